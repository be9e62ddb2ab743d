// SPDX-License-Identifier: Apache-2.0

// Long texts: key points that the program finds, and what markers give.

#include "core/unicode.h"
#include "scoring/fraction.h"
#include "scoring/mark_item.h"
#include "scoring/normalise.h"
#include "scoring/reasons.h"

#include <algorithm>
#include <set>

namespace gongyuan::scoring {
namespace {

const std::vector<Norm>& evening()
{
    static const std::vector<Norm> kAll{Norm::Nfkc, Norm::Punct, Norm::Space, Norm::Case};
    return kAll;
}

bool isLatin(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// Latin words and numbers are found whole: `cif` is not in `cifr`, nor `10` in `110`.
bool says(const std::string& text, const std::string& phrase)
{
    if (phrase.empty()) {
        return false;
    }
    for (std::size_t at = text.find(phrase); at != std::string::npos; at = text.find(phrase, at + 1)) {
        const std::size_t end = at + phrase.size();
        const bool before = at > 0 && isLatin(text[at - 1]) && isLatin(phrase.front());
        const bool after = end < text.size() && isLatin(text[end]) && isLatin(phrase.back());
        if (!before && !after) {
            return true;
        }
    }
    return false;
}

MilliPoints automatic(const TextKey& key, const std::string& text, ItemMark& mark)
{
    MilliPoints sum = 0;
    for (const KeyPointGroup& group : key.groups) {
        MilliPoints inGroup = 0;
        for (std::size_t i = 0; i < group.points.size(); ++i) {
            const KeyPoint& point = group.points[i];
            const auto found =
                std::find_if(point.phrases.begin(), point.phrases.end(), [&text](const std::string& phrase) {
                    return says(text, normalised(phrase, evening()));
                });
            const bool said = found != point.phrases.end();
            inGroup += said ? point.points : 0;
            mark.parts.push_back({group.id + "." + std::to_string(i + 1), point.point,
                                  said ? point.points : 0, point.points,
                                  said ? keyPointFound(*found) : std::string{kNotSaid}});
        }
        sum += std::min(inGroup, group.max);
    }
    return std::min(sum, key.automatic);
}

Status check(const std::vector<HumanMark>& marks, MilliPoints most, const std::string& item)
{
    std::set<std::string> markers;
    for (const HumanMark& mark : marks) {
        if (mark.points < 0 || mark.points > most) {
            return Error{Errc::Malformed, "human mark of " + item + " by " + mark.marker +
                                              ": not between 0 and " + std::to_string(most)};
        }
        if (!markers.insert(mark.marker).second) {
            return Error{Errc::Malformed, "human mark of " + item + ": twice by " + mark.marker};
        }
    }
    if (marks.size() > 3) {
        return Error{Errc::Malformed, "human mark of " + item + ": more than three markers"};
    }
    return done();
}

// One marker's mark, the mean of two that agree, the mean of the two that are nearest of three; nothing while
// two disagree.
std::optional<MilliPoints> agreed(const std::vector<HumanMark>& marks, MilliPoints threshold)
{
    std::vector<MilliPoints> points;
    for (const HumanMark& mark : marks) {
        points.push_back(mark.points);
    }
    std::sort(points.begin(), points.end());
    switch (points.size()) {
    case 1: return points[0];
    case 2:
        return points[1] - points[0] <= threshold ? std::optional{share(points[0] + points[1], 1, 2)}
                                                  : std::nullopt;
    case 3: {
        // Of equal distances the higher pair counts: in the candidate's favour.
        const bool upper = points[2] - points[1] <= points[1] - points[0];
        return share(points[1] + (upper ? points[2] : points[0]), 1, 2);
    }
    default: return std::nullopt;
    }
}

}  // namespace

Status markText(const ItemKey& key, const exam::TextsAnswer& answer, const std::vector<HumanMark>& human,
                ItemMark& mark)
{
    const TextKey& text = *key.text;
    GONGYUAN_CHECK(check(human, text.human(), mark.id));
    const auto typed = answer.texts.find("text");
    if (typed == answer.texts.end() || trimmed(typed->second).empty()) {
        mark.why = kUnanswered;
        return done();
    }
    mark.got = automatic(text, normalised(typed->second, evening()), mark);
    if (!text.groups.empty()) {
        mark.why = automaticShare(mark.got, text.automatic);
    }
    if (text.rubric.empty()) {
        return done();
    }
    const auto given = agreed(human, text.threshold);
    if (given) {
        mark.got += *given;
    } else {
        mark.pending = text.human();
    }
    mark.why += (mark.why.empty() ? "" : "；") + (given ? humanShare(*given, text.human(), human.size())
                                                        : awaitingMarker(text.human(), human.size()));
    return done();
}

}  // namespace gongyuan::scoring
