// SPDX-License-Identifier: Apache-2.0

// Points as authors write them, "0.5", and as they are counted, 500 milli-points.

#pragma once

#include "exam/paper.h"

#include <string>
#include <string_view>

namespace gongyuan::bank {

/// Precondition: up to 4 digits, at most 3 decimals, perhaps a minus sign, as the schemas demand.
exam::MilliPoints pointsFromText(std::string_view text);
/// The shortest form that `pointsFromText` reads back.
std::string pointsText(exam::MilliPoints points);

}  // namespace gongyuan::bank
