// SPDX-License-Identifier: Apache-2.0

// The one-time code that makes a machine a seat: 12 characters of Crockford's base32, eleven random (55 bits)
// and one check character over GF(32), so that a slip of the finger is told from a wrong code before anything
// is sent. It lives for minutes and for five tries; it opens no paper.

#pragma once

#include "core/bytes.h"

#include <string>
#include <string_view>

namespace gongyuan::protocol {

constexpr std::size_t kEnrolCodeRandom = 7;  // bytes

/// Twelve characters without dashes. Precondition: `random` holds kEnrolCodeRandom bytes.
std::string enrolCodeOf(Bytes random);

/// Upper case, without dashes and spaces, I and L as 1, O as 0. Malformed names "length", "character" or
/// "check character".
Result<std::string> parseEnrolCode(std::string_view typed);

/// `XXXX-XXXX-XXXX`. Precondition: as given by the functions above.
std::string groupedEnrolCode(std::string_view code);

}  // namespace gongyuan::protocol
