// SPDX-License-Identifier: Apache-2.0

#include "format/answer_sheet.h"

#include "format/sheet_set.h"
#include "format/tar.h"
#include "support/hall.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::format;
using namespace gongyuan::test;

namespace {

Result<OpenedSheet> openAs(const Hall& hall, const SealedSheet& sealed, const crypto::AgeIdentity& who)
{
    return openSheet(sealed.sheet, sealed.transport, hall.seatChain(), {&who, 1}, kNow);
}

// A sheet whose bundle was changed after signing and sealed again, with a transport that fits it: what a
// dishonest seat could send.
SealedSheet rebundled(const Hall& hall, const SealedSheet& sealed,
                      const std::function<void(std::vector<TarFile>&)>& change)
{
    std::vector<TarFile> files =
        take(readTar(take(crypto::ageOpen(sealed.sheet, {&hall.collection, 1}, kMostSheet)), {}));
    change(files);
    SealedSheet changed;
    const crypto::AgeRecipient recipient = hall.collection.recipient();
    changed.sheet = take(crypto::ageSeal(writeTar(files), {&recipient, 1}));
    changed.digest = crypto::sha256(changed.sheet);
    Json json = take(parseJson(sealed.transport.body));
    json["sha256"] = toHex(changed.digest);
    json["size"] = changed.sheet.size();
    json.erase("v");
    json.erase("type");
    changed.transport = signJson(hall.seatKey, kTransportType, json);
    return changed;
}

SheetSet setOf(const Hall& hall, const SealedSheet& sealed)
{
    return {sealed.sheet,    sealed.transport,  signReceipt(hall.roomSignKey, SatExam::receipt(sealed)),
            hall.seat.pem(), hall.roomCa.pem(), hall.roomSign.pem()};
}

}  // namespace

TEST_CASE("a sheet opens for the authority and holds the answers of the journal")
{
    const Hall hall;
    const SatExam sat{hall};
    const OpenedSheet opened = take(openAs(hall, sat.seal(hall), hall.collection));
    CHECK(opened.identity == sat.identity);
    CHECK(opened.answers.at("s1") == exam::Answer{exam::Choice{{"a"}}});
    CHECK(exam::isBlank(opened.answers.at("s2")));
    CHECK(opened.answers.at("p1") == exam::Answer{exam::SheetAnswer{{{"B1", "=1+2"}}}});
    CHECK(opened.ledger.size() == 6);
    CHECK(opened.head.count == sat.events.size());
    CHECK(opened.events == sat.events);
    CHECK(opened.guard == "windowed");
}

TEST_CASE("a room checks where a sheet comes from without reading it")
{
    const Hall hall;
    const SatExam sat{hall};
    const SealedSheet sealed = sat.seal(hall);
    const Transport transport = take(verifyTransport(sealed.transport, hall.seatChain(), kNow));
    CHECK(transport.candidate == "20260001");
    CHECK(transport.sha256 == sealed.digest);
    CHECK(transport.size == sealed.sheet.size());
    CHECK(refusal(openAs(hall, sealed, hall.roomAge)) == Errc::Denied);
}

TEST_CASE("a byte changed anywhere in a sheet, its transport or a signature is a forgery")
{
    const Hall hall;
    const SatExam sat{hall};
    const SealedSheet sealed = sat.seal(hall);
    flipEach(sealed.sheet, 1, [&](const Buffer& changed, std::size_t) {
        CHECK(refusal(openAs(hall, {changed, sealed.transport, {}}, hall.collection)) == Errc::Forged);
    });
    flipEach(sealed.transport.body, 1, [&](const Buffer& changed, std::size_t) {
        CHECK(refusal(verifyTransport({changed, sealed.transport.signature}, hall.seatChain(), kNow)) ==
              Errc::Forged);
    });
    flipEach(sealed.transport.signature, 1, [&](const Buffer& changed, std::size_t) {
        CHECK(refusal(verifyTransport({sealed.transport.body, changed}, hall.seatChain(), kNow)) ==
              Errc::Forged);
    });
}

TEST_CASE("a byte changed inside a sheet is found by the signatures inside")
{
    const Hall hall;
    const SatExam sat{hall};
    const SealedSheet sealed = sat.seal(hall);
    const Buffer bundle = take(crypto::ageOpen(sealed.sheet, {&hall.collection, 1}, kMostSheet));
    const std::size_t count = take(readTar(bundle, {})).size();
    for (std::size_t file = 0; file < count; ++file) {
        const Buffer original = take(readTar(bundle, {}))[file].content;
        for (std::size_t at = 0; at < original.size(); at += 1 + original.size() / 12) {
            const SealedSheet changed = rebundled(
                hall, sealed, [&](std::vector<TarFile>& files) { files[file].content[at] ^= std::byte{1}; });
            const auto opened = openAs(hall, changed, hall.collection);
            CAPTURE(file, at);
            REQUIRE(!opened);
            // The chain over events is compared before they mean anything; a broken line is malformed.
            const bool named =
                opened.error().code == Errc::Forged || (file == 6 && opened.error().code == Errc::Malformed);
            CHECK(named);
        }
    }
}

TEST_CASE("a seat cannot leave out, add or reorder what the candidate did")
{
    const Hall hall;
    const SatExam sat{hall};
    const SealedSheet sealed = sat.seal(hall);
    const auto refusalWith = [&](const std::function<void(std::vector<Buffer>&)>& change) {
        return refusal(openAs(hall,
                              rebundled(hall, sealed,
                                        [&](std::vector<TarFile>& files) {
                                            auto events = take(fromLines(files[6].content));
                                            change(events);
                                            files[6].content = toLines(events);
                                        }),
                              hall.collection));
    };
    CHECK(refusalWith([](auto& events) { events.erase(events.begin() + 6); }) == Errc::Forged);
    CHECK(refusalWith([](auto& events) { std::swap(events[9], events[10]); }) == Errc::Forged);
    CHECK(refusalWith([](auto& events) {
              events.push_back(toBytes({exam::Instant{200'000}, SeenEvent{"s2"}}));
          }) == Errc::Forged);
    CHECK(refusal(openAs(hall, rebundled(hall, sealed, [](auto& files) { files.pop_back(); }),
                         hall.collection)) == Errc::Malformed);
    CHECK(refusal(openAs(hall, rebundled(hall, sealed, [](auto& files) { std::swap(files[4], files[5]); }),
                         hall.collection)) == Errc::Malformed);
}

TEST_CASE("a sheet of another session, seat or candidate is refused")
{
    const Hall hall;
    const SatExam sat{hall};
    const SatExam other{hall};
    const SealedSheet sealed = sat.seal(hall);
    const SealedSheet otherSealed = other.seal(hall);
    CHECK(refusal(openAs(hall, {otherSealed.sheet, sealed.transport, {}}, hall.collection)) == Errc::Forged);

    SheetInput wrong = sat.input(hall);
    CHECK(refusal(sealSheet(wrong, other.session, hall.seatKey)) == Errc::Denied);
    CHECK(refusal(sealSheet(wrong, sat.session, crypto::SigningKey::generate())) == Errc::Forged);
    wrong.identity.candidate = "20260002";
    CHECK(refusal(sealSheet(wrong, sat.session, hall.seatKey)) == Errc::Denied);

    const Hall stranger;
    CHECK(refusal(verifyTransport(sealed.transport, {hall.seat, hall.roomCa, stranger.root}, kNow)) ==
          Errc::Forged);
    CHECK(refusal(verifyTransport(sealed.transport, {stranger.seat, stranger.roomCa, hall.root}, kNow)) ==
          Errc::Forged);
    CHECK(refusal(verifyTransport(sealed.transport, {hall.roomSign, hall.roomCa, hall.root}, kNow)) ==
          Errc::Denied);
    CHECK(refusal(verifyTransport(sealed.transport, hall.seatChain(), kNow + std::chrono::hours{480})) ==
          Errc::Denied);
}

TEST_CASE("a sheet that was not submitted cannot be sealed")
{
    const Hall hall;
    const SatExam sat{hall};
    SheetInput input = sat.input(hall);
    input.events.pop_back();
    CHECK(refusal(sealSheet(input, sat.session, hall.seatKey)) == Errc::Denied);
}

TEST_CASE("a sheet must name the authority it was sealed to")
{
    const Hall hall;
    const SatExam sat{hall};
    SheetInput input = sat.input(hall);
    const crypto::AgeIdentity thief = crypto::AgeIdentity::generate();
    input.collection = {thief.recipient().text()};
    const SealedSheet sealed = take(sealSheet(input, sat.session, hall.seatKey));
    // Forwarded: the bundle, sealed again for the authority.
    const Buffer bundle = take(crypto::ageOpen(sealed.sheet, {&thief, 1}, kMostSheet));
    SealedSheet forwarded = sealed;
    const crypto::AgeRecipient recipient = hall.collection.recipient();
    forwarded.sheet = take(crypto::ageSeal(bundle, {&recipient, 1}));
    Json json = take(parseJson(sealed.transport.body));
    json["sha256"] = toHex(crypto::sha256(forwarded.sheet));
    json["size"] = forwarded.sheet.size();
    json.erase("v");
    json.erase("type");
    forwarded.transport = signJson(hall.seatKey, kTransportType, json);
    CHECK(refusal(openAs(hall, forwarded, hall.collection)) == Errc::Forged);
}

TEST_CASE("a receipt is the room's word for one sheet")
{
    const Hall hall;
    const SatExam sat{hall};
    const SealedSheet sealed = sat.seal(hall);
    const Receipt receipt = SatExam::receipt(sealed);
    const SignedDocument document = signReceipt(hall.roomSignKey, receipt);
    CHECK(take(verifyReceipt(document, hall.roomChain())) == receipt);
    CHECK(receiptCode(document).size() == 9);
    CHECK(refusal(verifyReceipt(signReceipt(hall.seatKey, receipt), hall.roomChain())) == Errc::Forged);
    CHECK(refusal(verifyReceipt(sealed.transport, hall.roomChain())) == Errc::Forged);
    Receipt late = receipt;
    late.received += std::chrono::hours{480};
    CHECK(refusal(verifyReceipt(signReceipt(hall.roomSignKey, late), hall.roomChain())) == Errc::Denied);
    Receipt elsewhere = receipt;
    elsewhere.room = "r8";
    CHECK(refusal(verifyReceipt(signReceipt(hall.roomSignKey, elsewhere), hall.roomChain())) == Errc::Denied);
    flipEach(document.body, 1, [&](const Buffer& changed, std::size_t) {
        CHECK(refusal(verifyReceipt({changed, document.signature}, hall.roomChain())) == Errc::Forged);
    });
    flipEach(document.signature, 1, [&](const Buffer& changed, std::size_t) {
        CHECK(refusal(verifyReceipt({document.body, changed}, hall.roomChain())) == Errc::Forged);
    });

    const HeadNote note{"2026-11-demo", "r7", "20260001", "s12", {12, sealed.digest}, kNow};
    CHECK(take(verifyHead(signHead(hall.roomSignKey, note), hall.roomChain())).head == note.head);
    CHECK(refusal(verifyReceipt(signHead(hall.roomSignKey, note), hall.roomChain())) == Errc::Forged);
}

TEST_CASE("a sheet set on disk verifies without keys and opens with them, years later too")
{
    const Hall hall;
    const SatExam sat{hall};
    const SealedSheet sealed = sat.seal(hall);
    const SheetSet set = setOf(hall, sealed);
    Folder folder;
    const auto path = take(writeSheetSet(folder.path(), "2026-11-demo", "20260001", set));
    CHECK(refusal(writeSheetSet(folder.path(), "2026-11-demo", "20260001", set)) == Errc::Denied);
    const SheetSet read = take(readSheetSet(path));
    const WallTime later = kNow + std::chrono::hours{24 * 365};
    CHECK(take(verifySheetSet(read, hall.root, later)).receipt->number == 1);
    CHECK(take(openSheetSet(read, hall.root, later, {&hall.collection, 1})).identity == sat.identity);

    SheetSet exchanged = read;
    Receipt other = SatExam::receipt(sealed);
    other.candidate = "20260002";
    exchanged.receipt = signReceipt(hall.roomSignKey, other);
    CHECK(refusal(verifySheetSet(exchanged, hall.root, later)) == Errc::Forged);
    SheetSet changed = read;
    changed.sheet[500] ^= std::byte{1};
    CHECK(refusal(verifySheetSet(changed, hall.root, later)) == Errc::Forged);
    SheetSet without = read;
    without.receipt.reset();
    CHECK(verifySheetSet(without, hall.root, kNow).ok());
    CHECK(refusal(verifySheetSet(without, hall.root, later)) == Errc::Denied);
}
