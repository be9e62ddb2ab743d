// SPDX-License-Identifier: Apache-2.0

#include "fake_desk.h"
#include "viewmodels/calculator.h"
#include "viewmodels/desk_view_model.h"
#include "viewmodels/drawn_path.h"
#include "viewmodels/formula_shift.h"
#include "viewmodels/option_order.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QSignalSpy>
#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace gongyuan;
using client::DeskViewModel;

namespace {

struct Seat {
    client::FakeDesk desk{client::smallPaper()};
    DeskViewModel model{desk};

    void answering(int section)
    {
        desk.enterSection(section);
        desk.begin();
    }
};

QString shown(const client::SheetModel& sheet, int row, int column)
{
    return sheet.data(sheet.index(row, column), client::SheetModel::ShownRole).toString();
}

}  // namespace

TEST_CASE("the calculator computes exactly, in the usual order of operations")
{
    for (const auto& [typed, expected] : std::initializer_list<std::pair<const char*, const char*>>{
             {"0.1+0.2", "0.3"},
             {"2+3×4", "14"},
             {"(2+3)×4", "20"},
             {"(2+3)×4−(1", "19"},
             {"−3²", "-9"},
             {"2(3+4)", "14"},
             {"√(2.25)", "1.5"},
             {"2√(9)", "6"},
             {"1÷3×3", "0.9999999999999999999999999999999999"},
             {"200×15%", "30"},
             {"8−−3", "11"},
             {"4800÷3200", "1.5"},
             {"√(1000000000000000000000000)", "1000000000000"},
             {"√(0.000001)", "0.001"}}) {
        CAPTURE(typed);
        const auto value = client::calculate(typed);
        REQUIRE(value.problem == client::CalculatorProblem::None);
        CHECK(value.value.toText() == expected);
    }
    CHECK(client::calculate("√(2)").value.toText().starts_with("1.41421356237309504880168872420969"));
}

TEST_CASE("the calculator says what keeps a sum from having a value")
{
    using client::CalculatorProblem;
    for (const auto& [typed, problem] : std::initializer_list<std::pair<const char*, CalculatorProblem>>{
             {"", CalculatorProblem::Unfinished},
             {"2+", CalculatorProblem::Unfinished},
             {")", CalculatorProblem::Unfinished},
             {"(2))", CalculatorProblem::Unfinished},
             {"1.2.3", CalculatorProblem::Unfinished},
             {"2a", CalculatorProblem::Unfinished},
             {"×2", CalculatorProblem::Unfinished},
             {"1÷0", CalculatorProblem::DivisionByZero},
             {"√(−4)", CalculatorProblem::NegativeRoot}}) {
        CAPTURE(typed);
        CHECK(client::calculate(typed).problem == problem);
    }
    std::string large = "9";
    while (large.size() < 190) {
        large += "²";
    }
    CHECK(client::calculate(large).problem == CalculatorProblem::TooLarge);
    CHECK(client::calculate(std::string(201, '1')).problem == CalculatorProblem::Unfinished);
}

TEST_CASE("the calculator's keys: a sum, memory, what comes after =")
{
    client::CalculatorViewModel calculator;
    const auto press = [&](const char* keys) {
        for (const QString& key : QString::fromUtf8(keys).split(QLatin1Char{' '})) {
            calculator.press(key);
        }
    };
    press("1 2 . 5 * 4 =");
    CHECK(calculator.result() == QStringLiteral("50"));
    CHECK(calculator.history().front() == QStringLiteral("12.5×4 = 50"));
    press("+ 1 =");
    CHECK(calculator.result() == QStringLiteral("51"));
    press("M+ 7 =");
    CHECK(calculator.result() == QStringLiteral("7"));
    press("× MR =");
    CHECK(calculator.memory() == QStringLiteral("51"));
    press("C M− 9 M−");
    CHECK(calculator.memory() == QStringLiteral("42"));
    press("C 4 1/x");
    CHECK(calculator.result() == QStringLiteral("0.25"));
    press("C 8 ± =");
    CHECK(calculator.plainResult() == QStringLiteral("-8"));
    press("C 1 ÷ 0 =");
    CHECK(calculator.problem() == client::CalculatorViewModel::Problem::DivisionByZero);
    press("1 0 0 0 × 1 0 0 0 =");
    CHECK(calculator.result() == QStringLiteral("1,000,000"));
    CHECK(calculator.plainResult() == QStringLiteral("1000000"));
    calculator.recall(0);
    CHECK(calculator.expression() == QStringLiteral("1000000"));
    calculator.forget();
    CHECK(calculator.history().isEmpty());
    CHECK_FALSE(calculator.remembers());
}

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

TEST_CASE("every list keeps the rules of models while a candidate works")
{
    Seat seat;
    const QAbstractItemModelTester groups{seat.model.map()->groups()};
    const QAbstractItemModelTester unanswered{seat.model.map()->unanswered()};
    const QAbstractItemModelTester options{seat.model.item()->options()};
    const QAbstractItemModelTester materials{seat.model.task()->materials()};
    const QAbstractItemModelTester form{seat.model.task()->form()};
    const QAbstractItemModelTester sheet{seat.model.task()->sheet()};
    const QAbstractItemModelTester sections{seat.model.sections()};
    seat.answering(0);
    seat.model.map()->next();
    seat.model.item()->choose(1);
    seat.model.map()->setFilter(client::QuestionMapViewModel::Filter::Unanswered);
    seat.answering(1);
    seat.model.task()->form()->type("number", QStringLiteral("NB26"));
    seat.model.map()->next();
    seat.model.task()->sheet()->moveBy(1, 3, false);
    CHECK(seat.model.map()->total() == 2);
}

TEST_CASE("choosing goes to the desk, choosing again takes it back")
{
    Seat seat;
    seat.answering(0);
    seat.model.item()->choose(1);
    CHECK(seat.desk.answerText(QStringLiteral("s1")) == QStringLiteral(R"({"choice":["b"]})"));
    CHECK(seat.model.map()->done() == 1);
    seat.model.item()->choose(2);
    CHECK(seat.desk.answerText(QStringLiteral("s1")) == QStringLiteral(R"({"choice":["c"]})"));
    seat.model.item()->choose(2);
    CHECK(seat.desk.answerText(QStringLiteral("s1")).isEmpty());
    seat.model.item()->choose(9);
    CHECK(seat.model.map()->done() == 0);
}

TEST_CASE("several options of a multiple choice item are stored sorted")
{
    Seat seat;
    seat.answering(0);
    seat.model.map()->openNumber(3);
    seat.model.item()->choose(2);
    seat.model.item()->choose(0);
    CHECK(seat.desk.answerText(QStringLiteral("m1")) == QStringLiteral(R"({"choice":["a","c"]})"));
    CHECK(seat.model.item()->selectedCount() == 2);
}

TEST_CASE("a struck option stays struck when its question is seen again, and is not an answer")
{
    Seat seat;
    seat.answering(0);
    seat.model.item()->toggleStrike(0);
    seat.model.map()->next();
    seat.model.map()->previous();
    const auto* options = seat.model.item()->options();
    CHECK(options->data(options->index(0), client::OptionModel::StruckRole).toBool());
    CHECK(seat.desk.answerText(QStringLiteral("s1")).isEmpty());
}

TEST_CASE("shuffled options keep every option, leave fixed ones in place and depend on the candidate")
{
    exam::Item item;
    item.id = "x";
    item.shuffle = true;
    for (const char* id : {"a", "b", "c", "d", "e"}) {
        item.options.push_back({id, id, std::string{id} == "e"});
    }
    bool differs = false;
    const auto first = client::optionOrder(item, "1");
    for (const char* candidate : {"2", "3", "4", "5"}) {
        auto order = client::optionOrder(item, candidate);
        CHECK(order == client::optionOrder(item, candidate));
        CHECK(order.back() == 4);
        differs = differs || order != first;
        std::sort(order.begin(), order.end());
        CHECK(order == std::vector<std::size_t>{0, 1, 2, 3, 4});
    }
    CHECK(differs);
    item.shuffle = false;
    CHECK(client::optionOrder(item, "2") == std::vector<std::size_t>{0, 1, 2, 3, 4});
}

TEST_CASE("the map counts, filters and follows the flags")
{
    Seat seat;
    seat.answering(0);
    auto* map = seat.model.map();
    CHECK(map->currentNumber() == 1);
    CHECK(map->unansweredCount() == 4);
    map->toggleFlag();
    CHECK(map->currentFlagged());
    CHECK(map->flaggedCount() == 1);
    map->setFilter(client::QuestionMapViewModel::Filter::Flagged);
    const auto* groups = map->groups();
    const auto inGroup = [groups](int group) {
        return groups->data(groups->index(group), client::QuestionGroupsModel::QuestionsRole)
            .value<client::QuestionRowsModel*>()
            ->count();
    };
    CHECK(inGroup(0) == 1);
    CHECK(inGroup(1) == 0);
    map->openNumber(99);
    CHECK(map->currentNumber() == 1);
}

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

TEST_CASE("a path is read as it is written")
{
    CHECK(client::pathFrom(QStringLiteral("M4 5 L10,5 H12 V9 Z")).boundingRect() == QRectF{4, 5, 8, 4});
    CHECK(client::pathFrom(QStringLiteral("M0 0h3v1h-3zM5 2h1v1h-1z")).boundingRect() == QRectF{0, 0, 6, 3});
    CHECK(client::pathFrom(QStringLiteral("O10 10 7.2")).boundingRect() == QRectF{2.8, 2.8, 14.4, 14.4});
    CHECK(client::pathFrom(QStringLiteral("M1 1 C1 5 9 5 9 1")).currentPosition() == QPointF{9, 1});
}

TEST_CASE("a path ends where it cannot be read")
{
    CHECK(client::pathFrom(QString{}).isEmpty());
    CHECK(client::pathFrom(QStringLiteral("M2 2 L4 4 Q1 1 2 2 L9 9")).currentPosition() == QPointF{4, 4});
    CHECK(client::pathFrom(QStringLiteral("M2 2 L4 4 L8")).currentPosition() == QPointF{4, 4});
    CHECK(client::pathFrom(QStringLiteral("M2 2 L4 four")).currentPosition() == QPointF{2, 2});
}

TEST_CASE("copied formulas keep what a dollar sign fixes")
{
    const sheet::Extent extent{10, 10};
    CHECK(client::shifted("=A1+$B$2*SUM(C$3:$D4)", extent, 1, 1) == "=B2+$B$2*SUM(D$3:$D5)");
    CHECK(client::shifted("=A1", extent, -1, 0) == "=#REF!");
    CHECK(client::shifted("A1", extent, 1, 1) == "A1");
}

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

int main(int argc, char* argv[])
{
    const QCoreApplication app{argc, argv};
    return Catch::Session().run(argc, argv);
}
