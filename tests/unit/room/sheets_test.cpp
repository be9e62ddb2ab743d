// SPDX-License-Identifier: Apache-2.0

// Sealed sheets reach the room whole or not at all, whatever happens to it on the way.

#include "protocol/login.h"
#include "room_world.h"

#include <catch2/catch_test_macros.hpp>

#include <csignal>

namespace gongyuan::test {
namespace {

struct Upload {
    unsigned status = 0;
    protocol::UploadReply reply;
};

Upload read(const Reply& reply)
{
    if (reply.status != 200) {
        return {reply.status, {}};
    }
    return {reply.status, take(protocol::uploadReplyFromJson(take(parseJson(bytesOf(reply.body)))))};
}

Upload announce(SeatClient& client, const format::SealedSheet& sheet, const Seat& seat)
{
    return read(client.request("POST", "/v1/transport", RoomWorld::statement(sheet, seat)));
}

Upload put(SeatClient& client, const format::SealedSheet& sheet, std::size_t first, std::size_t end)
{
    const std::string range = "bytes " + std::to_string(first) + "-" + std::to_string(end - 1) + "/" +
                              std::to_string(sheet.sheet.size());
    const std::string bytes{textOf(sheet.sheet)};
    return read(client.request("PUT", "/v1/sheet/" + toHex(sheet.digest), bytes.substr(first, end - first),
                               {{"Content-Range", range}}));
}

bool isReceiptFor(const std::optional<format::SignedDocument>& document, const format::SealedSheet& sheet,
                  const RoomWorld& world, const Seat& seat)
{
    REQUIRE(document);
    const auto roomSign = take(crypto::Certificate::parsePem(bytesOf(seat.enrolled.roomSign)));
    const auto receipt =
        take(format::verifyReceipt(*document, {roomSign, world.hall().roomCa, world.hall().root}));
    return receipt.sheet == sheet.digest && receipt.candidate == "20260001" && receipt.seat == seat.name;
}

}  // namespace

TEST_CASE("a sheet goes on where a killed room left off, and gets one receipt for ever")
{
    RoomWorld world;
    world.serve();
    const Seat seat = world.enrolSeat("s12");
    const format::SealedSheet sheet = world.sheet(seat);
    const std::size_t size = sheet.sheet.size();
    auto client = world.connect(seat);
    CHECK(put(*client, sheet, 0, size).status == 404);  // not announced
    CHECK(announce(*client, sheet, seat).reply.have == 0);
    world.stop(SIGKILL);

    world.serve();
    client = world.connect(seat);
    CHECK(put(*client, sheet, 100, size).status == 416);
    const Upload half = put(*client, sheet, 0, size / 2);
    CHECK(half.reply.have == size / 2);
    CHECK_FALSE(half.reply.receipt);
    world.stop(SIGKILL);

    world.serve();
    client = world.connect(seat);
    CHECK(announce(*client, sheet, seat).reply.have == size / 2);
    const Upload whole = put(*client, sheet, size / 2, size);
    CHECK(whole.reply.have == size);
    CHECK(isReceiptFor(whole.reply.receipt, sheet, world, seat));
    world.stop(SIGKILL);

    world.serve();
    client = world.connect(seat);
    const Upload again = announce(*client, sheet, seat);
    CHECK(again.reply.receipt->body == whole.reply.receipt->body);
    CHECK(put(*client, sheet, 0, size).reply.receipt->body == whole.reply.receipt->body);
    const std::string login = canonical(toJson(protocol::LoginRequest{"2026-11-demo", "20260001", "041X"}));
    CHECK(client->request("POST", "/v1/login", login).body.find("submitted") != std::string::npos);
}

TEST_CASE("bytes that are not the announced ones are thrown away")
{
    RoomWorld world;
    world.serve();
    const Seat seat = world.enrolSeat("s12");
    format::SealedSheet sheet = world.sheet(seat);
    const auto client = world.connect(seat);
    CHECK(announce(*client, sheet, seat).reply.have == 0);
    sheet.sheet[sheet.sheet.size() / 2] ^= std::byte{1};
    CHECK(put(*client, sheet, 0, sheet.sheet.size()).status == 416);
    CHECK(announce(*client, sheet, seat).reply.have == 0);
    sheet.sheet[sheet.sheet.size() / 2] ^= std::byte{1};
    CHECK(put(*client, sheet, 0, sheet.sheet.size()).reply.receipt);
}

TEST_CASE("a seat hands in its own sheets only")
{
    RoomWorld world;
    world.serve();
    const Seat seat = world.enrolSeat("s12");
    const Seat other = world.enrolSeat("s13");
    const format::SealedSheet sheet = world.sheet(seat);
    const auto thief = world.connect(other);
    CHECK(announce(*thief, sheet, seat).status == 409);
    CHECK(announce(*world.connect(seat), sheet, seat).status == 200);
    CHECK(put(*thief, sheet, 0, sheet.sheet.size()).status == 409);
}

TEST_CASE("a second, different sheet of a candidate is kept and told, and everything leaves verified")
{
    RoomWorld world;
    world.serve();
    const Seat seat = world.enrolSeat("s12");
    const auto client = world.connect(seat);
    const format::SealedSheet first = world.sheet(seat);
    const format::SealedSheet second = world.sheet(seat);
    for (const format::SealedSheet* const sheet : {&first, &second}) {
        CHECK(announce(*client, *sheet, seat).status == 200);
        CHECK(put(*client, *sheet, 0, sheet->sheet.size()).reply.receipt);
    }
    const std::string out = world.file("export").string();
    const Ran ran = world.run({"export", "--dir", world.dir().string(), "--out", out});
    INFO(ran.err);
    CHECK(ran.exit == 0);
    CHECK(ran.out == "sheets 2\nseveral different sheets of 20260001\n");
    const format::SheetSet set = take(format::readSheetSet(world.file("export") / "2026-11-demo.20260001"));
    CHECK(set.sheet == first.sheet);
    const auto opened = take(
        format::openSheetSet(set, world.hall().root, SystemClock{}.wall(), {&world.hall().collection, 1}));
    CHECK(opened.identity.candidate == "20260001");
    CHECK(world.run({"export", "--dir", world.dir().string(), "--out", out}).exit == 1);
    const Ran status = world.run({"status", "--dir", world.dir().string()});
    CHECK(status.out.find("SEVERAL DIFFERENT SHEETS") != std::string::npos);
    CHECK(status.out.find("collected") != std::string::npos);
}

}  // namespace gongyuan::test
