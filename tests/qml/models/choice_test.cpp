// SPDX-License-Identifier: Apache-2.0

// Options of a question, their order, and the question map.

#include "models/seat.h"
#include "viewmodels/option_order.h"

#include <QAbstractItemModelTester>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace gongyuan;
using Seat = client::ModelledSeat;

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
