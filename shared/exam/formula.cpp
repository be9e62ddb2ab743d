// SPDX-License-Identifier: Apache-2.0

#include "exam/formula.h"

#include <utility>

namespace gongyuan::exam {
namespace {

using Row = std::vector<FormulaNode>;

constexpr std::string_view kRootSign = "√";

// What an open brace is the beginning of.
enum class Part : std::uint8_t { Whole, Above, Below, Index, Power, Root };

struct Open {
    Part part = Part::Whole;
    Row row{};
};

Error refused(const std::string& reason)
{
    return {Errc::Malformed, "formula: " + reason};
}

class Reader {
public:
    explicit Reader(std::string_view text)
        : m_rest{text}
    {
        m_open.emplace_back();
    }

    Result<Row> run()
    {
        while (!m_rest.empty()) {
            GONGYUAN_CHECK(step());
        }
        if (m_open.size() > 1) {
            return refused("`{` without `}`");
        }
        if (m_open.back().row.empty()) {
            return refused("empty");
        }
        return std::move(m_open.back().row);
    }

private:
    Status step()
    {
        if (take("{")) {
            return open(Part::Above);
        }
        if (take("}")) {
            return close();
        }
        if (m_rest.starts_with("_{") || m_rest.starts_with("^{")) {
            const Part part = m_rest.front() == '_' ? Part::Index : Part::Power;
            if (m_open.back().row.empty()) {
                return refused("an index or power without anything before it");
            }
            m_rest.remove_prefix(2);
            return open(part);
        }
        if (m_rest.starts_with(kRootSign) && m_rest.substr(kRootSign.size()).starts_with('{')) {
            m_rest.remove_prefix(kRootSign.size() + 1);
            return open(Part::Root);
        }
        plain();
        return done();
    }

    bool take(std::string_view text)
    {
        if (!m_rest.starts_with(text)) {
            return false;
        }
        m_rest.remove_prefix(text.size());
        return true;
    }

    Status open(Part part)
    {
        if (m_open.size() > kFormulaDepth) {
            return refused("nested deeper than " + std::to_string(kFormulaDepth));
        }
        m_open.push_back({part});
        return done();
    }

    Status close()
    {
        if (m_open.size() == 1) {
            return refused("`}` without `{`");
        }
        Open closed = std::move(m_open.back());
        m_open.pop_back();
        if (closed.row.empty()) {
            return refused("empty braces");
        }
        Row& row = m_open.back().row;
        using Kind = FormulaNode::Kind;
        switch (closed.part) {
        case Part::Index: row.push_back({Kind::Index, {}, std::move(closed.row)}); return done();
        case Part::Power: row.push_back({Kind::Power, {}, std::move(closed.row)}); return done();
        case Part::Root: row.push_back({Kind::Root, {}, std::move(closed.row)}); return done();
        case Part::Below: row.back().below = std::move(closed.row); return done();
        case Part::Above:
        case Part::Whole: break;
        }
        if (!take("/{")) {
            return refused("`{..}` without `/{..}` behind it");
        }
        row.push_back({Kind::Fraction, {}, std::move(closed.row)});
        return open(Part::Below);
    }

    void plain()
    {
        Row& row = m_open.back().row;
        if (row.empty() || row.back().kind != FormulaNode::Kind::Text) {
            row.emplace_back();
        }
        row.back().text += m_rest.front();
        m_rest.remove_prefix(1);
    }

    std::string_view m_rest;
    std::vector<Open> m_open;
};

}  // namespace

Result<std::vector<FormulaNode>> formulaFromText(std::string_view text)
{
    return Reader{text}.run();
}

}  // namespace gongyuan::exam
