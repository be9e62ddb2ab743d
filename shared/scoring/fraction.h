// SPDX-License-Identifier: Apache-2.0

// The one rounding of a score.

#pragma once

#include "exam/paper.h"

#include <cassert>

namespace gongyuan::scoring {

/// points * part / whole, half up in magnitude to one milli-point. Preconditions: whole > 0, the product
/// fits.
inline exam::MilliPoints share(exam::MilliPoints points, std::int64_t part, std::int64_t whole)
{
    assert(whole > 0);
    const std::int64_t exact = points * part;
    const std::int64_t rounded = (2 * (exact < 0 ? -exact : exact) + whole) / (2 * whole);
    return exact < 0 ? -rounded : rounded;
}

}  // namespace gongyuan::scoring
