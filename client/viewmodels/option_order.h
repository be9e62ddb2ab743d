// SPDX-License-Identifier: Apache-2.0

// In which order a candidate sees the options of an item. The order depends on the candidate and the item
// alone, so that it is the same after a restart and on another seat. Answers name options by id, so the order
// never reaches marking.

#pragma once

#include "exam/paper.h"

#include <string>
#include <vector>

namespace gongyuan::client {

/// Indices into `item.options`. Fixed options keep their places; without `shuffle` all do.
std::vector<std::size_t> optionOrder(const exam::Item& item, const std::string& admissionNo);

}  // namespace gongyuan::client
