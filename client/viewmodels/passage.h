// SPDX-License-Identifier: Apache-2.0

// The passage of an item as one flowing text in which every gap is a single character, so that the text can
// be broken into lines by one engine and the gaps laid over it.

#pragma once

#include "exam/paper.h"

#include <QString>

namespace gongyuan::client {

/// Stands for a gap in `passageText`, in the order of `item.gaps`.
constexpr QChar kGapMark{0xFFFC};

/// Empty for an item without a passage, or without an item.
QString passageText(const exam::Item* item);

}  // namespace gongyuan::client
