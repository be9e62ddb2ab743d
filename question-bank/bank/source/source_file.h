// SPDX-License-Identifier: Apache-2.0

// One file of an author's source: its values as JSON, and where in the file each value stands. Values are
// named by JSON pointer (RFC 6901), so that whoever finds fault with a value can name the line.

#pragma once

#include "core/json.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gongyuan::bank {

struct Mark {
    int line = 1;  // from 1
    int column = 1;
    auto operator<=>(const Mark&) const = default;
};

struct SourceFile {
    /// As shown to the author.
    std::string name;
    Json json;
    /// By JSON pointer; a member of a map stands where its key stands.
    std::map<std::string, Mark> marks;

    /// The line of the value, or of the nearest enclosing value that is there.
    int lineOf(std::string pointer) const;
    /// The keys of the map at `pointer` as the author ordered them; JSON itself sorts.
    std::vector<std::string> keysInOrder(const std::string& pointer) const;
};

/// `parent/token`, escaped.
std::string child(const std::string& parent, std::string_view token);
std::string child(const std::string& parent, std::size_t index);

}  // namespace gongyuan::bank
