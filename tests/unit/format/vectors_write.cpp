// SPDX-License-Identifier: Apache-2.0

// Makes the vectors anew, with fresh keys: `test_format_vectors '[.write]'`. Hidden, so that no test run
// does.

#include "format/tar.h"
#include "format/zstd.h"
#include "support/hall.h"
#include "support/vector_file.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::format;
using namespace gongyuan::test;

namespace {

std::string der(const crypto::Certificate& of)
{
    return toBase64(of.der());
}

// Writes one vector per change of `right`, and `right` itself.
class Family {
public:
    Family(std::string format, Vector right)
        : m_format{std::move(format)}
        , m_right{std::move(right)}
    {
        m_right.keys["expect"] = "success";
        m_right.keys["comment"] = "as it should be";
        writeVector(m_format + "/right", m_right);
    }

    void wrong(const std::string& name, const std::string& comment, Errc expect,
               const std::function<void(Vector&)>& change) const
    {
        Vector vector = m_right;
        vector.keys["expect"] = gongyuan::name(expect);
        vector.keys["comment"] = comment;
        change(vector);
        writeVector(m_format + "/" + name, vector);
    }

private:
    std::string m_format;
    Vector m_right;
};

std::function<void(Vector&)> flip(std::size_t at)
{
    return [at](Vector& vector) { vector.bytes.at(at) ^= std::byte{1}; };
}

std::function<void(Vector&)> instead(Buffer bytes)
{
    return [bytes](Vector& vector) { vector.bytes = bytes; };
}

void writeTarVectors()
{
    const Buffer archive = writeTar({{"a.json", toBuffer("{}")}, {"b/c", toBuffer("text")}});
    const Family tar{"tar", {{}, archive}};
    tar.wrong("checksum", "checksum of the first header off by one", Errc::Malformed, flip(153));
    tar.wrong("padding", "a byte of padding is not zero", Errc::Malformed, flip(512 + 100));
    tar.wrong("link", "type flag 3 without a new checksum", Errc::Malformed, flip(156));
    tar.wrong("cut", "the last byte is missing", Errc::Malformed,
              [](Vector& vector) { vector.bytes.pop_back(); });
    tar.wrong("one_zero_block", "ends with one zero block", Errc::Malformed,
              [](Vector& vector) { vector.bytes.resize(vector.bytes.size() - 512); });
    tar.wrong("trailing", "a byte after the end", Errc::Malformed,
              [](Vector& vector) { vector.bytes.push_back(std::byte{0}); });
    tar.wrong("twice", "the same name twice", Errc::Malformed,
              [](Vector& vector) { std::copy_n(vector.bytes.begin(), 1024, vector.bytes.begin() + 1024); });
    tar.wrong("too_large", "more bytes than the reader's limit of 65536", Errc::Malformed,
              instead(writeTar({{"a", Buffer(65537)}})));
}

Buffer compressed(const Buffer& plain)
{
    BufferSink out{1 << 20};
    ZstdSink zstd{out};
    REQUIRE(zstd.write(plain).ok());
    REQUIRE(zstd.finish().ok());
    return out.take();
}

void writeZstdVectors()
{
    const Family zstd{"zstd", {{}, compressed(toBuffer("content"))}};
    zstd.wrong("magic", "another magic number", Errc::Malformed, flip(0));
    zstd.wrong("bomb", "16 MiB of zeros where 64 KiB are allowed", Errc::Malformed,
               instead(compressed(Buffer(1U << 24U))));
    zstd.wrong("cut", "the last byte is missing", Errc::Malformed,
               [](Vector& vector) { vector.bytes.pop_back(); });
    zstd.wrong("two_frames", "a second frame", Errc::Malformed, [](Vector& vector) {
        const Buffer once = vector.bytes;
        append(vector.bytes, once);
    });
}

void writeJournalVectors(const SatExam& sat)
{
    const Family journal{"journal", {{}, toLines(sat.events)}};
    const auto line = [](std::string_view text) { return instead(toBuffer(std::string{text} + "\n")); };
    journal.wrong("space", "white space in an event", Errc::Malformed,
                  line(R"({"at": 0,"event":{"candidate":"c","e":"identify"}})"));
    journal.wrong("order", "keys not sorted", Errc::Malformed,
                  line(R"({"event":{"candidate":"c","e":"identify"},"at":0})"));
    journal.wrong("state", "a section begins before anyone logged in", Errc::Denied,
                  line(R"({"at":0,"event":{"e":"begin"}})"));
    journal.wrong("kind", "an unknown kind of event", Errc::Malformed, line(R"({"at":0,"note":{}})"));
    journal.wrong("back", "time goes back", Errc::Malformed,
                  line("{\"at\":5,\"seen\":{\"item\":\"a\"}}\n{\"at\":4,\"seen\":{\"item\":\"a\"}}"));
    journal.wrong("revision", "the same revision twice", Errc::Malformed,
                  line("{\"answer\":{\"item\":\"a\",\"rev\":1,\"value\":null},\"at\":5}\n"
                       "{\"answer\":{\"item\":\"a\",\"rev\":1,\"value\":null},\"at\":6}"));
    journal.wrong("cut", "the last line does not end", Errc::Malformed,
                  [](Vector& vector) { vector.bytes.pop_back(); });
}

void writePaperVectors(Hall& hall)
{
    hall.seal();
    const Json manifest = toJson(hall.open().manifest());
    const Family family{"manifest", {{}, toBuffer(canonical(manifest))}};
    const auto with = [&manifest](const std::function<void(Json&)>& change) {
        Json json = manifest;
        change(json);
        return instead(toBuffer(canonical(json)));
    };
    family.wrong("policy", "the code alone would do", Errc::Unsupported,
                 with([](Json& json) { json["policy"] = "code"; }));
    family.wrong("memory", "Argon2id with 2 GiB", Errc::Malformed,
                 with([](Json& json) { json["kdf"]["memory"] = 2147483648; }));
    family.wrong("weak", "Argon2id with 1 KiB", Errc::Malformed,
                 with([](Json& json) { json["kdf"]["memory"] = 1024; }));
    family.wrong("unknown", "a member nobody knows", Errc::Malformed,
                 with([](Json& json) { json["extra"] = 1; }));
    family.wrong("file", "a file nobody knows", Errc::Malformed, with([](Json& json) {
                     json["files"]["x"] = json["files"]["paper.age"];
                     json["files"].erase("paper.age");
                     json["files"]["paper.age"] = 1;
                 }));
    family.wrong("time", "opens after it closes", Errc::Malformed,
                 with([](Json& json) { json["sitting"]["not_before"] = "2030-01-01T00:00:00Z"; }));
    family.wrong("path", "the room is a path", Errc::Malformed,
                 with([](Json& json) { json["room"] = "../r7"; }));

    const crypto::Secret share = hall.share();
    const Family envelope{"envelope",
                          {{{"root", der(hall.root)},
                            {"now", toText(kNow)},
                            {"code", hall.code.grouped()},
                            {"share", toHex(share.bytes())}},
                           hall.envelope}};
    envelope.wrong("manifest", "a byte of the manifest changed", Errc::Forged, flip(512 + 20));
    envelope.wrong("truncated", "the archive is cut", Errc::Malformed,
                   [](Vector& vector) { vector.bytes.resize(4096); });
    envelope.wrong("early", "before not_before", Errc::Denied,
                   [](Vector& vector) { vector.keys["now"] = toText(kNow - std::chrono::hours{1}); });
    envelope.wrong("late", "after not_after", Errc::Denied,
                   [](Vector& vector) { vector.keys["now"] = toText(kNow + std::chrono::hours{5}); });
    envelope.wrong("share", "the share of another room", Errc::Denied,
                   [](Vector& vector) { vector.keys["share"] = std::string(64, '0'); });
    envelope.wrong("code", "another code", Errc::Denied,
                   [](Vector& vector) { vector.keys["code"] = crypto::UnlockCode::generate().grouped(); });
    const Hall other;
    envelope.wrong("root", "another authority", Errc::Forged,
                   [&other](Vector& vector) { vector.keys["root"] = der(other.root); });
}

void writeSheetVectors(const Hall& hall, const SatExam& sat)
{
    const SealedSheet sealed = sat.seal(hall);
    const Family sheet{"answer-sheet",
                       {{{"root", der(hall.root)},
                         {"roomca", der(hall.roomCa)},
                         {"seat", der(hall.seat)},
                         {"identity", std::string{textOf(hall.collection.text().bytes())}},
                         {"transport", toBase64(sealed.transport.body)},
                         {"signature", toBase64(sealed.transport.signature)},
                         {"now", toText(kNow)}},
                        sealed.sheet}};
    sheet.wrong("payload", "a byte of the ciphertext changed", Errc::Forged, flip(sealed.sheet.size() - 5));
    sheet.wrong("identity", "the key of another authority", Errc::Denied, [](Vector& vector) {
        vector.keys["identity"] = std::string{textOf(crypto::AgeIdentity::generate().text().bytes())};
    });
    sheet.wrong("transport", "a transport document that was never signed", Errc::Forged, [](Vector& vector) {
        Json json = take(parseJson(base64Of(vector, "transport")));
        json["candidate"] = "20260002";
        vector.keys["transport"] = toBase64(bytesOf(canonical(json)));
    });
    sheet.wrong("expired", "the seat's certificate is no longer valid", Errc::Denied,
                [](Vector& vector) { vector.keys["now"] = toText(kNow + std::chrono::hours{480}); });
    const SatExam other{hall};
    const SealedSheet otherSealed = other.seal(hall);
    sheet.wrong("exchanged", "the sheet of another session", Errc::Forged, instead(otherSealed.sheet));

    const SignedDocument document = signReceipt(hall.roomSignKey, SatExam::receipt(sealed));
    const Family receipt{"receipt",
                         {{{"root", der(hall.root)},
                           {"roomca", der(hall.roomCa)},
                           {"room-sign", der(hall.roomSign)},
                           {"signature", toBase64(document.signature)}},
                          document.body}};
    receipt.wrong("changed", "a digit of the body changed", Errc::Forged, flip(30));
    receipt.wrong("seat", "signed by a seat", Errc::Forged, [&](Vector& vector) {
        vector.keys["signature"] = toBase64(signReceipt(hall.seatKey, SatExam::receipt(sealed)).signature);
    });
    receipt.wrong("type", "the signature of a transport document", Errc::Forged, [&](Vector& vector) {
        vector.keys["signature"] =
            toBase64(crypto::signDocument(hall.roomSignKey, kTransportType, document.body));
    });
    receipt.wrong("role", "the certificate of a seat, which signed it", Errc::Denied, [&](Vector& vector) {
        vector.keys["room-sign"] = der(hall.seat);
        vector.keys["signature"] = toBase64(signReceipt(hall.seatKey, SatExam::receipt(sealed)).signature);
    });
}

}  // namespace

TEST_CASE("write", "[.write]")
{
    Hall hall;
    const SatExam sat{hall};
    writeTarVectors();
    writeZstdVectors();
    writeJournalVectors(sat);
    writePaperVectors(hall);
    writeSheetVectors(hall, sat);
}
