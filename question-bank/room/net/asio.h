// SPDX-License-Identifier: Apache-2.0

// Boost as the server uses it. A header of ours comes first because it brings <utility>, which the coroutine
// header of 1.74 forgets.

#pragma once

#include "core/result.h"

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <type_traits>
#include <utility>

namespace gongyuan::room {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using TlsStream = beast::ssl_stream<beast::tcp_stream>;

/// Completes a coroutine's operation with an error code instead of an exception.
inline auto into(error_code& problem)
{
    return asio::redirect_error(asio::use_awaitable, problem);
}

/// Does `work` on the pool (the store thread) and comes back to the caller's own executor with its result,
/// which can be default-constructed.
template <typename Work>
asio::awaitable<std::invoke_result_t<Work>> onStore(asio::thread_pool& pool, Work work)
{
    using Value = std::invoke_result_t<Work>;
    co_return co_await asio::co_spawn(
        pool.get_executor(), [&work]() -> asio::awaitable<Value> { co_return work(); }, asio::use_awaitable);
}

}  // namespace gongyuan::room
