// SPDX-License-Identifier: Apache-2.0

// The one error type of the project, and the value-or-error every fallible function returns.
//
// Errors are data: a code that callers may branch on, and a detail for the log. The detail is
// never shown to a candidate and never translated; the view layer maps codes to words.

#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace gongyuan {

enum class Errc {
    Malformed,    // bytes do not follow the format
    Unsupported,  // well formed, but of a version or kind we do not read
    Forged,       // a signature or authentication tag does not verify
    Denied,       // the rules forbid it now (wrong state, wrong time, wrong person)
    NotFound,
    Storage,  // the disk or database failed
    Network,
    Platform,  // the operating system refused a lockdown measure
};

/// Stable, lower-case, for logs and test vectors.
const char* name(Errc code);

struct [[nodiscard]] Error {
    Errc code;
    std::string detail;
};

template <typename T = std::monostate>
class [[nodiscard]] Result {
public:
    Result(T value)  // NOLINT(google-explicit-constructor): a value is a result
        : m_state{std::in_place_index<0>, std::move(value)}
    {
    }
    Result(Error error)  // NOLINT(google-explicit-constructor): an error is a result
        : m_state{std::in_place_index<1>, std::move(error)}
    {
    }

    bool ok() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }

    T& value() &
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    const T& value() const&
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    T&& value() &&
    {
        assert(ok());
        return std::move(*std::get_if<0>(&m_state));
    }
    const Error& error() const&
    {
        assert(!ok());
        return *std::get_if<1>(&m_state);
    }
    Error&& error() &&
    {
        assert(!ok());
        return std::move(*std::get_if<1>(&m_state));
    }

    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

private:
    std::variant<T, Error> m_state;
};

using Status = Result<>;
inline Status done()
{
    return std::monostate{};
}

}  // namespace gongyuan

// NOLINTBEGIN(bugprone-macro-parentheses): `decl` is a declaration.
// Returns the error of `expr` from the enclosing function, or binds its value to `decl`.
#define GONGYUAN_TRY(decl, expr) GONGYUAN_TRY_IMPL(GONGYUAN_TRY_NAME(gongyuan_try_, __LINE__), decl, expr)
#define GONGYUAN_TRY_NAME(a, b) GONGYUAN_TRY_PASTE(a, b)
#define GONGYUAN_TRY_PASTE(a, b) a##b
#define GONGYUAN_TRY_IMPL(tmp, decl, expr)                                                                   \
    auto tmp = (expr);                                                                                       \
    if (!tmp) {                                                                                              \
        return std::move(tmp).error();                                                                       \
    }                                                                                                        \
    decl = std::move(tmp).value()
// Returns the error of `expr` from the enclosing function, or goes on.
#define GONGYUAN_CHECK(expr) GONGYUAN_CHECK_IMPL(GONGYUAN_TRY_NAME(gongyuan_check_, __LINE__), expr)
#define GONGYUAN_CHECK_IMPL(tmp, expr)                                                                       \
    if (auto tmp = (expr); !tmp) {                                                                           \
        return std::move(tmp).error();                                                                       \
    }                                                                                                        \
    static_assert(true)
// NOLINTEND(bugprone-macro-parentheses)
