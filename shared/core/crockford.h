// SPDX-License-Identifier: Apache-2.0

// Crockford's base32 as people meet it: typed by hand, shown in groups. `toCrockford` of bytes.h writes it.

#pragma once

#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gongyuan {

inline constexpr std::string_view kCrockfordDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// `digits` characters of the alphabet as a person types them: either case, I and L as 1, O as 0, dashes and
/// spaces anywhere. Returns them in upper case without dashes. Malformed: `character` or `length`.
Result<std::string> parseCrockford(std::string_view typed, std::size_t digits);
/// `XXXX-XXXX-..`
std::string inFours(std::string_view characters);
/// The place of a character in the alphabet, 0 to 31; nothing when it is none.
std::optional<std::uint32_t> crockfordDigit(char c);

}  // namespace gongyuan
