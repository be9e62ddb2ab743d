// SPDX-License-Identifier: Apache-2.0

#include "protocol/route.h"

#include "core/bytes.h"
#include "protocol/limits.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace gongyuan::protocol {
namespace {

enum class Argument : std::uint8_t { None, Identifier, Hash };

struct Row {
    Endpoint endpoint;
    Method method;
    std::string_view path;  // after /v1/
    Argument argument;
};

constexpr std::array kRows{
    Row{Endpoint::Enrol, Method::Post, "enrol", Argument::None},
    Row{Endpoint::Room, Method::Get, "room", Argument::None},
    Row{Endpoint::Envelope, Method::Get, "envelope", Argument::Identifier},
    Row{Endpoint::Share, Method::Get, "share", Argument::Identifier},
    Row{Endpoint::Roster, Method::Get, "roster", Argument::Identifier},
    Row{Endpoint::Paper, Method::Get, "paper", Argument::Hash},
    Row{Endpoint::Login, Method::Post, "login", Argument::None},
    Row{Endpoint::Logout, Method::Post, "logout", Argument::None},
    Row{Endpoint::State, Method::Post, "state", Argument::None},
    Row{Endpoint::CodeTry, Method::Post, "code-try", Argument::None},
    Row{Endpoint::Transport, Method::Post, "transport", Argument::None},
    Row{Endpoint::Sheet, Method::Put, "sheet", Argument::Hash},
    Row{Endpoint::Replica, Method::Post, "replica", Argument::None},
    Row{Endpoint::Restore, Method::Post, "restore", Argument::None},
    Row{Endpoint::Preflight, Method::Post, "preflight", Argument::None},
    Row{Endpoint::Events, Method::Get, "events", Argument::None},
};

const Row& rowOf(Endpoint endpoint)
{
    const auto* const row =
        std::find_if(kRows.begin(), kRows.end(), [&](const Row& each) { return each.endpoint == endpoint; });
    assert(row != kRows.end());
    return *row;
}

std::string_view word(Method method)
{
    switch (method) {
    case Method::Get: return "GET";
    case Method::Post: return "POST";
    case Method::Put: return "PUT";
    }
    assert(false);
    return {};
}

bool fits(Argument form, bool present, std::string_view argument)
{
    constexpr std::size_t kHashDigits = 64;
    switch (form) {
    case Argument::None: return !present;
    case Argument::Identifier: return present && isIdentifier(argument);
    case Argument::Hash: return present && argument.size() == kHashDigits && fromHex(argument).ok();
    }
    assert(false);
    return false;
}

bool isNumber(std::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Method method(Endpoint endpoint)
{
    return rowOf(endpoint).method;
}

std::size_t bodyLimit(Endpoint endpoint)
{
    return endpoint == Endpoint::Replica ? kReplicaBody : kSmallBody;
}

Result<Route> parseRoute(std::string_view method, std::string_view target)
{
    const std::string prefix = "/v" + std::to_string(kMajor) + "/";
    if (!target.starts_with(prefix)) {
        const std::string_view version = target.substr(0, target.find('/', 1));
        if (version.starts_with("/v") && isNumber(version.substr(2))) {
            return Error{Errc::Unsupported, "this is version " + std::to_string(kMajor)};
        }
        return Error{Errc::NotFound, "no such path"};
    }
    const std::string_view rest = target.substr(prefix.size());
    const std::size_t slash = rest.find('/');
    const bool present = slash != std::string_view::npos;
    const std::string_view path = rest.substr(0, slash);
    const std::string_view argument = present ? rest.substr(slash + 1) : std::string_view{};
    for (const Row& row : kRows) {
        if (row.path == path && word(row.method) == method && fits(row.argument, present, argument)) {
            return Route{row.endpoint, std::string{argument}};
        }
    }
    return Error{Errc::NotFound, "no such path"};
}

std::string target(Endpoint endpoint, std::string_view argument)
{
    const Row& row = rowOf(endpoint);
    assert(fits(row.argument, !argument.empty(), argument));
    std::string text = "/v" + std::to_string(kMajor) + "/";
    text += row.path;
    if (row.argument != Argument::None) {
        text += "/";
        text += argument;
    }
    return text;
}

}  // namespace gongyuan::protocol
