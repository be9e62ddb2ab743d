// SPDX-License-Identifier: Apache-2.0

// Reads tests/vectors/{tar,zstd,journal,manifest,envelope,answer-sheet,receipt}: each file is wrong in one
// way, or right. The hidden case "write" makes them anew: `test_format_vectors '[write]'`.

#include "format/manifest.h"
#include "format/tar.h"
#include "format/zstd.h"
#include "support/hall.h"

#include <catch2/catch_test_macros.hpp>

#include <map>

using namespace gongyuan;
using namespace gongyuan::format;
using namespace gongyuan::test;

namespace {

struct Vector {
    std::map<std::string, std::string> keys;
    Buffer bytes;
};

const std::filesystem::path kFolder{GONGYUAN_VECTORS};

Vector readVector(const std::filesystem::path& path)
{
    const Buffer content = take(readFile(path, 1U << 24U));
    std::string_view text = textOf(content);
    Vector vector;
    while (!text.starts_with('\n')) {
        const std::string_view line = text.substr(0, text.find('\n'));
        const std::size_t colon = line.find(": ");
        REQUIRE(colon != std::string_view::npos);
        vector.keys.emplace(line.substr(0, colon), line.substr(colon + 2));
        text.remove_prefix(line.size() + 1);
    }
    vector.bytes = toBuffer(text.substr(1));
    return vector;
}

void writeVector(const std::string& name, Vector vector)
{
    const std::filesystem::path path = kFolder / name;
    std::filesystem::create_directories(path.parent_path());
    std::string head;
    for (const auto& [key, value] : vector.keys) {
        head += key + ": " + value + "\n";
    }
    Buffer content = toBuffer(head + "\n");
    append(content, vector.bytes);
    REQUIRE(writeFile(path, content, kPublicMode, Existing::Replace).ok());
}

crypto::Certificate certificate(const Vector& vector, const char* key)
{
    return take(crypto::Certificate::parseDer(take(fromBase64(vector.keys.at(key)))));
}

Buffer base64(const Vector& vector, const char* key)
{
    return take(fromBase64(vector.keys.at(key)));
}

template <typename T>
Status outcome(const Result<T>& result)
{
    return result ? done() : Status{result.error()};
}

Status tryTar(const Vector& vector)
{
    return outcome(readTar(vector.bytes, {8, 1 << 16, 1 << 17}));
}

Status tryZstd(const Vector& vector)
{
    BufferSink out{1 << 16};
    UnzstdSink unzstd{out, 1 << 16};
    GONGYUAN_CHECK(unzstd.write(vector.bytes));
    return unzstd.finish();
}

Status tryJournal(const Vector& vector)
{
    GONGYUAN_TRY(const std::vector<Buffer> events, fromLines(vector.bytes));
    return outcome(replayAll(events));
}

Status tryManifest(const Vector& vector)
{
    GONGYUAN_TRY(const Json json, parseJson(vector.bytes));
    return outcome(manifestFromJson(json));
}

Status tryEnvelope(const Vector& vector)
{
    const crypto::Certificate root = certificate(vector, "root");
    const WallTime now = take(exam::wallTimeFromText(vector.keys.at("now")));
    GONGYUAN_TRY(const Envelope envelope, Envelope::open(vector.bytes, root, now));
    const crypto::UnlockCode code = take(crypto::UnlockCode::parse(vector.keys.at("code")));
    return outcome(unlock(envelope, code, take(fromHex(vector.keys.at("share"))), now));
}

Status trySheet(const Vector& vector)
{
    const crypto::Certificate root = certificate(vector, "root");
    const crypto::Certificate roomCa = certificate(vector, "roomca");
    const crypto::Certificate seat = certificate(vector, "seat");
    const crypto::AgeIdentity identity =
        take(crypto::AgeIdentity::parse(bytesOf(vector.keys.at("identity"))));
    return outcome(openSheet(vector.bytes, {base64(vector, "transport"), base64(vector, "signature")},
                             {seat, roomCa, root}, {&identity, 1},
                             take(exam::wallTimeFromText(vector.keys.at("now")))));
}

Status tryReceipt(const Vector& vector)
{
    const crypto::Certificate root = certificate(vector, "root");
    const crypto::Certificate roomCa = certificate(vector, "roomca");
    const crypto::Certificate signer = certificate(vector, "room-sign");
    return outcome(verifyReceipt({vector.bytes, base64(vector, "signature")}, {signer, roomCa, root}));
}

using Try = Status (*)(const Vector&);
const std::map<std::string, Try> kFormats{
    {"tar", tryTar},           {"zstd", tryZstd},          {"journal", tryJournal}, {"manifest", tryManifest},
    {"envelope", tryEnvelope}, {"answer-sheet", trySheet}, {"receipt", tryReceipt}};

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

}  // namespace

TEST_CASE("every vector gives the outcome it names")
{
    for (const auto& [format, attempt] : kFormats) {
        std::size_t count = 0;
        for (const auto& entry : std::filesystem::directory_iterator{kFolder / format}) {
            const Vector vector = readVector(entry.path());
            CAPTURE(format, entry.path().filename().string(), vector.keys.at("comment"));
            const Status status = attempt(vector);
            CHECK((status ? std::string{"success"} : std::string{name(status.error().code)}) ==
                  vector.keys.at("expect"));
            ++count;
        }
        CHECK(count > 3);
    }
}

namespace {

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
        Json json = take(parseJson(base64(vector, "transport")));
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
