// SPDX-License-Identifier: Apache-2.0

// What every conversation with an X server needs.

#pragma once

#include <cstdlib>
#include <memory>
#include <string_view>
#include <xcb/xcb.h>

namespace gongyuan::lockdown {

template <typename T>
struct FreeReply {
    void operator()(T* reply) const { std::free(reply); }
};
/// Of a request or an event; null when there is none.
template <typename T>
using Reply = std::unique_ptr<T, FreeReply<T>>;

inline xcb_atom_t x11Atom(xcb_connection_t* connection, std::string_view name)
{
    const Reply<xcb_intern_atom_reply_t> reply{xcb_intern_atom_reply(
        connection, xcb_intern_atom(connection, 0, static_cast<std::uint16_t>(name.size()), name.data()),
        nullptr)};
    return reply ? reply->atom : xcb_atom_t{XCB_ATOM_NONE};
}

}  // namespace gongyuan::lockdown
