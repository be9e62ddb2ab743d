// SPDX-License-Identifier: Apache-2.0

// The real desk of a seat, without screens, and how a test waits for it.

#pragma once

#include "room_server.h"
#include "session/seat_desk.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <functional>

namespace gongyuan::client {

inline bool waitFor(const std::function<bool()>& what, std::chrono::milliseconds most = 30s)
{
    QElapsedTimer timer;
    timer.start();
    while (!what()) {
        if (timer.elapsed() > most.count()) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    }
    return true;
}

/// What every test of seats in a room begins with: a room that serves.
struct ServedRoom {
    ServedRoom() { room.serve(); }

    int count = 0;
    QCoreApplication application{count, nullptr};
    const Authority authority;
    RoomServer room{authority};
};

struct Seated {
    Seated(const Authority& authority, const std::filesystem::path& folder,
           const std::filesystem::path& medium = {}, const Clock& time = systemClock(), bool memory = false)
        : desk{{{folder, {"test", "test"}}, authority.root, {}, "test", medium.string(), memory}, time}
    {
        QObject::connect(&desk, &Desk::refused, [this](Refusal reason, const QString& detail) {
            refused = reason;
            WARN("refused " << static_cast<int>(reason) << " " << detail.toStdString());
        });
        desk.start();
    }

    bool reaches(Stage stage, std::chrono::milliseconds most = 30s)
    {
        return waitFor([&] { return desk.view().stage == stage; }, most);
    }
    void answer(const char* question, exam::Answer value)
    {
        bool stored = false;
        const auto connection = QObject::connect(&desk, &Desk::stored, [&stored] { stored = true; });
        desk.setAnswer(question, value, true);
        CHECK(waitFor([&] { return stored; }));
        QObject::disconnect(connection);
    }

    void enrol(RoomServer& room, const char* name)
    {
        REQUIRE(reaches(Stage::Enrolment));
        desk.enrol(room.enrolAddress(), room.enrolCode(name));
        REQUIRE(reaches(Stage::Login));
        REQUIRE(waitFor([&] { return desk.view().paperReady && desk.view().link == Link::Online; }));
    }
    /// From the login to the code.
    void toWaiting()
    {
        desk.identify("20260001", "041X");
        REQUIRE(reaches(Stage::Identity));
        desk.confirm();
        REQUIRE(reaches(Stage::Notices));
        desk.agree();
        REQUIRE(reaches(Stage::Waiting));
    }
    /// From the login to the first question.
    void toAnswering(const crypto::UnlockCode& code)
    {
        desk.identify("20260001", "041X");
        REQUIRE(reaches(Stage::Identity));
        desk.confirm();
        REQUIRE(reaches(Stage::Notices));
        desk.agree();
        REQUIRE(reaches(Stage::Waiting));
        desk.enterCode(code.grouped());
        REQUIRE(reaches(Stage::Briefing));
        desk.begin();
        REQUIRE(reaches(Stage::Answering));
    }

    static const Clock& systemClock()
    {
        static const SystemClock kClock;
        return kClock;
    }

    std::optional<Refusal> refused;
    SeatDesk desk;
};

}  // namespace gongyuan::client
