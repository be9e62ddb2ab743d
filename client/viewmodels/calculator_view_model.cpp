// SPDX-License-Identifier: Apache-2.0

#include "calculator_view_model.h"

#include "text.h"

namespace gongyuan::client {
namespace {

constexpr int kLongest = 80;
constexpr int kHistory = 30;
/// What fits on the display and is more than anybody copies.
constexpr int kShown = 16;

static_assert(static_cast<int>(CalculatorViewModel::Problem::TooLarge) ==
              static_cast<int>(CalculatorProblem::TooLarge));

QString shown(const Decimal& value)
{
    return toQt(value.toSignificant(kShown).trimmed().toGroupedText())
        .replace(QLatin1Char{'-'}, QChar{0x2212});
}

// What stands on the key for what stands on the keyboard.
QString printed(const QString& key)
{
    if (key == QStringLiteral("*") || key == QStringLiteral("x")) return QStringLiteral("×");
    if (key == QStringLiteral("/")) return QStringLiteral("÷");
    if (key == QStringLiteral("-")) return QStringLiteral("−");
    if (key == QStringLiteral("。") || key == QStringLiteral(",")) return QStringLiteral(".");
    return key;
}

bool isOperation(const QString& key)
{
    return QStringLiteral("+−×÷%²").contains(key);
}

}  // namespace

void CalculatorViewModel::press(const QString& typed)
{
    const QString key = printed(typed);
    if (key == QStringLiteral("=")) {
        evaluate(/*ended=*/true);
    } else if (key == QStringLiteral("C")) {
        m_expression.clear();
        m_hasValue = m_done = false;
        m_problem = CalculatorProblem::None;
    } else if (key == QStringLiteral("⌫")) {
        m_done = false;
        m_expression.chop(1);
        evaluate(/*ended=*/false);
    } else if (key == QStringLiteral("1/x")) {
        finish();
        m_expression = QStringLiteral("1÷(") + m_expression + QStringLiteral(")");
        evaluate(/*ended=*/true);
    } else if (key == QStringLiteral("±")) {
        changeSign();
    } else if (key == QStringLiteral("√")) {
        append(QStringLiteral("√("), false);
    } else if (key.startsWith(QLatin1Char{'M'}) && key.size() == 2) {
        pressMemory(key);
    } else if (key.size() == 1 && QStringLiteral("0123456789.+−×÷%²()").contains(key)) {
        append(key, isOperation(key));
    } else {
        return;
    }
    Q_EMIT changed();
}

// After `=` an operation goes on with the result, anything else begins anew.
void CalculatorViewModel::append(const QString& text, bool operation)
{
    if (m_done) {
        m_expression = operation && m_problem == CalculatorProblem::None ? plainResult() : QString{};
        m_done = false;
    }
    if (m_expression.size() < kLongest) {
        m_expression += text;
    }
    evaluate(/*ended=*/false);
}

void CalculatorViewModel::evaluate(bool ended)
{
    const CalculatorValue found = calculate(fromQt(m_expression));
    if (found.problem == CalculatorProblem::None) {
        m_value = found.value;
        m_hasValue = true;
    } else if (m_expression.isEmpty()) {
        m_hasValue = false;
    }
    m_problem = ended && !m_expression.isEmpty() ? found.problem : CalculatorProblem::None;
    if (!ended || m_expression.isEmpty()) {
        return;
    }
    m_done = true;
    if (m_problem == CalculatorProblem::None) {
        m_history.prepend({m_expression, shown(m_value)});
        if (m_history.size() > kHistory) {
            m_history.removeLast();
        }
    }
}

void CalculatorViewModel::finish()
{
    if (m_done && m_problem == CalculatorProblem::None) {
        m_expression = plainResult();
    }
    m_done = false;
}

void CalculatorViewModel::changeSign()
{
    finish();
    if (m_expression.startsWith(QStringLiteral("−(")) && m_expression.endsWith(QLatin1Char{')'})) {
        m_expression = m_expression.mid(2).chopped(1);
    } else if (!m_expression.isEmpty()) {
        m_expression = QStringLiteral("−(") + m_expression + QStringLiteral(")");
    }
    evaluate(/*ended=*/false);
}

void CalculatorViewModel::pressMemory(const QString& key)
{
    const QChar what = key.back();
    if (what == QLatin1Char{'C'}) {
        m_memory = Decimal{};
    } else if (what == QLatin1Char{'R'}) {
        append(toQt(m_memory.toText()), false);
    } else if (m_hasValue && (what == QLatin1Char{'+'} || what == QChar{0x2212})) {
        const auto sum = what == QLatin1Char{'+'} ? add(m_memory, m_value) : subtract(m_memory, m_value);
        m_memory = sum ? sum->trimmed() : m_memory;
        m_done = true;
    }
}

void CalculatorViewModel::recall(int row)
{
    if (row < 0 || row >= m_history.size()) {
        return;
    }
    QString plain = m_history[row].result;
    append(plain.remove(QLatin1Char{','}), false);
    Q_EMIT changed();
}

void CalculatorViewModel::forget()
{
    m_expression.clear();
    m_history.clear();
    m_memory = Decimal{};
    m_hasValue = m_done = false;
    m_problem = CalculatorProblem::None;
    Q_EMIT changed();
}

QString CalculatorViewModel::plainResult() const
{
    return m_hasValue ? toQt(m_value.toSignificant(kShown).trimmed().toText()) : QString{};
}

QString CalculatorViewModel::expression() const
{
    return m_expression;
}
QString CalculatorViewModel::result() const
{
    return m_hasValue ? shown(m_value) : QStringLiteral("0");
}
bool CalculatorViewModel::done() const
{
    return m_done;
}
CalculatorViewModel::Problem CalculatorViewModel::problem() const
{
    return static_cast<Problem>(m_problem);
}
bool CalculatorViewModel::remembers() const
{
    return !m_memory.isZero();
}
QString CalculatorViewModel::memory() const
{
    return shown(m_memory);
}

QStringList CalculatorViewModel::history() const
{
    QStringList lines;
    for (const Line& line : m_history) {
        lines.append(line.expression + QStringLiteral(" = ") + line.result);
    }
    return lines;
}

}  // namespace gongyuan::client
