// SPDX-License-Identifier: Apache-2.0

#include "bank/lint/wording.h"

#include <algorithm>
#include <array>

namespace gongyuan::bank {
namespace {

constexpr std::array<std::string_view, 18> kPunctuation{"，", "。", "、", "；", "：", "？", "！", "（", "）",
                                                        "“",  "”",  "‘",  "’",  "《", "》", "　", "—",  "…"};

constexpr std::array<std::string_view, 14> kTheOthers{
    "以上都", "以上均", "以上皆", "以上全",   "以上各项", "以上选项",     "以上说法",
    "上述都", "上述均", "上述皆", "上述各项", "上述选项", "of the above", "none of these"};

bool isLetterOfOption(char each)
{
    return each >= 'A' && each <= 'H';
}

bool isWordCharacter(char each)
{
    return (each >= 'A' && each <= 'Z') || (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') ||
           each == '-' || each == '/' || each == '.' || each == '%' || each == '&' || each == '\'';
}

// The letters A to H that stand alone, each with its place; everything else of a Latin word is no option.
bool standsAlone(std::string_view text, std::size_t at)
{
    const bool before = at > 0 && isWordCharacter(text[at - 1]);
    const bool after = at + 1 < text.size() && isWordCharacter(text[at + 1]);
    return isLetterOfOption(text[at]) && !before && !after;
}

bool startsWithAny(std::string_view text, std::initializer_list<std::string_view> starts)
{
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view each) { return text.starts_with(each); });
}

bool endsWithAny(std::string_view text, std::initializer_list<std::string_view> ends)
{
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view each) { return text.ends_with(each); });
}

// After the letter: 项, 选项, or a joint and another lone letter.
bool joinsAnother(std::string_view rest)
{
    for (const std::string_view joint : {"和", "与", "或", "、", "及", " and ", " or ", " & ", "，", ","}) {
        if (rest.starts_with(joint) && rest.size() > joint.size() && standsAlone(rest, joint.size())) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string comparable(std::string_view text)
{
    std::string kept;
    while (!text.empty()) {
        const auto mark = std::find_if(kPunctuation.begin(), kPunctuation.end(),
                                       [&](std::string_view each) { return text.starts_with(each); });
        if (mark != kPunctuation.end()) {
            text.remove_prefix(mark->size());
            continue;
        }
        const char each = text.front();
        text.remove_prefix(1);
        if (each >= 'A' && each <= 'Z') {
            kept += static_cast<char>(each - 'A' + 'a');
        } else if (std::string_view{" \n\t\r,;:?!()\"'"}.find(each) == std::string_view::npos) {
            kept += each;
        }
    }
    return kept;
}

bool refersToOthers(std::string_view text)
{
    const std::string plain = comparable(text);
    return std::any_of(kTheOthers.begin(), kTheOthers.end(), [&](std::string_view each) {
        return plain.find(comparable(each)) != std::string::npos;
    });
}

bool namesALetter(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!standsAlone(text, at)) {
            continue;
        }
        const std::string_view before = text.substr(0, at);
        const std::string_view rest = text.substr(at + 1);
        if (endsWithAny(before, {"选项", "选项 ", "option ", "Option "}) ||
            startsWithAny(rest, {"项", " 项", "选项"}) || joinsAnother(rest)) {
            return true;
        }
    }
    return false;
}

}  // namespace gongyuan::bank
