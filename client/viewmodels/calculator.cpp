// SPDX-License-Identifier: Apache-2.0

#include "calculator.h"

#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace gongyuan::client {
namespace {

constexpr std::size_t kLongest = 200;

struct Token {
    enum class Kind : std::uint8_t { Number, Plus, Minus, Times, Divide, Percent, Root, Square, Open, Close };

    Kind kind = Kind::Number;
    Decimal number;
};

using Kind = Token::Kind;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

struct Sign {
    std::string_view text;
    Kind kind;
};

constexpr Sign kSigns[]{{"+", Kind::Plus},  {"−", Kind::Minus},  {"-", Kind::Minus},  {"×", Kind::Times},
                        {"*", Kind::Times}, {"÷", Kind::Divide}, {"/", Kind::Divide}, {"%", Kind::Percent},
                        {"√", Kind::Root},  {"²", Kind::Square}, {"(", Kind::Open},   {")", Kind::Close}};

// Nothing for a character that does not belong, or a number that cannot be read.
std::optional<std::vector<Token>> tokensOf(std::string_view text)
{
    std::vector<Token> tokens;
    while (!text.empty()) {
        std::size_t length = 0;
        while (length < text.size() && (isDigit(text[length]) || text[length] == '.')) {
            ++length;
        }
        if (length > 0) {
            auto number = Decimal::parse(text.substr(0, length));
            if (!number) {
                return std::nullopt;
            }
            tokens.push_back({Kind::Number, number.value()});
        } else {
            const Sign* found = nullptr;
            for (const Sign& sign : kSigns) {
                found = text.starts_with(sign.text) ? &sign : found;
            }
            if (found == nullptr) {
                return std::nullopt;
            }
            tokens.push_back({found->kind, {}});
            length = found->text.size();
        }
        text.remove_prefix(length);
    }
    return tokens;
}

// Two stacks, so that no expression can exhaust the program's own.
class Evaluation {
public:
    CalculatorValue run(const std::vector<Token>& tokens)
    {
        for (const Token& token : tokens) {
            if (!take(token)) {
                return {{}, m_problem};
            }
        }
        while (!m_waiting.empty()) {
            const Work work = m_waiting.back();
            m_waiting.pop_back();
            if (work != Work::Bracket && !apply(work)) {
                return {{}, m_problem};
            }
        }
        if (m_wantsValue || m_values.size() != 1) {
            return {{}, CalculatorProblem::Unfinished};
        }
        return {m_values.back(), CalculatorProblem::None};
    }

private:
    enum class Work : std::uint8_t { Bracket, Add, Subtract, Multiply, Divide, Negate, Root };

    static int strength(Work work)
    {
        switch (work) {
        case Work::Bracket: return 0;
        case Work::Add:
        case Work::Subtract: return 1;
        case Work::Multiply:
        case Work::Divide: return 2;
        case Work::Negate:
        case Work::Root: return 3;
        }
        return 0;
    }

    bool fail(CalculatorProblem problem)
    {
        m_problem = problem;
        return false;
    }

    bool apply(Work work)
    {
        const std::size_t wanted = work == Work::Negate || work == Work::Root ? 1 : 2;
        if (m_values.size() < wanted) {
            return fail(CalculatorProblem::Unfinished);
        }
        const Decimal right = m_values.back();
        m_values.pop_back();
        if (work == Work::Negate) {
            m_values.push_back(right.negated());
            return true;
        }
        if (work == Work::Root) {
            const auto root = squareRoot(right);
            m_values.push_back(root.value_or(Decimal{}));
            return root ? true : fail(CalculatorProblem::NegativeRoot);
        }
        const Decimal left = std::exchange(m_values.back(), Decimal{});
        if (work == Work::Divide && right.isZero()) {
            return fail(CalculatorProblem::DivisionByZero);
        }
        const auto result = work == Work::Add        ? add(left, right)
                            : work == Work::Subtract ? subtract(left, right)
                            : work == Work::Multiply ? multiply(left, right)
                                                     : divide(left, right);
        if (!result) {
            return fail(CalculatorProblem::TooLarge);
        }
        m_values.back() = result.value();
        return true;
    }

    // Everything that binds as strongly is done first.
    bool settle(int least)
    {
        while (!m_waiting.empty() && strength(m_waiting.back()) >= least) {
            const Work work = m_waiting.back();
            m_waiting.pop_back();
            if (!apply(work)) {
                return false;
            }
        }
        return true;
    }

    bool between(Work work)
    {
        if (m_wantsValue || !settle(strength(work))) {
            return m_wantsValue ? fail(CalculatorProblem::Unfinished) : false;
        }
        m_waiting.push_back(work);
        m_wantsValue = true;
        return true;
    }

    // A value after a value is its factor.
    bool beforeValue() { return m_wantsValue || between(Work::Multiply); }

    bool afterValue(bool square)
    {
        if (m_wantsValue) {
            return fail(CalculatorProblem::Unfinished);
        }
        Decimal& value = m_values.back();
        const auto result = square ? multiply(value, value) : divide(value, Decimal::fromInteger(100));
        if (!result) {
            return fail(CalculatorProblem::TooLarge);
        }
        value = result.value();
        return true;
    }

    bool take(const Token& token)
    {
        switch (token.kind) {
        case Kind::Number:
            if (!beforeValue()) return false;
            m_values.push_back(token.number);
            m_wantsValue = false;
            return true;
        case Kind::Plus: return m_wantsValue || between(Work::Add);
        case Kind::Minus:
            if (!m_wantsValue) return between(Work::Subtract);
            m_waiting.push_back(Work::Negate);
            return true;
        case Kind::Times: return between(Work::Multiply);
        case Kind::Divide: return between(Work::Divide);
        case Kind::Percent: return afterValue(/*square=*/false);
        case Kind::Square: return afterValue(/*square=*/true);
        case Kind::Root:
            if (!beforeValue()) return false;
            m_waiting.push_back(Work::Root);
            return true;
        case Kind::Open:
            if (!beforeValue()) return false;
            m_waiting.push_back(Work::Bracket);
            return true;
        case Kind::Close:
            if (m_wantsValue || !settle(1)) {
                return m_wantsValue ? fail(CalculatorProblem::Unfinished) : false;
            }
            if (m_waiting.empty()) return fail(CalculatorProblem::Unfinished);
            m_waiting.pop_back();
            return true;
        }
        return false;
    }

    std::vector<Decimal> m_values;
    std::vector<Work> m_waiting;
    bool m_wantsValue = true;
    CalculatorProblem m_problem = CalculatorProblem::Unfinished;
};

}  // namespace

CalculatorValue calculate(std::string_view expression)
{
    const auto tokens =
        expression.size() > kLongest ? std::optional<std::vector<Token>>{} : tokensOf(expression);
    if (!tokens || tokens->empty()) {
        return {{}, CalculatorProblem::Unfinished};
    }
    CalculatorValue result = Evaluation{}.run(*tokens);
    result.value = result.value.toSignificant().trimmed();
    return result;
}

std::optional<Decimal> squareRoot(const Decimal& number)
{
    if (number.isNegative()) {
        return std::nullopt;
    }
    if (number.isZero()) {
        return Decimal{};
    }
    // Newton's steps from a first guess of the right size double the digits that are right.
    const double rough = std::sqrt(std::stod(number.toText()));
    Decimal guess = number;
    if (std::isfinite(rough) && rough > 1e-100 && rough < 1e15) {
        constexpr double kMillion = 1e6;
        const auto scaled = static_cast<std::int64_t>(rough * (rough < 1e9 ? kMillion : 1));
        if (scaled > 0) {
            guess = Decimal::fromInteger(scaled, rough < 1e9 ? 6 : 0);
        }
    }
    const Decimal half = Decimal::fromInteger(5, 1);
    for (int step = 0; step < 400; ++step) {
        const auto quotient = divide(number, guess);
        const auto sum = quotient ? add(guess, quotient.value()) : quotient;
        const auto mean = sum ? multiply(sum.value(), half) : sum;
        if (!mean) {
            return guess;
        }
        const Decimal next = mean->toSignificant().trimmed();
        if (next == guess) {
            break;
        }
        guess = next;
    }
    // A root that ends is found exactly when the last digits are not trusted.
    const Decimal shorter = guess.toSignificant(Decimal::kSignificant - 4).trimmed();
    const auto square = multiply(shorter, shorter);
    return square && square.value() == number ? shorter : guess;
}

}  // namespace gongyuan::client
