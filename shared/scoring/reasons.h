// SPDX-License-Identifier: Apache-2.0

// The reasons of a report, in Chinese: what a candidate reads who asks for a review.

#pragma once

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

}  // namespace gongyuan::scoring
