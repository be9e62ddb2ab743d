// SPDX-License-Identifier: Apache-2.0

// Regular expressions of keys. RE2 takes time in proportion to the text, whatever the expression, and has no
// back references: an author's slip cannot stop a marking run.

#pragma once

#include "core/result.h"

#include <string>

namespace gongyuan::scoring {

constexpr std::size_t kLongestExpression = 500;  // bytes
constexpr std::size_t kLongestMatched = 4096;    // bytes of the text

/// Malformed for what RE2 cannot read, for longer expressions and for those that need much memory.
Status readableExpression(const std::string& expression, const std::string& where);

/// Whether the expression matches the whole text; never for longer texts. Precondition: readable.
bool matchesWhole(const std::string& text, const std::string& expression);

}  // namespace gongyuan::scoring
