// SPDX-License-Identifier: Apache-2.0

#include "every_type.h"
#include "fake_desk.h"
#include "viewmodels/desk_view_model.h"
#include "viewmodels/option_order.h"
#include "viewmodels/paper_images.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <chrono>

using namespace gongyuan;
using client::DeskViewModel;
using client::GapTextModel;
using Kind = client::ItemViewModel::Kind;

namespace {

struct Seat {
    client::FakeDesk desk{client::smallPaper(), client::smallAssets()};
    DeskViewModel model{desk};

    Seat()
    {
        desk.enterSection(2);
        desk.begin();
    }

    client::ItemViewModel& open(const char* id)
    {
        model.map()->open(QString::fromLatin1(id));
        return *model.item();
    }

    QString answer(const char* id) { return desk.answerText(QString::fromLatin1(id)); }
};

/// As the model was when the answers were given: back from the desk, for another candidate's screen.
template <typename Model>
QVariant at(const Model& model, int row, int role)
{
    return model.data(model.index(row), role);
}

}  // namespace

TEST_CASE("the lists of every kind of question keep the rules of models")
{
    Seat seat;
    auto& item = *seat.model.item();
    const QAbstractItemModelTester blocks{item.blocks()};
    const QAbstractItemModelTester materials{item.materials()};
    const QAbstractItemModelTester options{item.options()};
    const QAbstractItemModelTester gaps{item.gaps()};
    const QAbstractItemModelTester places{item.pairs()->places()};
    const QAbstractItemModelTester pool{item.pairs()->pool()};
    const QAbstractItemModelTester order{item.order()};
    for (int number = 1; number <= seat.model.map()->total(); ++number) {
        seat.model.map()->openNumber(number);
        item.choose(1);
        item.gaps()->type(0, QStringLiteral("1"));
        item.gaps()->choose(0, 1);
        item.gaps()->mark(1, true);
        item.pairs()->put(0, 2);
        item.pairs()->put(1, 2);
        item.order()->moveBy(0, 3);
        item.order()->moveBy(4, -4);
        item.order()->take(0);
        item.order()->take(2);
        item.writing()->type(QStringLiteral("x"));
    }
    seat.desk.go(static_cast<int>(client::Stage::Locked));
    CHECK(item.kind() == Kind::None);
    CHECK(item.gaps()->rowCount() == 0);
    CHECK(item.materials()->rowCount() == 0);
}

TEST_CASE("typed gaps reach the desk by id, are taken back step by step, and come back with the question")
{
    Seat seat;
    auto* gaps = seat.open("contract").gaps();
    REQUIRE(gaps->rowCount() == 7);
    CHECK(gaps->passage().count(QChar{0xFFFC}) == 7);
    gaps->type(0, QStringLiteral("41"));
    gaps->type(0, QStringLiteral("41.20"));
    gaps->settle();
    gaps->type(1, QStringLiteral("３０００"));
    CHECK(seat.answer("contract") == QStringLiteral(R"({"texts":{"price":"41.20","quantity":"３０００"}})"));
    gaps->undo();
    CHECK(seat.answer("contract") == QStringLiteral(R"({"texts":{"price":"41.20"}})"));
    gaps->redo();
    seat.open("cost");
    seat.open("contract");
    CHECK(at(*gaps, 1, GapTextModel::ValueRole) == QStringLiteral("３０００"));
    gaps->type(0, QString{});
    gaps->type(1, QString{});
    CHECK(seat.answer("contract").isEmpty());
}

TEST_CASE("typing in gaps can be taken back fifty steps and more")
{
    Seat seat;
    auto* gaps = seat.open("contract").gaps();
    for (int step = 0; step < 60; ++step) {
        gaps->type(step % 7, QString::number(step));
    }
    for (int step = 0; step < 60; ++step) {
        gaps->undo();
    }
    CHECK(seat.answer("contract").isEmpty());
}

TEST_CASE("words chosen in a passage are pairs; choosing again takes them back")
{
    Seat seat;
    auto* gaps = seat.open("letter").gaps();
    CHECK(at(*gaps, 0, GapTextModel::ChosenRole) == -1);
    gaps->choose(0, 0);
    gaps->choose(1, 1);
    CHECK(seat.answer("letter") == QStringLiteral(R"({"pairs":{"confirm":"a","ship":"b"}})"));
    CHECK(at(*gaps, 1, GapTextModel::ChosenRole) == 1);
    gaps->choose(0, 0);
    gaps->choose(1, -1);
    gaps->choose(2, 9);
    CHECK(seat.answer("letter").isEmpty());
}

TEST_CASE("marked words are a choice, and texts where they are put right")
{
    Seat seat;
    auto* risk = seat.open("risk").gaps();
    risk->mark(4, true);
    risk->mark(3, true);
    risk->type(3, QStringLiteral("never"));
    CHECK(seat.answer("risk").contains(QStringLiteral("praise")));
    auto* errors = seat.open("errors").gaps();
    errors->type(2, QStringLiteral("Ningbo"));
    CHECK(seat.answer("errors").isEmpty());
    errors->mark(2, true);
    CHECK(seat.answer("errors") == QStringLiteral(R"({"texts":{"port":""}})"));
    errors->type(2, QStringLiteral("Ningbo"));
    CHECK(seat.answer("errors") == QStringLiteral(R"({"texts":{"port":"Ningbo"}})"));
    errors->mark(2, false);
    CHECK(seat.answer("errors").isEmpty());
    errors->undo();
    CHECK(at(*errors, 2, GapTextModel::ValueRole) == QStringLiteral("Ningbo"));
}

TEST_CASE("numbers are read in any width and kept as typed")
{
    for (const char* good : {"12500", "12,500", "12 500.5", "-3", "+0.25", "１２．５", "12%", "−7"}) {
        CAPTURE(good);
        CHECK(client::readsAsNumber(QString::fromUtf8(good)));
    }
    for (const char* bad : {"", "-", "1,25,000", "12a", "1.2.3", "三成"}) {
        CAPTURE(bad);
        CHECK_FALSE(client::readsAsNumber(QString::fromUtf8(bad)));
    }
    Seat seat;
    auto* number = seat.open("cost").numeric();
    number->type(QStringLiteral("约６．６９"));
    CHECK_FALSE(number->readable());
    number->choose(0);
    CHECK(seat.answer("cost") == QStringLiteral(R"({"texts":{"unit":"元/美元","value":"约６．６９"}})"));
    number->undo();
    CHECK(number->unit() == -1);
    number->type(QStringLiteral("６．６９"));
    CHECK(number->readable());
}

TEST_CASE("options are placed in two steps of either order, once each")
{
    Seat seat;
    auto* pairs = seat.open("terms").pairs();
    const auto id = [pairs](int row) {
        return QString::fromStdString(pairs->pool()->options()[static_cast<std::size_t>(row)].id);
    };
    pairs->takePlace(0);
    pairs->takeOption(2);
    CHECK(seat.answer("terms") == QStringLiteral(R"({"pairs":{"a":"%1"}})").arg(id(2)));
    CHECK(pairs->place() == -1);
    pairs->takeOption(2);
    CHECK(pairs->option() == 2);
    pairs->takePlace(1);
    CHECK(seat.answer("terms") == QStringLiteral(R"({"pairs":{"b":"%1"}})").arg(id(2)));
    CHECK(at(*pairs->places(), 1, client::PlaceModel::LetterRole) == QStringLiteral("C"));
    CHECK(at(*pairs->pool(), 2, client::PoolModel::UsedRole).toBool());
    pairs->put(1, 2);
    CHECK(seat.answer("terms").isEmpty());
    pairs->put(1, 0);
    pairs->clear(1);
    CHECK(seat.answer("terms").isEmpty());
}

TEST_CASE("elements are moved, held and put; only a move or a word of the candidate answers")
{
    Seat seat;
    auto* order = seat.open("credit").order();
    CHECK_FALSE(order->touched());
    order->moveBy(0, 4);
    CHECK(seat.answer("credit") == QStringLiteral(R"({"order":["b","c","d","e","a"]})"));
    order->take(1);
    CHECK(order->holding());
    order->take(2);
    CHECK(seat.answer("credit") == QStringLiteral(R"({"order":["b","d","c","e","a"]})"));
    order->moveBy(0, -1);
    order->clear();
    CHECK(seat.answer("credit").isEmpty());
    CHECK(at(*order, 0, client::OrderModel::WordsRole) == QStringLiteral("开证行审单付款"));
    order->accept();
    CHECK(seat.answer("credit") == QStringLiteral(R"({"order":["a","b","c","d","e"]})"));
}

TEST_CASE("a move moves one row, so that the focus stays on it")
{
    Seat seat;
    auto* order = seat.open("credit").order();
    const QSignalSpy moves{order, &QAbstractItemModel::rowsMoved};
    order->moveBy(3, -3);
    order->moveBy(0, 2);
    CHECK(moves.count() == 2);
}

TEST_CASE("a text is bounded where it is typed, counted, and taken back in words")
{
    Seat seat;
    auto* writing = seat.open("brief").writing();
    const QSignalSpy replaced{writing, &client::WritingViewModel::replaced};
    writing->type(QStringLiteral("信用证是银行信用，e-mail is 2 words."));
    CHECK(writing->characters() == 27);
    CHECK(writing->words() == 4);
    CHECK(replaced.isEmpty());
    const QString full = QString{120, QChar{u'证'}};
    writing->type(full);
    CHECK_FALSE(writing->full());
    writing->type(full.left(50) + QStringLiteral("多余") + full.mid(50));
    CHECK(writing->full());
    CHECK(writing->text() == full);
    CHECK(replaced.count() == 1);
    CHECK(replaced.first().first() == 50);
    writing->undo();
    writing->undo();
    CHECK(writing->text().isEmpty());
    CHECK(seat.answer("brief").isEmpty());
    writing->redo();
    CHECK(writing->characters() == 27);
}

TEST_CASE("an essay can be taken back far more than fifty steps, and each question has its own")
{
    Seat seat;
    auto* writing = seat.open("reply").writing();
    QString text;
    for (int word = 0; word < 150; ++word) {
        text += QStringLiteral("word ");
        writing->type(text);
        writing->settle();
    }
    seat.open("brief");
    CHECK_FALSE(writing->canUndo());
    seat.open("reply");
    for (int step = 0; step < 100; ++step) {
        writing->undo();
    }
    CHECK(writing->text().size() == 250);
}

TEST_CASE("a key in an essay of five thousand characters costs the model little")
{
    Seat seat;
    auto* writing = seat.open("reply").writing();
    QString text{1400, QChar{u'字'}};
    writing->type(text);
    const auto begun = std::chrono::steady_clock::now();
    for (int key = 0; key < 100; ++key) {
        text.insert(700, QChar{u'a'});
        writing->type(text);
    }
    const auto each = (std::chrono::steady_clock::now() - begun) / 100;
    CHECK(each < std::chrono::milliseconds{20});  // of the 50 that a key may take to be seen
}

TEST_CASE("more than the most are refused and said so")
{
    Seat seat;
    auto& item = seat.open("several");
    for (int row = 0; row < 4; ++row) {
        item.choose(row);
    }
    CHECK_FALSE(item.full());
    item.choose(4);
    CHECK(item.full());
    CHECK(item.selectedCount() == 4);
    item.choose(0);
    CHECK_FALSE(item.full());
    CHECK(item.fewest() == 2);
}

TEST_CASE("questions of a case share its material, which is not read anew between them")
{
    Seat seat;
    auto& item = seat.open("judge");
    const QSignalSpy resets{item.materials(), &QAbstractItemModel::modelReset};
    CHECK(item.inCase());
    CHECK(item.caseNumber() == 1);
    CHECK(item.caseTotal() == 2);
    seat.open("rate");
    CHECK(item.caseNumber() == 2);
    seat.open("answer");
    CHECK(item.material() == 1);
    CHECK(item.caseTitle() == QStringLiteral("客户来信"));
    CHECK(resets.isEmpty());
    seat.open("brief");
    CHECK_FALSE(item.inCase());
    CHECK(item.materials()->rowCount() == 0);
}

TEST_CASE("shuffled questions keep every question, follow the candidate, and never mix a case")
{
    exam::Group group;
    group.id = "g";
    group.shuffle = true;
    for (const char* id : {"a", "b", "c", "d", "e"}) {
        exam::Item item;
        item.id = id;
        group.items.push_back(item);
    }
    bool differs = false;
    const auto first = client::questionOrder(group, "1");
    for (const char* candidate : {"2", "3", "4", "5"}) {
        auto order = client::questionOrder(group, candidate);
        CHECK(order == client::questionOrder(group, candidate));
        differs = differs || order != first;
        std::sort(order.begin(), order.end());
        CHECK(order == std::vector<std::size_t>{0, 1, 2, 3, 4});
    }
    CHECK(differs);
    group.type = exam::ItemType::CaseSet;
    CHECK(client::questionOrder(group, "2") == std::vector<std::size_t>{0, 1, 2, 3, 4});
}

TEST_CASE("map, next and previous follow the order of this candidate")
{
    exam::Paper paper = client::smallPaper();
    exam::Group& group = paper.sections[0].groups[0];
    group.shuffle = true;
    for (int more = 3; more < 9; ++more) {
        exam::Item item = group.items.front();
        item.id = "s" + std::to_string(more);
        group.items.push_back(item);
    }
    client::FakeDesk desk{paper};
    DeskViewModel model{desk};
    desk.enterSection(0);
    desk.begin();
    const auto order = client::questionOrder(group, desk.view().candidate->admissionNo);
    for (const std::size_t at : order) {
        CHECK(model.map()->currentId() == QString::fromStdString(group.items[at].id));
        model.map()->next();
    }
    CHECK(model.map()->currentId() == QStringLiteral("m1"));
    model.map()->previous();
    CHECK(model.map()->currentNumber() == 8);
}

TEST_CASE("the pool of a matching item is shuffled, its prompts and ordered elements are not")
{
    exam::Item item;
    item.id = "x";
    item.shuffle = true;
    for (const char* id : {"a", "b", "c", "d", "e", "f"}) {
        item.options.push_back({id, id, false, std::nullopt});
    }
    const std::vector<std::size_t> paper{0, 1, 2, 3, 4, 5};
    item.type = exam::ItemType::Match;
    CHECK(client::optionOrder(item, "3") != paper);
    item.type = exam::ItemType::Order;
    CHECK(client::optionOrder(item, "3") == paper);
}

TEST_CASE("leaving a question that was not read to its end is asked once")
{
    Seat seat;
    auto* map = seat.model.map();
    const QSignalSpy asked{map, &client::QuestionMapViewModel::heldBack};
    map->setUnread(true);
    map->next();
    CHECK(map->currentNumber() == 1);
    CHECK(asked.count() == 1);
    map->next();
    CHECK(map->currentNumber() == 2);
    map->previous();
    map->setUnread(true);
    map->next();
    CHECK(map->currentNumber() == 2);
    CHECK(asked.count() == 1);
}

TEST_CASE("a picture is decoded while its section is answered, and gone afterwards")
{
    client::FakeDesk desk{client::smallPaper(), client::smallAssets()};
    client::PaperImages images{desk};
    const auto assets = client::smallAssets();
    const QString asset = QString::fromStdString(assets.begin()->first);
    QSize size;
    CHECK(images.requestImage(asset, &size, {}).isNull());
    desk.enterSection(2);
    desk.begin();
    CHECK_FALSE(images.requestImage(asset, &size, {}).isNull());
    CHECK(size.width() > 0);
    CHECK(images.requestImage(asset, &size, QSize{40, 40}).width() <= 40);
    CHECK(images.requestImage(QStringLiteral("../../etc/passwd"), &size, {}).isNull());
    desk.go(static_cast<int>(client::Stage::Locked));
    CHECK(images.requestImage(asset, &size, {}).isNull());
}

TEST_CASE("what is no picture, or too large, is not decoded")
{
    const auto bytes = [](const char* text) {
        const auto view = std::as_bytes(std::span{text, std::char_traits<char>::length(text)});
        return Buffer{view.begin(), view.end()};
    };
    client::PaperAssets assets;
    assets.emplace("svg", bytes("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>"));
    assets.emplace("xpm", bytes("/* XPM */ static char* a[] = {\"1 1 1 1\", \"a c #000000\", \"a\"};"));
    client::FakeDesk desk{client::smallPaper(), assets};
    client::PaperImages images{desk};
    desk.enterSection(0);
    desk.begin();
    QSize size;
    CHECK(images.requestImage(QStringLiteral("svg"), &size, {}).isNull());
    CHECK(images.requestImage(QStringLiteral("xpm"), &size, {}).isNull());
}

TEST_CASE("a restarted seat takes back what was answered before, kind by kind")
{
    Seat seat;
    using Texts = exam::TextsAnswer;
    seat.desk.restore("contract", {exam::Answer{}, Texts{{{"price", "41"}}}},
                      Texts{{{"price", "41"}, {"quantity", "3000"}}});
    auto* gaps = seat.open("contract").gaps();
    gaps->undo();
    CHECK(seat.answer("contract") == QStringLiteral(R"({"texts":{"price":"41"}})"));
    gaps->undo();
    CHECK(seat.answer("contract").isEmpty());
    gaps->undo();
    CHECK(seat.answer("contract").isEmpty());
    gaps->redo();
    CHECK(seat.answer("contract") == QStringLiteral(R"({"texts":{"price":"41"}})"));

    seat.desk.restore("brief", {exam::Answer{}, Texts{{{"text", "one"}}}}, Texts{{{"text", "one two"}}});
    auto* writing = seat.open("brief").writing();
    REQUIRE(writing->canUndo());
    writing->undo();
    CHECK(writing->text() == QStringLiteral("one"));
    writing->undo();
    CHECK(writing->text().isEmpty());
    CHECK_FALSE(writing->canUndo());
}

TEST_CASE("the next candidate cannot take back what the one before wrote")
{
    Seat seat;
    seat.open("brief").writing()->type(QStringLiteral("mine"));
    seat.open("contract").gaps()->type(0, QStringLiteral("41.20"));
    seat.desk.release();
    seat.desk.setAnswer("brief", exam::Answer{}, true);
    seat.desk.setAnswer("contract", exam::Answer{}, true);
    seat.desk.enterSection(2);
    seat.desk.begin();
    CHECK_FALSE(seat.open("brief").writing()->canUndo());
    seat.open("brief").writing()->undo();
    CHECK(seat.answer("brief").isEmpty());
    auto* gaps = seat.open("contract").gaps();
    gaps->type(0, QStringLiteral("7"));
    gaps->undo();
    gaps->undo();
    CHECK(seat.answer("contract").isEmpty());
}
