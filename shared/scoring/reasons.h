// SPDX-License-Identifier: Apache-2.0

// The reasons of a report, in Chinese: what a candidate reads who asks for a review.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gongyuan::scoring {

constexpr const char* kRight = "正确";
constexpr const char* kBlank = "未填";
constexpr const char* kWordsAgree = "与本人所填数额一致";
constexpr const char* kPartBand = "在部分得分区间内";
constexpr const char* kAllRight = "全部正确";
constexpr const char* kUnanswered = "未答";
constexpr const char* kCancelled = "本题已取消，按满分计";
constexpr const char* kNotTheBest = "不是最佳选项";
constexpr const char* kNowhere = "各空中没有此答案";
constexpr const char* kNoValue = "未填数值，单位不计分";
constexpr const char* kAllOrNothing = "；全对才得分";
constexpr const char* kNotMarked = "未找出";
constexpr const char* kPutRight = "已找出并改正";
constexpr const char* kWrongMark = "此处本无错误";
constexpr const char* kUsedTwice = "同一选项只计一次";
constexpr const char* kNotSaid = "未见此要点";
constexpr const char* kHiddenRight = "隐藏数据验证通过";

std::string unlike(std::string_view wanted, std::string_view given);
std::string byCarry(std::string_view expected);
std::string noNumber(std::string_view given);
std::string noDate(std::string_view given);
std::string noWords(std::string_view wanted, std::string_view given);
std::string wrongCurrency(std::string_view wanted, std::string_view given);
std::string wrongDecimals(int wanted, std::string_view given);
std::string wrongDecimals(std::string_view wanted, std::string_view given);
std::string outsideRange(std::string_view given);
std::string wrongCount(std::int64_t filled);
std::string wrongLength(std::int64_t length);
std::string missingPrecondition(std::string_view label);
std::string gated(std::string_view label, std::string_view why, std::int64_t cap);
std::string underSelected(std::int64_t right, std::int64_t all);
std::string wrongSelection(std::int64_t wrong, std::int64_t right, std::int64_t all);
std::string tooFewSelected(int least);
/// `第 2 空`
std::string gapNumber(std::size_t number);
std::string placesRight(std::size_t right, std::size_t all);
std::string markedOnly(std::string_view why);
std::string correctionsRight(std::size_t right, std::size_t all, std::size_t wrong);
std::string wrongOrder(std::string_view wanted, std::int64_t longest, std::int64_t all);
std::string keyPointFound(std::string_view phrase);
std::string automaticShare(std::int64_t got, std::int64_t most);
std::string humanShare(std::int64_t got, std::int64_t most, std::size_t markers);
std::string awaitingMarker(std::int64_t most, std::size_t markers);
std::string noMatch(std::string_view given);

}  // namespace gongyuan::scoring
