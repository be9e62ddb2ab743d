// SPDX-License-Identifier: Apache-2.0

// The policies of README.md, word for word: c right options, n options, t right ones selected, w wrong ones,
// s selected, P points.

#include "scoring/fraction.h"
#include "scoring/mark.h"

#include <algorithm>
#include <cassert>
#include <set>

namespace gongyuan::scoring {
namespace {

using Kind = exam::Policy::Kind;

struct Counts {
    MilliPoints c = 0;
    MilliPoints n = 0;
    MilliPoints t = 0;
    MilliPoints w = 0;
    MilliPoints s = 0;

    bool equal() const { return t == c && w == 0; }
};

MilliPoints underSelect(const exam::Policy& policy, const Counts& k, MilliPoints points)
{
    if (k.equal()) {
        return points;
    }
    if (k.w > 0 || k.s == 0) {
        return 0;
    }
    switch (policy.kind) {
    case Kind::UnderSelectFixed: return k.t * policy.each;
    case Kind::UnderSelectProportional: return share(points, k.t, k.c);
    default: return share(points, 1, 2);
    }
}

MilliPoints multiple(const exam::Policy& policy, const Counts& k, MilliPoints points)
{
    switch (policy.kind) {
    case Kind::AllOrNothing: return k.equal() ? points : 0;
    case Kind::UnderSelectFixed:
    case Kind::UnderSelectProportional:
    case Kind::UnderSelectHalf: return underSelect(policy, k, points);
    case Kind::Signed: return k.t * policy.each - k.w * policy.penalty;
    case Kind::NetCorrect: return share(points, std::max<MilliPoints>(0, k.t - k.w), k.c);
    case Kind::Coverage: return k.s == 0 ? 0 : share(points, k.t * k.t, k.c * k.s);
    case Kind::PerOptionTrueFalse: return share(points, k.n - (k.c - k.t) - k.w, k.n);
    case Kind::Weights: break;  // has a function of its own
    }
    assert(false);
    return 0;
}

MilliPoints unfloored(const exam::Policy& policy, exam::ItemType type, const Counts& k, MilliPoints points)
{
    const bool judgesBlanks =
        type == exam::ItemType::Multiple && policy.kind == Kind::PerOptionTrueFalse && policy.minSelect == 0;
    if (k.s < policy.minSelect || (k.s == 0 && !judgesBlanks)) {
        return policy.blank;
    }
    if (type == exam::ItemType::Multiple || policy.kind == Kind::Signed) {
        return multiple(policy, k, points);
    }
    return k.equal() ? points : policy.wrong;
}

}  // namespace

MilliPoints scoreSelection(const exam::Policy& policy, exam::ItemType type,
                           const std::vector<std::string>& key, std::size_t optionCount,
                           const std::vector<std::string>& selected, MilliPoints points)
{
    const std::set<std::string> right{key.begin(), key.end()};
    const std::set<std::string> chosen{selected.begin(), selected.end()};
    Counts k;
    k.c = static_cast<MilliPoints>(right.size());
    k.n = static_cast<MilliPoints>(std::max(optionCount, right.size()));
    k.s = static_cast<MilliPoints>(chosen.size());
    k.t = std::count_if(chosen.begin(), chosen.end(), [&](const auto& id) { return right.contains(id); });
    k.w = k.s - k.t;
    assert(k.c > 0);
    const MilliPoints got = unfloored(policy, type, k, points);
    return policy.floor == exam::Policy::Floor::Item ? std::max<MilliPoints>(0, got) : got;
}

MilliPoints scoreWeights(const exam::Policy& policy, exam::ItemType type,
                         const std::map<std::string, std::int64_t>& weights,
                         const std::vector<std::string>& selected, MilliPoints points)
{
    const std::set<std::string> chosen{selected.begin(), selected.end()};
    if (chosen.empty() || static_cast<int>(chosen.size()) < policy.minSelect) {
        const bool floored = policy.floor == exam::Policy::Floor::Item;
        return floored ? std::max<MilliPoints>(0, policy.blank) : policy.blank;
    }
    std::int64_t sum = 0;
    std::int64_t most = 0;
    for (const auto& [id, weight] : weights) {
        const std::int64_t positive = std::max<std::int64_t>(0, weight);
        sum += chosen.contains(id) ? weight : 0;
        most = type == exam::ItemType::Multiple ? most + positive : std::max(most, positive);
    }
    return share(points, std::clamp<std::int64_t>(sum, 0, most), most);
}

}  // namespace gongyuan::scoring
