// SPDX-License-Identifier: Apache-2.0

#include "format/sealed_paper.h"

#include "format/tar.h"
#include "support/hall.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::format;
using namespace gongyuan::test;

namespace {

// The envelope with its manifest changed and signed again by `key`.
Buffer resigned(const Hall& hall, const crypto::SigningKey& key, const std::function<void(Json&)>& change,
                std::string_view type = kPaperType)
{
    std::vector<TarFile> files = take(readTar(hall.envelope, {}));
    Json json = take(parseJson(files[0].content));
    json.erase("v");
    json.erase("type");
    change(json);
    SignedDocument document = signJson(key, type, json);
    files[0].content = document.body;
    files[1].content = document.signature;
    return writeTar(files);
}

Errc openRefusal(const Hall& hall, Bytes envelope, WallTime now = kNow)
{
    return refusal(Envelope::open(envelope, hall.root, now));
}

}  // namespace

TEST_CASE("a sealed paper opens with code and room share, and is the paper that was sealed")
{
    Hall hall;
    hall.seal();
    const Envelope envelope = take(Envelope::open(hall.open().forSeat(), hall.root, kNow));
    CHECK(envelope.manifest().title == "样卷");
    CHECK(envelope.manifest().items == 3);
    CHECK(envelope.manifest().sections[0].seconds == 600);
    CHECK(envelope.digest() == hall.open().digest());

    const PaperKey key = take(unlock(envelope, hall.code, hall.share().bytes(), kNow));
    const OpenedPaper opened = take(openPaper(envelope, key, hall.loadBulk(envelope)));
    CHECK(toJson(opened.paper) == toJson(smallPaper()));
    CHECK(opened.assets.size() == 2);
    const Buffer picture = smallAssets().front();
    CHECK(opened.assets.at(toHex(crypto::sha256(picture))) == picture);

    const PaperKey again = take(PaperKey::fromText(envelope, key.text().bytes()));
    CHECK(openPaper(envelope, again, hall.loadBulk(envelope)).ok());
}

TEST_CASE("a paper is not sealed with other files than its pictures")
{
    const Hall hall;
    const auto refusal = [&hall](const std::vector<Buffer>& assets) {
        PaperInput input = hall.paperInput();
        input.assets = assets;
        BufferSink bulk{std::size_t{1} << 24U};
        const auto sealer = PaperSealer::seal(input, hall.issuerKey, hall.issuer, bulk);
        return sealer ? Errc::Storage : sealer.error().code;
    };
    const std::vector<Buffer> pictures = smallAssets();
    CHECK(refusal({pictures[0]}) == Errc::Malformed);
    CHECK(refusal({pictures[0], pictures[1], png(1, 1)}) == Errc::Malformed);
    CHECK(refusal({pictures[0], pictures[0], pictures[1]}) == Errc::Malformed);
    CHECK(refusal({pictures[1], pictures[0]}) == Errc::Storage);
}

TEST_CASE("unlocking and opening in one step reads the bulk file while the code is worked on")
{
    Hall hall;
    hall.seal();
    Folder folder;
    const auto path = folder / "sample-a.paper.age";
    REQUIRE(writeFile(path, hall.bulk, kPublicMode, Existing::Refuse).ok());
    const Envelope envelope = hall.open();
    CHECK(unlockPaper(envelope, hall.code, hall.share().bytes(), kNow, path).ok());
    CHECK(refusal(unlockPaper(envelope, crypto::UnlockCode::generate(), hall.share().bytes(), kNow, path)) ==
          Errc::Denied);
    CHECK(refusal(unlockPaper(envelope, hall.code, hall.share().bytes(), kNow, folder / "none")) ==
          Errc::NotFound);
    Buffer changed = hall.bulk;
    changed.back() ^= std::byte{1};
    REQUIRE(writeFile(path, changed, kPublicMode, Existing::Replace).ok());
    CHECK(refusal(unlockPaper(envelope, hall.code, hall.share().bytes(), kNow, path)) == Errc::Forged);
}

TEST_CASE("the wrong code and the wrong room cannot be told apart")
{
    Hall hall;
    hall.seal();
    const Envelope envelope = hall.open();
    const auto wrongCode = unlock(envelope, crypto::UnlockCode::generate(), hall.share().bytes(), kNow);
    const auto wrongRoom = unlock(envelope, hall.code, crypto::Secret::random(32).bytes(), kNow);
    REQUIRE(refusal(wrongCode) == Errc::Denied);
    REQUIRE(refusal(wrongRoom) == Errc::Denied);
    CHECK(wrongCode.error().detail == "wrong code or wrong room");
    CHECK(wrongRoom.error().detail == "wrong code or wrong room");
    CHECK(refusal(unlock(envelope, hall.code, crypto::Secret::random(31).bytes(), kNow)) == Errc::Malformed);
    CHECK(refusal(envelope.roomShare(crypto::AgeIdentity::generate())) == Errc::Denied);
    CHECK(refusal(PaperKey::fromText(envelope, crypto::AgeIdentity::generate().text().bytes())) ==
          Errc::Denied);
}

TEST_CASE("no code opens a paper before its time or after it")
{
    Hall hall;
    hall.seal();
    const Envelope envelope = hall.open();
    const exam::Sitting& sitting = envelope.manifest().sitting;
    const crypto::Secret share = hall.share();
    const auto early = unlock(envelope, hall.code, share.bytes(), sitting.notBefore - Millis{1});
    REQUIRE(refusal(early) == Errc::Denied);
    CHECK(early.error().detail == "not before 2026-11-21T00:50:00Z");
    CHECK(unlock(envelope, hall.code, share.bytes(), sitting.notBefore).ok());
    CHECK(unlock(envelope, hall.code, share.bytes(), sitting.notAfter).ok());
    CHECK(refusal(unlock(envelope, hall.code, share.bytes(), sitting.notAfter + Millis{1})) == Errc::Denied);
}

TEST_CASE("a byte changed anywhere in an envelope is refused")
{
    Hall hall;
    hall.seal();
    flipEach(hall.envelope, 1, [&hall](const Buffer& changed, std::size_t at) {
        const auto opened = Envelope::open(changed, hall.root, kNow);
        if (opened || (opened.error().code != Errc::Forged && opened.error().code != Errc::Malformed &&
                       opened.error().code != Errc::Unsupported && opened.error().code != Errc::Denied)) {
            CAPTURE(at);
            FAIL();
        }
    });
}

TEST_CASE("a byte changed in the files that a manifest vouches for is a forgery")
{
    Hall hall;
    hall.seal();
    const std::vector<TarFile> files = take(readTar(hall.envelope, {}));
    for (const std::size_t file : {0U, 1U, 3U, 4U, 5U}) {
        flipEach(files[file].content, 7, [&](const Buffer& content, std::size_t at) {
            std::vector<TarFile> changed = files;
            changed[file].content = content;
            CAPTURE(files[file].name, at);
            CHECK(openRefusal(hall, writeTar(changed)) == Errc::Forged);
        });
    }
    const Envelope envelope = hall.open();
    flipEach(hall.bulk, hall.bulk.size() / 100, [&](const Buffer& changed, std::size_t) {
        BytesSource source{changed};
        CHECK(refusal(Bulk::load(envelope, source)) == Errc::Forged);
    });
    BytesSource cut{Bytes{hall.bulk}.first(hall.bulk.size() - 1)};
    CHECK(refusal(Bulk::load(envelope, cut)) == Errc::Forged);
    Buffer longer = hall.bulk;
    longer.push_back(std::byte{0});
    BytesSource extended{longer};
    CHECK(refusal(Bulk::load(envelope, extended)) == Errc::Forged);
}

TEST_CASE("only the issuer under this root may seal, at a time when the certificate is good")
{
    Hall hall;
    hall.seal();
    const auto same = [](Json&) {};
    CHECK(Envelope::open(resigned(hall, hall.issuerKey, same), hall.root, kNow).ok());
    CHECK(openRefusal(hall, resigned(hall, crypto::SigningKey::generate(), same)) == Errc::Forged);
    CHECK(openRefusal(hall, resigned(hall, hall.issuerKey, same, kReceiptType)) == Errc::Forged);
    CHECK(openRefusal(hall, hall.envelope, kNow + std::chrono::hours{24 * 30}) == Errc::Denied);
    const Hall other;
    CHECK(refusal(Envelope::open(hall.envelope, other.root, kNow)) == Errc::Forged);

    BufferSink sink{1 << 24};
    CHECK(refusal(PaperSealer::seal(hall.paperInput(), crypto::SigningKey::generate(), hall.issuer, sink)) ==
          Errc::Denied);
    CHECK(refusal(PaperSealer::seal(hall.paperInput(), hall.seatKey, hall.seat, sink)) == Errc::Denied);
}

TEST_CASE("a signed manifest outside the bounds is refused")
{
    Hall hall;
    hall.seal();
    const auto refusalWith = [&hall](const std::function<void(Json&)>& change) {
        return openRefusal(hall, resigned(hall, hall.issuerKey, change));
    };
    CHECK(refusalWith([](Json& j) { j["policy"] = "code"; }) == Errc::Unsupported);
    CHECK(refusalWith([](Json& j) { j["kdf"]["memory"] = std::int64_t{2} << 30U; }) == Errc::Malformed);
    CHECK(refusalWith([](Json& j) { j["kdf"]["memory"] = 1024; }) == Errc::Malformed);
    CHECK(refusalWith([](Json& j) { j["kdf"]["ops"] = 1000; }) == Errc::Malformed);
    CHECK(refusalWith([](Json& j) { j["kdf"]["salt"] = "SHORT"; }) == Errc::Malformed);
    CHECK(refusalWith([](Json& j) { j["collection"] = Json::array(); }) == Errc::Malformed);
    CHECK(refusalWith([](Json& j) { j["unlock_recipient"] = "age1x"; }) == Errc::Malformed);
    CHECK(refusalWith([](Json& j) { j["items"] = 4; }) == Errc::Malformed);
    CHECK(refusalWith([](Json& j) { j["extra"] = 1; }) == Errc::Malformed);
    CHECK(refusalWith([](Json& j) { j["room"] = "a/b"; }) == Errc::Malformed);
    CHECK(refusalWith([](Json& j) { j["files"].erase("paper.age"); }) == Errc::Malformed);
    CHECK(refusalWith([](Json& j) { j["files"]["other"] = j["files"]["paper.age"]; }) == Errc::Malformed);
    CHECK(refusalWith([](Json& j) { j["sitting"]["not_before"] = "2030-01-01T00:00:00Z"; }) ==
          Errc::Malformed);
}

TEST_CASE("a manifest of another room, policy or paper gives another key")
{
    Hall hall;
    hall.seal();
    for (const char* member : {"paper", "room"}) {
        const Buffer changed =
            resigned(hall, hall.issuerKey, [member](Json& json) { json[member] = "other"; });
        const Envelope envelope = take(Envelope::open(changed, hall.root, kNow));
        CHECK(refusal(unlock(envelope, hall.code, hall.share().bytes(), kNow)) == Errc::Denied);
    }
}

TEST_CASE("content that is not what the manifest says is refused although all keys fit")
{
    Hall hall;
    hall.seal();
    const auto openRefusalWith = [&hall](const std::function<void(Json&)>& change) {
        const Buffer changed = resigned(hall, hall.issuerKey, change);
        const Envelope envelope = take(Envelope::open(changed, hall.root, kNow));
        const PaperKey key = take(unlock(envelope, hall.code, hall.share().bytes(), kNow));
        return refusal(openPaper(envelope, key, hall.loadBulk(envelope)));
    };
    CHECK(openRefusalWith([](Json& j) { j["title"] = "another"; }) == Errc::Forged);
    CHECK(openRefusalWith([](Json& j) { j["notice"] = "another"; }) == Errc::Forged);
    CHECK(openRefusalWith([](Json& j) { j["sections"][0]["seconds"] = 601; }) == Errc::Forged);
    CHECK(openRefusalWith([](Json& j) { j["sections"][1]["points"] = 1; }) == Errc::Forged);
    CHECK(openRefusalWith([](Json& j) { j["content_size"] = 5000; }) == Errc::Malformed);
}

TEST_CASE("a seat's envelope holds neither room share nor roster")
{
    Hall hall;
    hall.seal();
    const Buffer seat = hall.open().forSeat();
    CHECK(take(readTar(seat, {})).size() == 4);
    const Envelope envelope = take(Envelope::open(seat, hall.root, kNow));
    CHECK(refusal(envelope.roomShare(hall.roomAge)) == Errc::NotFound);
    CHECK(refusal(envelope.roster(hall.roomAge)) == Errc::NotFound);
}

TEST_CASE("a seat verifies the roster that the room hands on")
{
    Hall hall;
    hall.seal();
    const Buffer archive = take(hall.open().roster(hall.roomAge));
    const Envelope seat = take(Envelope::open(hall.open().forSeat(), hall.root, kNow));
    const exam::Roster roster = take(seat.rosterOf(archive));
    REQUIRE(roster.candidates.size() == 1);
    CHECK(roster.candidates[0].name == "王小明");
    flipEach(archive, 1, [&seat](const Buffer& changed, std::size_t at) {
        CAPTURE(at);
        CHECK(!seat.rosterOf(changed).ok());
    });
    RoomInput wrong = hall.roomInput();
    wrong.roster.candidates[0].room = "r8";
    BufferSink sink{1 << 24};
    const PaperSealer sealer = take(PaperSealer::seal(hall.paperInput(), hall.issuerKey, hall.issuer, sink));
    CHECK(refusal(sealer.envelope(wrong, hall.code)) == Errc::Malformed);
}

TEST_CASE("the marking key opens for the authority and for nobody else")
{
    Hall hall;
    const SealedMarking marking = take(
        sealMarking("sample-a", bytesOf("{\"v\":1}"), {hall.collection.recipient().text()}, hall.issuerKey));
    const auto open = [&hall](const SealedMarking& what, const crypto::AgeIdentity& who,
                              std::string_view paper = "sample-a") {
        return openMarking(what, paper, hall.issuer, hall.root, kNow, {&who, 1});
    };
    CHECK(textOf(take(open(marking, hall.collection))) == "{\"v\":1}");
    CHECK(refusal(open(marking, hall.roomAge)) == Errc::Denied);
    CHECK(refusal(open(marking, hall.collection, "sample-b")) == Errc::Forged);
    flipEach(marking.sealed, 1, [&](const Buffer& changed, std::size_t) {
        CHECK(refusal(open({changed, marking.document}, hall.collection)) == Errc::Forged);
    });
    flipEach(marking.document.body, 1, [&](const Buffer& changed, std::size_t) {
        CHECK(refusal(open({marking.sealed, {changed, marking.document.signature}}, hall.collection)) ==
              Errc::Forged);
    });
}
