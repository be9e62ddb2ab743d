// SPDX-License-Identifier: Apache-2.0

// Shunting-yard: operators, brackets and calls wait on a stack of our own until their operands are out. IF
// and IFERROR become jumps, so that only the chosen branch runs.

#include "core/unicode.h"
#include "sheet/formula.h"
#include "sheet/functions.h"
#include "sheet/lexer.h"

#include <algorithm>
#include <cassert>
#include <map>

namespace gongyuan::sheet {
namespace {

constexpr int kPrefix = 6;

struct Infix {
    Step::Kind kind;
    int binding;  // larger binds tighter
};

const Infix* infixNamed(const std::string& symbol)
{
    using Kind = Step::Kind;
    static const std::map<std::string, Infix> kInfix{
        {"=", {Kind::Equal, 1}},       {"<>", {Kind::NotEqual, 1}}, {"<", {Kind::Less, 1}},
        {"<=", {Kind::LessEqual, 1}},  {">", {Kind::Greater, 1}},   {">=", {Kind::GreaterEqual, 1}},
        {"&", {Kind::Concatenate, 2}}, {"+", {Kind::Add, 3}},       {"-", {Kind::Subtract, 3}},
        {"*", {Kind::Multiply, 4}},    {"/", {Kind::Divide, 4}},    {"^", {Kind::Power, 5}},
    };
    const auto found = kInfix.find(symbol);
    return found == kInfix.end() ? nullptr : &found->second;
}

// What waits: an operator, a bracket, or a call that collects arguments.
struct Waiting {
    enum class Kind : std::uint8_t { Operator, Bracket, Call };

    Kind kind = Kind::Operator;
    Step::Kind step = Step::Kind::Missing;
    int binding = 0;
    const FunctionInfo* function = nullptr;
    int arguments = 0;               // complete ones
    std::size_t branch = 0;          // IF, IFERROR: the step whose targets are open
    std::vector<std::size_t> toEnd;  // jumps to the end of the call
};

class Reader {
public:
    Reader(std::string_view text, Extent extent, Names names)
        : m_tokens{cut(text)}
        , m_extent{extent}
        , m_names{names}
    {
    }

    Reading run()
    {
        if (isSymbol("=")) {
            ++m_at;
        }
        while (!m_reading.problem && token().kind != Token::Kind::End) {
            if (token().kind == Token::Kind::Bad) {
                fail(CellError::Syntax, "unreadable at byte " + std::to_string(token().begin));
            } else if (m_wantsOperand) {
                operand();
            } else {
                afterOperand();
            }
        }
        if (!m_reading.problem) {
            finish();
        }
        if (m_reading.problem) {
            m_reading.formula.steps.clear();
        }
        tidy(m_reading.formula.functions);
        tidy(m_reading.formula.names);
        return std::move(m_reading);
    }

private:
    const Token& token() const { return m_tokens[m_at]; }
    bool isSymbol(std::string_view symbol) const { return isSymbolAt(m_at, symbol); }
    bool isSymbolAt(std::size_t index, std::string_view symbol) const
    {
        return index < m_tokens.size() && m_tokens[index].kind == Token::Kind::Symbol &&
               m_tokens[index].text == symbol;
    }

    void fail(CellError error, std::string detail)
    {
        if (!m_reading.problem) {
            m_reading.problem = FormulaProblem{error, std::move(detail)};
        }
    }

    void unexpected()
    {
        fail(CellError::Syntax, "unexpected '" + token().text + "' at byte " + std::to_string(token().begin));
    }

    static void tidy(std::vector<std::string>& words)
    {
        std::sort(words.begin(), words.end());
        words.erase(std::unique(words.begin(), words.end()), words.end());
    }

    Step& emit(Step::Kind kind)
    {
        Step step;
        step.kind = kind;
        m_reading.formula.steps.push_back(std::move(step));
        return m_reading.formula.steps.back();
    }
    std::size_t here() const { return m_reading.formula.steps.size(); }
    Step& stepAt(std::size_t index) { return m_reading.formula.steps[index]; }

    void operand()
    {
        switch (token().kind) {
        case Token::Kind::Number: emit(Step::Kind::Number).number = token().number; break;
        case Token::Kind::Text: emit(Step::Kind::Text).text = token().text; break;
        case Token::Kind::Word: word(); return;
        case Token::Kind::Symbol: prefixOrBracket(); return;
        case Token::Kind::Bad:
        case Token::Kind::End: unexpected(); return;
        }
        ++m_at;
        m_wantsOperand = false;
    }

    void prefixOrBracket()
    {
        if (isSymbol("-") || isSymbol("+")) {
            Waiting prefix;
            prefix.step = isSymbol("-") ? Step::Kind::Negate : Step::Kind::Plus;
            prefix.binding = kPrefix;
            m_waiting.push_back(std::move(prefix));
            ++m_at;
        } else if (isSymbol("(")) {
            Waiting bracket;
            bracket.kind = Waiting::Kind::Bracket;
            open(std::move(bracket));
            ++m_at;
        } else if ((isSymbol(")") || isSymbol(",")) && !m_waiting.empty() &&
                   m_waiting.back().kind == Waiting::Kind::Call) {
            leftOut();
        } else {
            unexpected();
        }
    }

    // `F()` has no argument; `F(,1)` and `F(1,)` leave one out.
    void leftOut()
    {
        m_wantsOperand = false;
        if (isSymbol(")") && m_waiting.back().arguments == 0) {
            ++m_at;
            close();
            return;
        }
        emit(Step::Kind::Missing);
    }

    void open(Waiting waiting)
    {
        m_waiting.push_back(std::move(waiting));
        if (++m_depth > kMaxNesting) {
            fail(CellError::Syntax, "nested too deeply");
        }
    }

    void word()
    {
        const std::string name = upperAscii(token().text);
        if (isSymbolAt(m_at + 1, "(")) {
            Waiting call;
            call.kind = Waiting::Kind::Call;
            call.function = functionNamed(name);
            if (call.function == nullptr) {
                fail(CellError::Name, "unknown function " + name);
                return;
            }
            m_reading.formula.functions.push_back(name);
            open(std::move(call));
            m_at += 2;
            return;
        }
        if (!reference()) {
            if (name == "TRUE" || name == "FALSE") {
                emit(Step::Kind::Truth).arguments = name == "TRUE" ? 1 : 0;
            } else if (m_names == Names::Allowed) {
                emit(Step::Kind::Name).text = token().text;
                m_reading.formula.names.push_back(token().text);
            } else {
                fail(CellError::Name, "unknown name " + token().text);
            }
            ++m_at;
        }
        m_wantsOperand = false;
    }

    bool inside(Address address) const
    {
        return address.column < m_extent.columns && address.row < m_extent.rows;
    }

    // A cell, or two with a colon between them.
    bool reference()
    {
        const auto first = addressFromText(token().text);
        if (!first || (m_names == Names::Allowed && !inside(*first))) {
            return false;
        }
        std::string text = token().text;
        const std::size_t begin = token().begin;
        if (isSymbolAt(m_at + 1, ":") && m_tokens[m_at + 2].kind == Token::Kind::Word) {
            m_at += 2;
            text += ":" + token().text;
        }
        const auto range = rangeFromText(text);
        if (!range) {
            unexpected();
        } else if (!inside(range->last)) {
            fail(CellError::Ref, text + " lies outside the sheet");
        } else if ((m_cells += range->count()) > kMaxCells) {
            fail(CellError::Num, "refers to more than " + std::to_string(kMaxCells) + " cells");
        } else {
            emit(Step::Kind::Cells).cells = *range;
            m_reading.formula.references.push_back({*range, begin, token().end});
        }
        ++m_at;
        return true;
    }

    void afterOperand()
    {
        const Infix* infix = token().kind == Token::Kind::Symbol ? infixNamed(token().text) : nullptr;
        if (infix != nullptr) {
            unwind(infix->binding);
            Waiting waiting;
            waiting.step = infix->kind;
            waiting.binding = infix->binding;
            m_waiting.push_back(std::move(waiting));
            m_wantsOperand = true;
        } else if (isSymbol("%")) {
            emit(Step::Kind::Percent);
        } else if (!endOfArgument()) {
            unexpected();
            return;
        }
        ++m_at;
        if (isSymbolAt(m_at - 1, ")")) {
            close();
        }
    }

    // A bracket that closes one, or a comma of a call.
    bool endOfArgument()
    {
        if (!isSymbol(")") && !isSymbol(",")) {
            return false;
        }
        unwind(0);
        if (m_waiting.empty() || (isSymbol(",") && m_waiting.back().kind != Waiting::Kind::Call)) {
            return false;
        }
        if (isSymbol(",")) {
            argumentDone(m_waiting.back(), /*last=*/false);
            m_wantsOperand = true;
        }
        return true;
    }

    // Emits the operators on top that bind at least as tightly.
    void unwind(int binding)
    {
        while (!m_waiting.empty() && m_waiting.back().kind == Waiting::Kind::Operator &&
               m_waiting.back().binding >= binding) {
            emit(m_waiting.back().step);
            m_waiting.pop_back();
        }
    }

    // After each argument of IF and IFERROR stands the step that decides where to go on.
    void argumentDone(Waiting& call, bool last)
    {
        ++call.arguments;
        if (call.arguments > call.function->most) {
            fail(CellError::Syntax, "too many arguments for " + std::string{call.function->name});
        } else if (call.function->function == Function::IfError && call.arguments == 1) {
            call.toEnd.push_back(here());
            emit(Step::Kind::JumpIfFine);
        } else if (call.function->function == Function::If && call.arguments == 1 && !last) {
            call.branch = here();
            emit(Step::Kind::Branch);
        } else if (call.function->function == Function::If && call.arguments == 2) {
            call.toEnd.push_back(here());
            emit(Step::Kind::Jump);
            stepAt(call.branch).target = here();
        }
    }

    // The bracket or call on top is complete.
    void close()
    {
        Waiting done = std::move(m_waiting.back());
        m_waiting.pop_back();
        --m_depth;
        if (done.kind == Waiting::Kind::Bracket) {
            return;
        }
        if (!isEmptyCall(done)) {
            argumentDone(done, /*last=*/true);
        }
        if (done.arguments < done.function->least) {
            fail(CellError::Syntax, "too few arguments for " + std::string{done.function->name});
        }
        if (m_reading.problem) {
            return;
        }
        if (done.function->function == Function::If || done.function->function == Function::IfError) {
            closeJumps(done);
            return;
        }
        Step& step = emit(Step::Kind::Call);
        step.function = done.function->function;
        step.arguments = done.arguments;
    }

    bool isEmptyCall(const Waiting& call) const
    {
        return call.arguments == 0 && m_at >= 2 && isSymbolAt(m_at - 1, ")") && isSymbolAt(m_at - 2, "(");
    }

    void closeJumps(const Waiting& call)
    {
        if (call.function->function == Function::If && call.arguments == 2) {
            emit(Step::Kind::Truth).arguments = 0;
        }
        if (call.function->function == Function::If) {
            stepAt(call.branch).end = here();
        }
        for (const std::size_t jump : call.toEnd) {
            stepAt(jump).target = here();
        }
    }

    // Brackets that were left open at the end are closed, as spreadsheets do.
    void finish()
    {
        if (m_wantsOperand) {
            fail(CellError::Syntax, "ends too early");
        }
        while (!m_reading.problem && !m_waiting.empty()) {
            unwind(0);
            if (!m_waiting.empty()) {
                close();
            }
        }
    }

    static constexpr int kMaxCells = 20000;

    std::vector<Token> m_tokens;
    Extent m_extent;
    Names m_names;
    std::size_t m_at = 0;
    bool m_wantsOperand = true;
    std::vector<Waiting> m_waiting;
    std::size_t m_depth = 0;
    int m_cells = 0;
    Reading m_reading;
};

}  // namespace

Reading readFormula(std::string_view text, Extent extent, Names names)
{
    if (decodeUtf8(text).size() > kMaxFormula) {
        return {{}, FormulaProblem{CellError::Syntax, "longer than " + std::to_string(kMaxFormula)}};
    }
    return Reader{text, extent, names}.run();
}

}  // namespace gongyuan::sheet
