// SPDX-License-Identifier: Apache-2.0

// Forms and sheets.

#include "models/seat.h"
#include "viewmodels/formula_shift.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using Seat = client::ModelledSeat;

namespace {

QString shown(const client::SheetModel& sheet, int row, int column)
{
    return sheet.data(sheet.index(row, column), client::SheetModel::ShownRole).toString();
}

}  // namespace

TEST_CASE("a restarted seat takes back cells and fields of the time before")
{
    Seat seat;
    seat.desk.restore("invoice", {exam::Answer{}, exam::FormAnswer{{{"number", "1"}}}},
                      exam::FormAnswer{{{"number", "2"}}});
    seat.desk.restore("sheet", {exam::Answer{}}, exam::SheetAnswer{{{"D2", "=C2/B2"}}});
    seat.answering(1);
    auto* form = seat.model.task()->form();
    REQUIRE(form->canUndo());
    form->undo();
    CHECK(seat.desk.answerText(QStringLiteral("invoice")) == QStringLiteral(R"({"form":{"number":"1"}})"));
    form->undo();
    CHECK_FALSE(form->canUndo());
    seat.model.map()->openNumber(2);
    auto* sheet = seat.model.task()->sheet();
    CHECK(sheet->place() == QStringLiteral("D2"));
    REQUIRE(sheet->canUndo());
    sheet->undo();
    CHECK(seat.desk.answerText(QStringLiteral("sheet")).isEmpty());
    sheet->redo();
    CHECK(seat.desk.answerText(QStringLiteral("sheet")) == QStringLiteral(R"({"sheet":{"D2":"=C2/B2"}})"));
}

TEST_CASE("a form is filled, taken back fifty steps and more, and done again")
{
    Seat seat;
    seat.answering(1);
    auto* form = seat.model.task()->form();
    CHECK(form->inputs() == 10);
    for (int step = 0; step < 60; ++step) {
        form->type(step % 2 == 0 ? "number" : "date", QString::number(step));
        form->settle();
    }
    for (int step = 0; step < 59; ++step) {
        form->undo();
    }
    CHECK(seat.desk.answerText(QStringLiteral("invoice")) == QStringLiteral(R"({"form":{"number":"0"}})"));
    form->undo();
    CHECK(seat.desk.answerText(QStringLiteral("invoice")).isEmpty());
    CHECK_FALSE(form->canUndo());
    form->redo();
    CHECK(form->filled() == 1);
}

TEST_CASE("typing in one field is taken back word by word, not letter by letter")
{
    Seat seat;
    seat.answering(1);
    auto* form = seat.model.task()->form();
    for (const char* text : {"N", "NI", "NIN", "NIN ", "NIN B", "NIN BO"}) {
        form->type("exporter", QString::fromLatin1(text));
    }
    form->undo();
    CHECK(seat.desk.answerText(QStringLiteral("invoice")) ==
          QStringLiteral(R"({"form":{"exporter":"NIN"}})"));
    form->undo();
    CHECK(form->filled() == 0);
}

TEST_CASE("clearing a form is one step that can be taken back")
{
    Seat seat;
    seat.answering(1);
    auto* form = seat.model.task()->form();
    form->type("lines.0.quantity", QStringLiteral("3,000"));
    form->type("lc", QStringLiteral("HB-LC"));
    form->clear();
    CHECK(form->filled() == 0);
    form->undo();
    CHECK(form->filled() == 2);
}

TEST_CASE("a sheet calculates, previews, and keeps only what was typed")
{
    Seat seat;
    seat.answering(1);
    seat.model.map()->openNumber(2);
    auto* sheet = seat.model.task()->sheet();
    CHECK(shown(*sheet, 1, 2) == QStringLiteral("20,500.00"));
    sheet->moveTo(1, 3, false);
    CHECK(sheet->edit(QStringLiteral("="), true));
    CHECK(sheet->point(1, 2));
    sheet->setLine(sheet->line() + QStringLiteral("/B2"));
    CHECK(sheet->line() == QStringLiteral("=C2/B2"));
    CHECK(sheet->preview() == QStringLiteral("125.00"));
    CHECK(sheet->data(sheet->index(1, 1), client::SheetModel::ReferencedRole).toBool());
    sheet->enter(1, 0);
    CHECK(sheet->place() == QStringLiteral("D3"));
    CHECK(shown(*sheet, 1, 3) == QStringLiteral("125.00"));
    CHECK(seat.desk.answerText(QStringLiteral("sheet")) == QStringLiteral(R"({"sheet":{"D2":"=C2/B2"}})"));
    CHECK(sheet->filled() == 1);
}

TEST_CASE("filling down and pasting move references, and given cells stay as they are")
{
    Seat seat;
    seat.answering(1);
    seat.model.map()->openNumber(2);
    auto* sheet = seat.model.task()->sheet();
    sheet->moveTo(1, 3, false);
    sheet->edit(QStringLiteral("=C2/B2"), true);
    sheet->enter(0, 0);
    sheet->moveBy(1, 0, true);
    CHECK(sheet->place() == QStringLiteral("D2:D3"));
    sheet->fillDown();
    CHECK(shown(*sheet, 2, 3) == QStringLiteral("68.00"));
    sheet->moveTo(1, 2, false);
    CHECK(sheet->currentLocked());
    CHECK_FALSE(sheet->edit(QStringLiteral("1"), true));
    sheet->empty();
    CHECK(shown(*sheet, 1, 2) == QStringLiteral("20,500.00"));
    sheet->undo();
    CHECK(shown(*sheet, 2, 3).isEmpty());
    sheet->restore();
    CHECK(seat.desk.answerText(QStringLiteral("sheet")).isEmpty());
}

TEST_CASE("copied formulas keep what a dollar sign fixes")
{
    const sheet::Extent extent{10, 10};
    CHECK(client::shifted("=A1+$B$2*SUM(C$3:$D4)", extent, 1, 1) == "=B2+$B$2*SUM(D$3:$D5)");
    CHECK(client::shifted("=A1", extent, -1, 0) == "=#REF!");
    CHECK(client::shifted("A1", extent, 1, 1) == "A1");
}

TEST_CASE("a sheet that was left is found with the cursor where it stood")
{
    Seat seat;
    seat.answering(1);
    seat.model.map()->openNumber(2);
    auto* sheet = seat.model.task()->sheet();
    CHECK(sheet->place() == QStringLiteral("A1"));
    sheet->moveTo(2, 1, false);
    seat.model.map()->openNumber(1);
    seat.model.map()->openNumber(2);
    CHECK(sheet->place() == QStringLiteral("B3"));
}
