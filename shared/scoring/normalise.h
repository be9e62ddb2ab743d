// SPDX-License-Identifier: Apache-2.0

// What is evened out before two texts are compared.

#pragma once

#include "scoring/key.h"

#include <string>
#include <string_view>
#include <vector>

namespace gongyuan::scoring {

/// Always without blanks at both ends; then, in this order whatever the list's: nfkc, punct, space, case.
std::string normalised(std::string_view text, const std::vector<Norm>& norms);

}  // namespace gongyuan::scoring
