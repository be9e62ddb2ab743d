// SPDX-License-Identifier: Apache-2.0

// The calculator: what it computes and what its keys do.

#include "viewmodels/calculator.h"

#include "viewmodels/calculator_view_model.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;

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
