// SPDX-License-Identifier: Apache-2.0

// One stick makes several machines seats: each takes its code off, and a code that was used, or that belongs
// to another room, makes nothing. Real desks against a real gongyuan-room.

#include "protocol/enrol_stick.h"
#include "seated.h"

#include <QJsonArray>
#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::client;
using namespace std::chrono_literals;

namespace {

class Stick {
public:
    Stick(RoomServer& room, const char* seats)
        : m_folder{room.folder.path() / "stick"}
    {
        std::filesystem::create_directories(m_folder);
        const QByteArray said = room.command({"enrol", "--seats", seats, "--stick", m_folder.c_str()});
        CHECK_FALSE(said.contains("code"));  // not on the screen as well
    }

    const std::filesystem::path& folder() const { return m_folder; }
    std::filesystem::path file() const { return m_folder / protocol::kEnrolStickFile; }
    Buffer bytes() const { return take(readFile(file(), protocol::kMostEnrolStick)); }
    protocol::EnrolStick read() const { return take(protocol::enrolStickFromJson(take(parseJson(bytes())))); }
    void write(const protocol::EnrolStick& stick) const { write(canonical(protocol::toJson(stick))); }
    void write(const std::string& text) const
    {
        REQUIRE(writeFile(file(), bytesOf(text), kSecretMode, Existing::Replace).ok());
    }

private:
    std::filesystem::path m_folder;
};

bool shows(Seated& seat, const std::vector<std::string>& seats)
{
    return waitFor([&] {
        const auto& stick = seat.desk.view().stick;
        return (stick ? stick->seats : std::vector<std::string>{}) == seats;
    });
}

bool refusedWith(Seated& seat, Refusal reason)
{
    const bool refused = waitFor([&] { return seat.refused.has_value(); });
    return refused && seat.refused == reason && seat.desk.view().stage == Stage::Enrolment;
}

}  // namespace

TEST_CASE_METHOD(ServedRoom, "a stick goes from machine to machine, and every code is good once")
{
    const Stick stick{room, "s11-s13"};
    const Buffer before = stick.bytes();
    CHECK(stick.read().address.ends_with(":" + std::to_string(room.enrolPort())));
    {
        Seated seat{authority, room.folder.path() / "a", stick.folder()};
        REQUIRE(seat.reaches(Stage::Enrolment));
        REQUIRE(shows(seat, {"s11", "s12", "s13"}));
        CHECK(seat.desk.view().stick->room == "r7");
        seat.desk.enrolFromStick("s12");
        REQUIRE(seat.reaches(Stage::Login));
        CHECK(seat.desk.view().seat == "s12");
        REQUIRE(waitFor([&] { return stick.read().seats.size() == 2; }));
    }
    {
        Seated seat{authority, room.folder.path() / "b", stick.folder()};
        REQUIRE(shows(seat, {"s11", "s13"}));
        seat.desk.enrolFromStick("s11");
        REQUIRE(seat.reaches(Stage::Login));
        CHECK(seat.desk.view().seat == "s11");
        REQUIRE(waitFor([&] { return stick.read().seats.size() == 1; }));
    }
    const Buffer last = stick.bytes();
    Seated seat{authority, room.folder.path() / "c", stick.folder()};

    SECTION("a copy of the stick makes no second machine of a seat")
    {
        stick.write(std::string{textOf(before)});
        REQUIRE(shows(seat, {"s11", "s12", "s13"}));
        seat.desk.enrolFromStick("s12");
        CHECK(refusedWith(seat, Refusal::StickRefused));
        CHECK(stick.read().seats.size() == 3);
        CHECK(room.status()[QLatin1String("seats")].toArray().size() == 2);
    }
    SECTION("the last code takes the file with it")
    {
        REQUIRE(shows(seat, {"s13"}));
        seat.desk.enrolFromStick("s13");
        REQUIRE(seat.reaches(Stage::Login));
        CHECK(waitFor([&] { return !std::filesystem::exists(stick.file()); }));
        CHECK_FALSE(seat.desk.view().stick);
    }
    SECTION("a stick of another room reaches nobody, and its code stays good")
    {
        protocol::EnrolStick other = stick.read();
        other.room = "r8";
        stick.write(other);
        REQUIRE(waitFor([&] { return seat.desk.view().stick && seat.desk.view().stick->room == "r8"; }));
        seat.desk.enrolFromStick("s13");
        CHECK(refusedWith(seat, Refusal::RoomNotTrusted));
        seat.refused.reset();
        stick.write(std::string{textOf(last)});
        REQUIRE(waitFor([&] { return seat.desk.view().stick && seat.desk.view().stick->room == "r7"; }));
        seat.desk.enrolFromStick("s13");
        CHECK(seat.reaches(Stage::Login));
    }
    SECTION("a room that has the name and another certificate is not trusted")
    {
        protocol::EnrolStick other = stick.read();
        other.roomCa[0] ^= std::byte{1};
        stick.write(other);
        REQUIRE(shows(seat, {"s13"}));
        seat.desk.enrolFromStick("s13");
        CHECK(refusedWith(seat, Refusal::RoomNotTrusted));
    }
    SECTION("what is no enrolment file is not offered, and a seat that is not on the stick not taken")
    {
        REQUIRE(shows(seat, {"s13"}));
        seat.desk.enrolFromStick("s12");
        CHECK(refusedWith(seat, Refusal::NotNow));
        stick.write("{\"v\":2}");
        CHECK(shows(seat, {}));
        std::filesystem::remove(stick.file());
        CHECK(shows(seat, {}));
    }
}
