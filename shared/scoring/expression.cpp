// SPDX-License-Identifier: Apache-2.0

#include "scoring/expression.h"

#include <re2/re2.h>

namespace gongyuan::scoring {
namespace {

re2::RE2::Options options()
{
    constexpr std::int64_t kMemory = std::int64_t{1} << 20U;
    re2::RE2::Options out;
    out.set_log_errors(false);
    out.set_max_mem(kMemory);
    return out;
}

}  // namespace

Status readableExpression(const std::string& expression, const std::string& where)
{
    if (expression.empty() || expression.size() > kLongestExpression) {
        return Error{Errc::Malformed, where + ": an expression of 1 to 500 bytes is needed"};
    }
    const re2::RE2 compiled{expression, options()};
    return compiled.ok() ? done() : Status{Error{Errc::Malformed, where + ": " + compiled.error()}};
}

bool matchesWhole(const std::string& text, const std::string& expression)
{
    return text.size() <= kLongestMatched && re2::RE2::FullMatch(text, re2::RE2{expression, options()});
}

}  // namespace gongyuan::scoring
