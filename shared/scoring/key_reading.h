// SPDX-License-Identifier: Apache-2.0

// What the readers of keys share; not for others.

#pragma once

#include "scoring/key.h"

namespace gongyuan::scoring {

constexpr std::int64_t kMostPoints = 1'000'000'000;
constexpr std::size_t kLongest = 4096;  // bytes of an accepted text

Error malformed(const std::string& where, const std::string& reason);
/// `where.member[index]`
std::string place(const std::string& where, const char* member, std::size_t index);
/// Of at most `kLongest` bytes each.
Result<std::vector<std::string>> texts(const Json& json, const std::string& where);

}  // namespace gongyuan::scoring
