// SPDX-License-Identifier: Apache-2.0

// In which order a candidate sees the options of an item and the items of a group. The order depends on the
// candidate and the item or group alone, so that it is the same after a restart and on another seat. Answers
// name options and items by id, so the order never reaches marking.

#pragma once

#include "exam/paper.h"

#include <string>
#include <vector>

namespace gongyuan::client {

/// Indices into `item.options`. Fixed options keep their places; without `shuffle` all do, as always in
/// true/false items and in those whose elements are brought into order.
std::vector<std::size_t> optionOrder(const exam::Item& item, const std::string& admissionNo);

/// Indices into `group.items`; in paper order without `shuffle`, and in a case set always.
std::vector<std::size_t> questionOrder(const exam::Group& group, const std::string& admissionNo);

}  // namespace gongyuan::client
