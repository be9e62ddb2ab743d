// SPDX-License-Identifier: Apache-2.0

#include "net/credentials.h"

#include <charconv>
#include <string_view>

namespace gongyuan::net {
namespace {

Error malformed(const std::string& text)
{
    return {Errc::Malformed, "not an address: " + text.substr(0, 80)};
}

bool isHost(std::string_view host)
{
    constexpr std::string_view kAllowed =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:%";
    return !host.empty() && host.size() <= 255 && host.find_first_not_of(kAllowed) == std::string_view::npos;
}

}  // namespace

Result<Address> parseAddress(const std::string& text, std::uint16_t otherwise)
{
    std::string_view rest = text;
    std::string_view host;
    if (rest.starts_with('[')) {
        const auto end = rest.find(']');
        if (end == std::string_view::npos) {
            return malformed(text);
        }
        host = rest.substr(1, end - 1);
        rest.remove_prefix(end + 1);
    } else {
        host = rest.substr(0, rest.find(':'));
        rest.remove_prefix(host.size());
    }
    if (!isHost(host)) {
        return malformed(text);
    }
    if (rest.empty()) {
        return Address{std::string{host}, otherwise};
    }
    if (rest.front() != ':') {
        return malformed(text);
    }
    rest.remove_prefix(1);
    unsigned port = 0;
    const auto [end, problem] = std::from_chars(rest.data(), rest.data() + rest.size(), port);
    if (problem != std::errc{} || end != rest.data() + rest.size() || port == 0 || port > 65535) {
        return malformed(text);
    }
    return Address{std::string{host}, static_cast<std::uint16_t>(port)};
}

}  // namespace gongyuan::net
