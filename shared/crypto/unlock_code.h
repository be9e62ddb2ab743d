// SPDX-License-Identifier: Apache-2.0

// The session code that people carry: 16 characters of Crockford's base32, `XXXX-XXXX-XXXX-XXXX`. Fifteen are
// random (75 bits), the last is a check character over GF(32): it catches every single wrong character and
// every exchange of two characters, so a slip of the hand never reaches the slow key derivation. Rules and
// MUST-reject list in README.md.

#pragma once

#include "core/bytes.h"
#include "crypto/secret.h"

#include <string>
#include <string_view>

namespace gongyuan::crypto {

class UnlockCode {
public:
    static constexpr std::size_t kCharacters = 16;

    static UnlockCode generate();
    /// Accepts lower case, dashes and spaces anywhere, I and L for 1, O for 0. Malformed, its detail
    /// "length", "character" or "check character".
    static Result<UnlockCode> parse(std::string_view typed);

    /// `XXXX-XXXX-XXXX-XXXX`, to be printed once; the caller wipes it.
    std::string grouped() const;
    /// The 16 characters in upper case: the password of the key derivation.
    Bytes bytes() const { return m_characters.bytes(); }

private:
    explicit UnlockCode(Secret characters);

    Secret m_characters;
};

}  // namespace gongyuan::crypto
