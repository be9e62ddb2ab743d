// SPDX-License-Identifier: Apache-2.0

// The stack machine that runs the steps of a formula.

#include "sheet/formula.h"
#include "sheet/functions.h"
#include "sheet/operand.h"

#include <algorithm>
#include <cassert>

namespace gongyuan::sheet {
namespace {

class Machine {
public:
    Machine(const Formula& formula, const Source& source, std::optional<Address> at)
        : m_formula{formula}
        , m_context{source, at}
    {
    }

    Value run()
    {
        while (m_next < m_formula.steps.size()) {
            const Step& step = m_formula.steps[m_next++];
            perform(step);
        }
        assert(m_stack.size() == 1);
        Value result = single(m_stack.back(), m_context);
        return std::holds_alternative<std::monostate>(result) ? Value{Decimal{}} : result;
    }

private:
    void push(Operand operand) { m_stack.push_back(std::move(operand)); }

    Operand pop()
    {
        Operand top = std::move(m_stack.back());
        m_stack.pop_back();
        return top;
    }

    void perform(const Step& step)
    {
        switch (step.kind) {
        case Step::Kind::Number: push(Value{step.number}); return;
        case Step::Kind::Text: push(Value{step.text}); return;
        case Step::Kind::Truth: push(Value{step.arguments == 1}); return;
        case Step::Kind::Missing: push(Value{}); return;
        case Step::Kind::Cells: push(step.cells); return;
        case Step::Kind::Name: name(step.text); return;
        case Step::Kind::Negate:
        case Step::Kind::Plus:
        case Step::Kind::Percent: push(applied(step.kind, pop(), Value{})); return;
        case Step::Kind::Add:
        case Step::Kind::Subtract:
        case Step::Kind::Multiply:
        case Step::Kind::Divide:
        case Step::Kind::Power:
        case Step::Kind::Concatenate:
        case Step::Kind::Equal:
        case Step::Kind::NotEqual:
        case Step::Kind::Less:
        case Step::Kind::LessEqual:
        case Step::Kind::Greater:
        case Step::Kind::GreaterEqual: infix(step.kind); return;
        case Step::Kind::Call: callFunction(step); return;
        case Step::Kind::Branch: branch(step); return;
        case Step::Kind::Jump: m_next = step.target; return;
        case Step::Kind::JumpIfFine: ifFine(step); return;
        }
    }

    void name(const std::string& word)
    {
        auto values = m_context.source.name(word);
        if (!values) {
            push(Value{CellError::Name});
        } else if (values->size() == 1) {
            push(std::move(values->front()));
        } else {
            push(std::move(*values));
        }
    }

    void infix(Step::Kind kind)
    {
        Operand right = pop();
        Operand left = pop();
        push(applied(kind, left, right));
    }

    // Several values at once only where no cell says which one is meant.
    bool isMany(const Operand& operand) const
    {
        const auto* range = std::get_if<Range>(&operand);
        return !m_context.at &&
               (std::holds_alternative<Array>(operand) || (range != nullptr && range->first != range->last));
    }

    Operand applied(Step::Kind kind, const Operand& left, const Operand& right)
    {
        if (!isMany(left) && !isMany(right)) {
            return operate(kind, single(left, m_context), single(right, m_context));
        }
        const Array a = all(left, m_context);
        const Array b = all(right, m_context);
        const std::size_t count = std::max(a.size(), b.size());
        if ((a.size() != count && a.size() != 1) || (b.size() != count && b.size() != 1)) {
            return Value{CellError::Value};
        }
        Array out;
        for (std::size_t i = 0; i < count; ++i) {
            out.push_back(operate(kind, a[a.size() == 1 ? 0 : i], b[b.size() == 1 ? 0 : i]));
        }
        return out;
    }

    void callFunction(const Step& step)
    {
        const auto count = static_cast<std::size_t>(step.arguments);
        assert(m_stack.size() >= count);
        const std::size_t first = m_stack.size() - count;
        Value result = call(step.function, std::span{m_stack}.subspan(first), m_context);
        m_stack.resize(first);
        push(std::move(result));
    }

    void branch(const Step& step)
    {
        const Value condition = single(pop(), m_context);
        const Number number = numberOf(condition);
        if (number.error) {
            push(Value{*number.error});
            m_next = step.end;
        } else if (number.value.isZero()) {
            m_next = step.target;
        }
    }

    void ifFine(const Step& step)
    {
        Value value = single(pop(), m_context);
        if (!std::holds_alternative<CellError>(value)) {
            push(std::move(value));
            m_next = step.target;
        }
    }

    const Formula& m_formula;
    Context m_context;
    std::size_t m_next = 0;
    std::vector<Operand> m_stack;
};

}  // namespace

std::optional<std::vector<Value>> Source::name(const std::string& /*word*/) const
{
    return std::nullopt;
}

Value run(const Formula& formula, const Source& source, std::optional<Address> at)
{
    if (formula.steps.empty()) {
        return CellError::Syntax;
    }
    return Machine{formula, source, at}.run();
}

}  // namespace gongyuan::sheet
