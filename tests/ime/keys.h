// SPDX-License-Identifier: Apache-2.0

// Sentences with the keys that type them, one a line: sentence, tab, keys. A key is the ASCII character it
// types; a capital and some signs are typed with Shift.

#pragma once

#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gongyuan::ime {

using Typed = std::pair<std::string, std::string>;  // sentence, keys

inline std::vector<Typed> readKeys(const std::string& path)
{
    std::vector<Typed> lines;
    std::ifstream file{path};
    for (std::string line; std::getline(file, line);) {
        const auto tab = line.find('\t');
        if (tab != std::string::npos) {
            lines.emplace_back(line.substr(0, tab), line.substr(tab + 1));
        }
    }
    return lines;
}

/// Whether a US keyboard needs Shift for the character.
inline bool shifted(char character)
{
    constexpr std::string_view kShifted = "~!@#$%^&*()_+{}|:\"<>?";
    return (character >= 'A' && character <= 'Z') || kShifted.find(character) != std::string_view::npos;
}

}  // namespace gongyuan::ime
