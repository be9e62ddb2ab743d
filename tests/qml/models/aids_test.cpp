// SPDX-License-Identifier: Apache-2.0

// Marks, notes and what a profile grants.

#include "models/seat.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using client::DeskViewModel;
using Seat = client::ModelledSeat;

TEST_CASE("marks replace what they cover, join their neighbours and survive being stored")
{
    client::HighlightModel marks;
    const QAbstractItemModelTester tester{&marks};
    marks.mark(5, 15, 0);
    marks.mark(15, 20, 0);
    CHECK(marks.stored() == QStringLiteral("0:5-20"));
    marks.mark(8, 10, 2);
    CHECK(marks.stored() == QStringLiteral("0:5-8;2:8-10;0:10-20"));
    marks.unmark(9, 12);
    CHECK(marks.stored() == QStringLiteral("0:5-8;2:8-9;0:12-20"));
    CHECK(marks.touches(0, 6));
    CHECK_FALSE(marks.touches(9, 12));
    client::HighlightModel again;
    again.show(marks.stored());
    CHECK(again.marks() == marks.marks());
    again.show(QStringLiteral("7:1-2;0:5-4;x;1:3-9;0:8-12"));
    CHECK(again.stored() == QStringLiteral("1:3-9"));
}

TEST_CASE("notes, marks and struck options go to the desk and come back with the question")
{
    Seat seat;
    seat.answering(0);
    client::AidsViewModel& aids = *seat.model.aids();
    aids.writePad(QStringLiteral("pad"), true);
    aids.writeNote(QStringLiteral("about one"), false);
    aids.highlights()->mark(0, 2, 1);
    seat.model.item()->toggleStrike(1);
    seat.model.map()->next();
    CHECK(aids.note().isEmpty());
    CHECK(aids.pad() == QStringLiteral("pad"));
    CHECK(aids.highlights()->count() == 0);
    CHECK_FALSE(seat.model.item()->options()->rows()[1].struck);
    DeskViewModel another{seat.desk};
    another.map()->openNumber(1);
    CHECK(another.aids()->note() == QStringLiteral("about one"));
    CHECK(another.aids()->highlights()->stored() == QStringLiteral("1:0-2"));
    CHECK(another.item()->options()->rows()[1].struck);
}

TEST_CASE("a profile reaches the screens at login and leaves with the candidate")
{
    Seat seat;
    QSignalSpy changed{seat.model.aids(), &client::AidsViewModel::profileChanged};
    seat.desk.grant(QStringLiteral(R"({"theme":"yellow","font_percent":160,"line_spacing_tenths":18,)"
                                   R"("breaks":{"count":2,"minutes":10,"clock":"stopped"},"tts":true})"));
    CHECK(seat.model.aids()->theme().isEmpty());
    seat.desk.go(static_cast<int>(client::Stage::Identity));
    CHECK(changed.count() == 1);
    CHECK(seat.model.aids()->theme() == QStringLiteral("yellow"));
    CHECK(seat.model.aids()->fontScale() == 1.6);
    CHECK(seat.model.aids()->lineSpacing() == 1.8);
    CHECK(seat.model.aids()->mayListen());
    CHECK_FALSE(seat.model.aids()->mayMask());
    seat.answering(0);
    seat.model.aids()->beginBreak();
    CHECK(seat.model.stage() == DeskViewModel::Stage::OnBreak);
    CHECK(seat.model.aids()->breakLeft() == QStringLiteral("10:00"));
    CHECK(seat.model.aids()->breaksLeft() == 1);
    seat.desk.release();
    CHECK(seat.model.aids()->theme().isEmpty());
    CHECK_FALSE(seat.model.aids()->mayListen());
}
