// SPDX-License-Identifier: Apache-2.0

#include "scoring/reasons.h"

#include "core/decimal.h"
#include "core/unicode.h"

namespace gongyuan::scoring {
namespace {

std::string quoted(std::string_view text)
{
    constexpr std::size_t kLongest = 80;
    std::u32string characters = decodeUtf8(text);
    for (char32_t& c : characters) {
        c = c == U'\n' || c == U'\r' || c == U'\t' ? U' ' : c;
    }
    if (characters.size() > kLongest) {
        characters.resize(kLongest);
        characters += U'…';
    }
    return encodeUtf8(characters);
}

std::string pointsOf(std::int64_t points)
{
    return Decimal::fromInteger(points, 3).trimmed().toText() + " 分";
}

std::string filled(std::string_view given)
{
    return "（填写 " + quoted(given) + "）";
}

}  // namespace

std::string unlike(std::string_view wanted, std::string_view given)
{
    return wanted.empty() ? "与应得值不符" + filled(given)
                          : "与应得值 " + quoted(wanted) + " 不符" + filled(given);
}

std::string byCarry(std::string_view expected)
{
    return "按本人前值计：应为 " + quoted(expected) + "，填写一致";
}

std::string noNumber(std::string_view given)
{
    return "不是数值" + filled(given);
}

std::string noDate(std::string_view given)
{
    return "不是明确的日期" + filled(given);
}

std::string noWords(std::string_view wanted, std::string_view given)
{
    return wanted.empty() ? "大写金额无据可核" + filled(given)
                          : "大写金额应为 " + quoted(wanted) + filled(given);
}

std::string wrongCurrency(std::string_view wanted, std::string_view given)
{
    return "币种应为 " + quoted(wanted) + filled(given);
}

std::string wrongDecimals(int wanted, std::string_view given)
{
    return wrongDecimals(std::to_string(wanted), given);
}

std::string wrongDecimals(std::string_view wanted, std::string_view given)
{
    return "应保留 " + std::string{wanted} + " 位小数" + filled(given);
}

std::string outsideRange(std::string_view given)
{
    return "不在规定范围内" + filled(given);
}

std::string wrongCount(std::int64_t number)
{
    return "填写 " + std::to_string(number) + " 项，数量不符";
}

std::string wrongLength(std::int64_t length)
{
    return "共 " + std::to_string(length) + " 个字符，长度不符";
}

std::string missingPrecondition(std::string_view label)
{
    return "前提考核点未通过：" + quoted(label);
}

std::string gated(std::string_view label, std::string_view why, std::int64_t cap)
{
    const std::string effect = cap == 0 ? "本组不得分" : "本组最多得 " + pointsOf(cap);
    return "关键考核点未通过（" + quoted(label) + "），" + effect + (why.empty() ? "" : "：" + quoted(why));
}

std::string underSelected(std::int64_t right, std::int64_t all)
{
    return "少选：选对 " + std::to_string(right) + " 项，应选 " + std::to_string(all) + " 项";
}

std::string wrongSelection(std::int64_t wrong, std::int64_t right, std::int64_t all)
{
    return "错选：选错 " + std::to_string(wrong) + " 项，选对 " + std::to_string(right) + " 项，应选 " +
           std::to_string(all) + " 项";
}

std::string tooFewSelected(int least)
{
    return "少于规定的 " + std::to_string(least) + " 个选项，按未答计";
}

std::string gapNumber(std::size_t number)
{
    return "第 " + std::to_string(number) + " 空";
}

std::string placesRight(std::size_t right, std::size_t all)
{
    return std::to_string(all) + " 处中 " + std::to_string(right) + " 处正确";
}

std::string markedOnly(std::string_view why)
{
    return "已找出，改正" + (why == kBlank ? std::string{kBlank} : "有误：" + std::string{why});
}

std::string correctionsRight(std::size_t right, std::size_t all, std::size_t wrong)
{
    return "应改 " + std::to_string(all) + " 处，改对 " + std::to_string(right) + " 处" +
           (wrong == 0 ? "" : "，误改 " + std::to_string(wrong) + " 处");
}

std::string wrongOrder(std::string_view wanted, std::int64_t longest, std::int64_t all)
{
    return "顺序应为 " + std::string{wanted} + "；" + std::to_string(all) + " 项中有 " +
           std::to_string(longest) + " 项先后正确";
}

std::string keyPointFound(std::string_view phrase)
{
    return "已写出：" + quoted(phrase);
}

std::string automaticShare(std::int64_t got, std::int64_t most)
{
    return "要点得 " + pointsOf(got) + "（最多 " + pointsOf(most) + "）";
}

std::string humanShare(std::int64_t got, std::int64_t most, std::size_t markers)
{
    return std::to_string(markers) + " 位评卷员评阅，得 " + pointsOf(got) + "（最多 " + pointsOf(most) + "）";
}

std::string awaitingMarker(std::int64_t most, std::size_t markers)
{
    return (markers < 2 ? "待评卷员评阅（最多 " : "两评分差过大，待第三位评卷员评阅（最多 ") +
           pointsOf(most) + "）";
}

std::string noMatch(std::string_view given)
{
    return "不符合要求的形式" + filled(given);
}

}  // namespace gongyuan::scoring
