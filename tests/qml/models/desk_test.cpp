// SPDX-License-Identifier: Apache-2.0

// The clock, hand-in, codes, refusals and the receipt.

#include "models/seat.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using client::DeskViewModel;
using Seat = client::ModelledSeat;

TEST_CASE("the clock warns once at each threshold and names its level")
{
    Seat seat;
    seat.answering(0);
    auto* clock = seat.model.clock();
    CHECK(clock->text() == QStringLiteral("01:00:00"));
    CHECK(clock->warning() == 0);
    seat.desk.setRemaining(901);
    CHECK(clock->warning() == 0);
    seat.desk.setRemaining(900);
    CHECK(clock->warning() == 15);
    clock->dismissWarning();
    seat.desk.setRemaining(899);
    CHECK(clock->warning() == 0);
    seat.desk.setRemaining(299);
    CHECK(clock->level() == client::ClockViewModel::Level::Warn);
    CHECK(clock->warning() == 5);
    seat.desk.setRemaining(59);
    CHECK(clock->level() == client::ClockViewModel::Level::Last);
}

TEST_CASE(
    "the time is announced every half hour and at 10, 5 and 1 minutes, whether the clock is hidden or not")
{
    Seat seat;
    seat.answering(0);
    client::ClockViewModel& clock = *seat.model.clock();
    clock.setHidden(true);
    CHECK(clock.hidden());
    std::vector<int> told;
    QObject::connect(&clock, &client::ClockViewModel::announcedChanged,
                     [&] { told.push_back(clock.announced()); });
    for (int seconds = 3700; seconds > 0; seconds -= 7) {
        seat.desk.setRemaining(seconds);
        CHECK(clock.hidden() == (seconds > 300));
    }
    CHECK(told == std::vector{60, 30, 10, 5, 1});
}

TEST_CASE("hand-in is confirmed by the word or by four digits, and by nothing else")
{
    Seat seat;
    seat.desk.go(static_cast<int>(client::Stage::Identity));
    for (const char16_t* good : {u"交卷", u" 交 卷 ", u"hand in", u"HAND IN", u"0312", u"０３１２"}) {
        CAPTURE(QString::fromUtf16(good).toStdString());
        CHECK(seat.model.confirmsHandIn(QString::fromUtf16(good)));
    }
    for (const char16_t* bad : {u"", u"交", u"0313", u"03120", u"卷交"}) {
        CAPTURE(QString::fromUtf16(bad).toStdString());
        CHECK_FALSE(seat.model.confirmsHandIn(QString::fromUtf16(bad)));
    }
}

TEST_CASE("codes are typed without regard to case, width and look-alikes")
{
    Seat seat;
    CHECK(seat.model.codeCharacters(QStringLiteral("k7-pm il o u!")) == QStringLiteral("K7PM110"));
    CHECK(seat.model.grouped(QStringLiteral("202604170312")) == QStringLiteral("2026 0417 0312"));
}

TEST_CASE("a refusal stays until the next request or stage")
{
    Seat seat;
    seat.desk.go(static_cast<int>(client::Stage::Waiting));
    seat.model.enterCode(QStringLiteral("1000"));
    CHECK(seat.model.refusal() == DeskViewModel::Refusal::CodeWrong);
    CHECK(seat.model.refusalDetail() == QStringLiteral("4"));
    seat.model.enterCode(QStringLiteral("K000"));
    CHECK(seat.model.refusal() == DeskViewModel::Refusal::None);
    CHECK(seat.model.stage() == DeskViewModel::Stage::Briefing);
}

TEST_CASE("no paper content is left in the models once the section is over")
{
    Seat seat;
    seat.answering(0);
    CHECK_FALSE(seat.model.item()->stem().isEmpty());
    seat.desk.go(static_cast<int>(client::Stage::Locked));
    CHECK(seat.model.item()->stem().isEmpty());
    CHECK(seat.model.map()->total() == 0);
    seat.desk.go(static_cast<int>(client::Stage::Answering));
    CHECK(seat.model.map()->currentNumber() == 1);
}

TEST_CASE("the receipt becomes a QR code")
{
    Seat seat;
    CHECK(seat.model.receipt()->qrSize() == 0);
    seat.desk.go(static_cast<int>(client::Stage::Receipt));
    CHECK(seat.model.receipt()->code() == QStringLiteral("7F3K-22QD"));
    CHECK(seat.model.receipt()->qrSize() >= 21);
    CHECK(seat.model.receipt()->qrPath().startsWith(QStringLiteral("M0 0h7v1h-7z")));
}

TEST_CASE("a candidate is told as long as the room does not take the machine")
{
    Seat seat;
    seat.answering(0);
    auto* situation = seat.model.situation();
    using Kind = client::SituationViewModel::Kind;
    Q_EMIT seat.desk.happened(client::Situation::ShutOut, {}, {});
    CHECK(situation->kind() == Kind::ShutOut);
    Q_EMIT seat.desk.happened(client::Situation::TimeCredited, QStringLiteral("5"), QStringLiteral("11:06"));
    CHECK(situation->kind() == Kind::TimeCredited);
    situation->dismiss();
    CHECK(situation->kind() == Kind::ShutOut);
    Q_EMIT seat.desk.happened(client::Situation::NetworkBack, {}, {});
    situation->dismiss();
    CHECK(situation->kind() == Kind::None);
}

TEST_CASE("a seat that was replaced asks nobody to keep working")
{
    Seat seat;
    seat.answering(0);
    auto* situation = seat.model.situation();
    using Kind = client::SituationViewModel::Kind;
    Q_EMIT seat.desk.happened(client::Situation::Restarted, QStringLiteral("9:05"), {});
    CHECK(situation->kind() == Kind::Restarted);
    seat.desk.go(static_cast<int>(client::Stage::Fenced));
    CHECK(situation->kind() == Kind::None);
    Q_EMIT seat.desk.happened(client::Situation::NetworkLost, {}, {});
    CHECK(situation->kind() == Kind::None);
}
