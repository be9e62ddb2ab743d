// SPDX-License-Identifier: Apache-2.0

// Whether a key answers an item.

#include "exam/item_members.h"
#include "scoring/figures.h"
#include "scoring/key.h"

#include <algorithm>
#include <set>

namespace gongyuan::scoring {
namespace {

using exam::ItemType;

template <typename Thing>
bool named(const std::vector<Thing>& things, const std::string& id)
{
    return std::any_of(things.begin(), things.end(), [&id](const Thing& thing) { return thing.id == id; });
}

class Fitting {
public:
    Fitting(const ItemKey& key, const exam::Group& group, const exam::Item& item)
        : m_key{key}
        , m_group{group}
        , m_item{item}
    {
    }

    Status run() const
    {
        GONGYUAN_CHECK(members());
        switch (m_item.type) {
        case ItemType::Single:
        case ItemType::Multiple:
        case ItemType::TrueFalse: return choice();
        case ItemType::FillIn: return fillIn();
        case ItemType::Numeric: return numeric();
        case ItemType::InlineChoice:
        case ItemType::Match:
        case ItemType::GapMatch: return pairs();
        case ItemType::Order: return order();
        case ItemType::Hottext: return m_item.correction ? corrections() : marks();
        case ItemType::ExtendedText: return text();
        case ItemType::CaseSet: break;
        }
        return misfit("not a question");
    }

private:
    Error misfit(const std::string& reason) const
    {
        return Error{Errc::Malformed, "key of " + m_item.id + ": " + reason};
    }

    // No member that the type does not use: what is there counts.
    Status members() const
    {
        const ItemType type = m_item.type;
        const bool marked = type == ItemType::Hottext && !m_item.correction;
        const bool paired =
            type == ItemType::InlineChoice || type == ItemType::Match || type == ItemType::GapMatch;
        const bool checked = type == ItemType::FillIn || type == ItemType::Numeric ||
                             (type == ItemType::Hottext && m_item.correction);
        const bool right =
            m_key.options.empty() != (exam::isChoice(type) || marked) && m_key.checks.empty() != checked &&
            m_key.pairs.empty() != paired && m_key.order.empty() == (type != ItemType::Order) &&
            m_key.text.has_value() == (type == ItemType::ExtendedText) &&
            (m_key.weights.empty() || exam::isChoice(type)) &&
            (m_key.found.empty() || (type == ItemType::Hottext && m_item.correction)) &&
            (!m_key.unordered || type == ItemType::FillIn) &&
            (!m_key.all || paired || type == ItemType::FillIn) && (!m_key.partial || type == ItemType::Order);
        return right ? done() : Status{misfit("not the members of a " + std::string{name(type)} + " item")};
    }

    Status choice() const
    {
        if (m_item.type != ItemType::Multiple && m_key.options.size() != 1) {
            return misfit("needs exactly one option");
        }
        for (const std::string& id : m_key.options) {
            if (!named(m_item.options, id)) {
                return misfit("no option " + id);
            }
        }
        if (m_group.policy.kind == exam::Policy::Kind::Weights || !m_key.weights.empty()) {
            return weights();
        }
        return signedSum();
    }

    Status signedSum() const
    {
        const auto right = static_cast<MilliPoints>(m_key.options.size());
        if (m_group.policy.kind == exam::Policy::Kind::Signed &&
            right * m_group.policy.each != m_item.points) {
            return misfit("signed policy: right options times points each are not the item's points");
        }
        return done();
    }

    // The key's options are the selection that weighs most.
    Status weights() const
    {
        if (m_group.policy.kind != exam::Policy::Kind::Weights || m_key.weights.empty()) {
            return misfit("weights and the policy `weights` go together");
        }
        std::int64_t most = 0;
        std::vector<std::string> positive;
        for (const auto& [id, weight] : m_key.weights) {
            if (!named(m_item.options, id)) {
                return misfit("no option " + id);
            }
            if (weight > 0) {
                positive.push_back(id);
            }
            most = std::max(most, weight);
        }
        const auto own = m_key.weights.find(m_key.options.front());
        const bool best = m_item.type == ItemType::Multiple
                              ? positive == m_key.options
                              : own != m_key.weights.end() && own->second == most && most > 0;
        return best ? done() : Status{misfit("its options are not those that weigh most")};
    }

    Status marks() const
    {
        if (m_group.policy.kind == exam::Policy::Kind::Weights) {
            return misfit("words have no weights");
        }
        for (const std::string& id : m_key.options) {
            if (!named(m_item.gaps, id)) {
                return misfit("no gap " + id);
            }
        }
        return signedSum();
    }

    Status checks() const
    {
        MilliPoints sum = 0;
        std::set<std::string> places;
        for (const Check& check : m_key.checks) {
            const bool plain = check.needs.empty() && !check.carry && check.group.empty() &&
                               !check.negative && check.op != Op::CellValue && check.op != Op::CellFormula &&
                               check.op != Op::FormulaTest && check.op != Op::Count;
            if (!plain) {
                return misfit(check.id + ": not a check for one input");
            }
            GONGYUAN_CHECK(readable(check));
            places.insert(check.at);
            sum += check.points;
        }
        if (places.size() != m_key.checks.size() || sum != m_item.points) {
            return misfit("two checks of one place, or not the item's points");
        }
        return done();
    }

    Status readable(const Check& check) const
    {
        for (const std::string& wanted : check.accepted) {
            const bool bad = (check.op == Op::Numeric && !figureFromText(wanted)) ||
                             (check.op == Op::Money && !moneyFromText(wanted)) ||
                             (check.op == Op::Date && !dateFromText(wanted));
            if (bad) {
                return misfit(check.id + ": cannot read " + wanted);
            }
        }
        return done();
    }

    Status fillIn() const
    {
        GONGYUAN_CHECK(checks());
        const bool each = m_key.checks.size() == m_item.gaps.size() &&
                          std::all_of(m_key.checks.begin(), m_key.checks.end(),
                                      [this](const Check& check) { return named(m_item.gaps, check.at); });
        if (!each) {
            return misfit("not one check for each gap");
        }
        const bool partly = std::any_of(m_key.checks.begin(), m_key.checks.end(),
                                        [](const Check& check) { return check.dpFactor != 0; });
        return m_key.unordered && partly
                   ? Status{misfit("unordered gaps are right or wrong, not partly right")}
                   : done();
    }

    Status numeric() const
    {
        GONGYUAN_CHECK(checks());
        const std::size_t inputs = m_item.units.empty() ? 1 : 2;
        const bool right =
            m_key.checks.size() == inputs && m_key.checks.front().at == "value" &&
            m_key.checks.front().op != Op::Regex &&
            (inputs == 1 || (m_key.checks[1].at == "unit" && !m_key.checks[1].accepted.empty()));
        if (!right) {
            return misfit("needs a check of `value`, and of `unit` where units are offered");
        }
        for (const std::string& unit : inputs == 1 ? std::vector<std::string>{} : m_key.checks[1].accepted) {
            if (std::find(m_item.units.begin(), m_item.units.end(), unit) == m_item.units.end()) {
                return misfit("no unit " + unit);
            }
        }
        return done();
    }

    // A wrong word that is to be found: its mark alone is worth less than its correction.
    Status corrections() const
    {
        GONGYUAN_CHECK(checks());
        for (const Check& check : m_key.checks) {
            const auto found = m_key.found.find(check.at);
            if (!named(m_item.gaps, check.at) ||
                (found != m_key.found.end() && (found->second < 0 || found->second >= check.points))) {
                return misfit("no gap " + check.at + ", or its mark is worth all of it");
            }
        }
        for (const auto& [at, points] : m_key.found) {
            if (std::none_of(m_key.checks.begin(), m_key.checks.end(),
                             [&place = at](const Check& check) { return check.at == place; })) {
                return misfit("`found` names " + at + ", which is no wrong word");
            }
        }
        return done();
    }

    Status pairs() const
    {
        const bool match = m_item.type == ItemType::Match;
        const std::size_t places = match ? m_item.prompts.size() : m_item.gaps.size();
        if (m_key.pairs.size() != places) {
            return misfit("not a pair for each place");
        }
        for (const auto& [at, options] : m_key.pairs) {
            const auto gap = std::find_if(m_item.gaps.begin(), m_item.gaps.end(),
                                          [&place = at](const exam::Gap& each) { return each.id == place; });
            if (match ? !named(m_item.prompts, at) : gap == m_item.gaps.end()) {
                return misfit("no place " + at);
            }
            const bool own = m_item.type == ItemType::InlineChoice;
            for (const std::string& option : options) {
                if (!named(own ? gap->options : m_item.options, option)) {
                    return misfit("no option " + option + " at " + at);
                }
            }
        }
        return done();
    }

    Status order() const
    {
        std::set<std::string> wanted{m_key.order.begin(), m_key.order.end()};
        const bool each = wanted.size() == m_key.order.size() && wanted.size() == m_item.options.size() &&
                          std::all_of(wanted.begin(), wanted.end(),
                                      [this](const std::string& id) { return named(m_item.options, id); });
        return each ? done() : Status{misfit("not every element once")};
    }

    Status text() const
    {
        const TextKey& key = *m_key.text;
        MilliPoints reachable = 0;
        for (const KeyPointGroup& group : key.groups) {
            MilliPoints sum = 0;
            for (const KeyPoint& point : group.points) {
                sum += point.points;
            }
            if (sum < group.max) {
                return misfit("group " + group.id + ": its points cannot reach its max");
            }
            reachable += group.max;
        }
        if (reachable < key.automatic || key.automatic + key.human() != m_item.points) {
            return misfit("automatic share and rubric are not the item's points, or cannot be reached");
        }
        return done();
    }

    const ItemKey& m_key;
    const exam::Group& m_group;
    const exam::Item& m_item;
};

}  // namespace

Status fits(const ItemKey& key, const exam::Group& group, const exam::Item& item)
{
    return Fitting{key, group, item}.run();
}

}  // namespace gongyuan::scoring
