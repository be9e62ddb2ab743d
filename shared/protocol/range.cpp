// SPDX-License-Identifier: Apache-2.0

#include "protocol/range.h"

#include <algorithm>
#include <charconv>

namespace gongyuan::protocol {
namespace {

constexpr std::size_t kDigits = 18;  // what fits a signed 64-bit number without a check

std::optional<std::uint64_t> number(std::string_view text)
{
    std::uint64_t value = 0;
    if (text.empty() || text.size() > kDigits) {
        return std::nullopt;
    }
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

Error malformed(const char* header)
{
    return {Errc::Malformed, std::string{header} + " is not understood"};
}

}  // namespace

Result<ByteRange> parseRange(std::string_view header, std::uint64_t size)
{
    constexpr std::string_view kUnit = "bytes=";
    const std::size_t dash = header.find('-');
    if (!header.starts_with(kUnit) || dash == std::string_view::npos) {
        return malformed("Range");
    }
    const std::string_view from = header.substr(kUnit.size(), dash - kUnit.size());
    const std::string_view to = header.substr(dash + 1);
    const auto first = number(from);
    const auto last = number(to);
    if ((!from.empty() && !first) || (!to.empty() && !last) || (!first && !last)) {
        return malformed("Range");
    }
    if (first && last && *last < *first) {
        return malformed("Range");
    }
    if (size == 0 || (first && *first >= size) || (!first && *last == 0)) {
        return Error{Errc::NotFound, "nothing in this range"};
    }
    if (!first) {
        return ByteRange{size - std::min(size, *last), size - 1};
    }
    return ByteRange{*first, last ? std::min(*last, size - 1) : size - 1};
}

Result<ContentRange> parseContentRange(std::string_view header)
{
    constexpr std::string_view kUnit = "bytes ";
    const std::size_t dash = header.find('-');
    const std::size_t slash = header.find('/');
    if (!header.starts_with(kUnit) || dash == std::string_view::npos || slash == std::string_view::npos ||
        slash < dash) {
        return malformed("Content-Range");
    }
    const auto first = number(header.substr(kUnit.size(), dash - kUnit.size()));
    const auto last = number(header.substr(dash + 1, slash - dash - 1));
    const auto size = number(header.substr(slash + 1));
    if (!first || !last || !size || *first > *last || *last >= *size) {
        return malformed("Content-Range");
    }
    return ContentRange{{*first, *last}, *size};
}

std::string toText(const ContentRange& range)
{
    return "bytes " + std::to_string(range.range.first) + "-" + std::to_string(range.range.last) + "/" +
           std::to_string(range.size);
}

}  // namespace gongyuan::protocol
