// SPDX-License-Identifier: Apache-2.0

#include "sheet/criterion.h"

#include "core/unicode.h"

#include <array>
#include <utility>

namespace gongyuan::sheet {
namespace {

// One wildcard star may be open at a time, so the time is the product of the lengths at most.
bool likePattern(std::u32string_view pattern, std::u32string_view text)
{
    constexpr std::size_t kNone = std::u32string_view::npos;
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = kNone;
    std::size_t mark = 0;
    while (t < text.size()) {
        const bool escaped = p + 1 < pattern.size() && pattern[p] == U'~' &&
                             (pattern[p + 1] == U'*' || pattern[p + 1] == U'?' || pattern[p + 1] == U'~');
        if (!escaped && p < pattern.size() && pattern[p] == U'*') {
            star = p++;
            mark = t;
        } else if (p < pattern.size() && ((escaped && pattern[p + 1] == text[t]) ||
                                          (!escaped && (pattern[p] == U'?' || pattern[p] == text[t])))) {
            p += escaped ? 2 : 1;
            ++t;
        } else if (star != kNone) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == U'*') {
        ++p;
    }
    return p == pattern.size();
}

}  // namespace

Criterion::Criterion(const Value& given)
    : m_wanted{given}
{
    const auto* words = std::get_if<std::string>(&given);
    if (words == nullptr) {
        // A blank criterion looks for zeros, as a reference to a blank cell is 0.
        m_wanted = std::holds_alternative<std::monostate>(given) ? Value{Decimal{}} : given;
        return;
    }
    static constexpr std::array<std::pair<std::string_view, Step::Kind>, 6> kOperators{{
        {"<=", Step::Kind::LessEqual},
        {">=", Step::Kind::GreaterEqual},
        {"<>", Step::Kind::NotEqual},
        {"<", Step::Kind::Less},
        {">", Step::Kind::Greater},
        {"=", Step::Kind::Equal},
    }};
    std::string rest = foldWidth(*words);
    for (const auto& [symbol, kind] : kOperators) {
        if (rest.starts_with(symbol)) {
            m_kind = kind;
            rest.erase(0, symbol.size());
            if (rest.empty()) {
                m_wanted = Value{};  // "=" looks for blank cells, "<>" for the others
                return;
            }
            break;
        }
    }
    m_wanted = typed(rest);
    if (std::holds_alternative<std::string>(m_wanted)) {
        m_pattern = decodeUtf8(lowerCase(rest));
    }
}

bool Criterion::equals(const Value& cell) const
{
    if (std::holds_alternative<std::monostate>(m_wanted) || std::holds_alternative<CellError>(m_wanted) ||
        std::holds_alternative<CellError>(cell) || std::holds_alternative<std::monostate>(cell)) {
        const auto* words = std::get_if<std::string>(&m_wanted);
        return cell == m_wanted ||
               (words != nullptr && words->empty() && std::holds_alternative<std::monostate>(cell));
    }
    if (std::holds_alternative<std::string>(m_wanted)) {
        const auto* words = std::get_if<std::string>(&cell);
        return words != nullptr && likePattern(m_pattern, decodeUtf8(lowerCase(foldWidth(*words))));
    }
    if (const auto* words = std::get_if<std::string>(&cell)) {
        return std::holds_alternative<Decimal>(m_wanted) && compare(typed(*words), m_wanted) == 0;
    }
    return cell.index() == m_wanted.index() && compare(cell, m_wanted) == 0;
}

bool Criterion::matches(const Value& cell) const
{
    if (m_kind == Step::Kind::Equal || m_kind == Step::Kind::NotEqual) {
        return equals(cell) == (m_kind == Step::Kind::Equal);
    }
    if (cell.index() != m_wanted.index() || std::holds_alternative<CellError>(cell)) {
        return false;
    }
    const Value result = operate(m_kind, cell, m_wanted);
    const auto* truth = std::get_if<bool>(&result);
    return truth != nullptr && *truth;
}

}  // namespace gongyuan::sheet
