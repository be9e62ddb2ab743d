// SPDX-License-Identifier: Apache-2.0

// A vector file: lines `key: value`, an empty line, bytes. FORMAT.md section 11.

#pragma once

#include "support/hall.h"

#include <map>
#include <string>

namespace gongyuan::test {

struct Vector {
    std::map<std::string, std::string> keys;
    Buffer bytes;
};

inline const std::filesystem::path kVectorFolder{GONGYUAN_VECTORS};

inline Vector readVector(const std::filesystem::path& path)
{
    const Buffer content = take(readFile(path, 1U << 24U));
    std::string_view text = textOf(content);
    Vector vector;
    while (!text.starts_with('\n')) {
        const std::string_view line = text.substr(0, text.find('\n'));
        const std::size_t colon = line.find(": ");
        REQUIRE(colon != std::string_view::npos);
        vector.keys.emplace(line.substr(0, colon), line.substr(colon + 2));
        text.remove_prefix(line.size() + 1);
    }
    vector.bytes = toBuffer(text.substr(1));
    return vector;
}

inline void writeVector(const std::string& name, Vector vector)
{
    const std::filesystem::path path = kVectorFolder / name;
    std::filesystem::create_directories(path.parent_path());
    std::string head;
    for (const auto& [key, value] : vector.keys) {
        head += key + ": " + value + "\n";
    }
    Buffer content = toBuffer(head + "\n");
    append(content, vector.bytes);
    REQUIRE(writeFile(path, content, kPublicMode, Existing::Replace).ok());
}

inline Buffer base64Of(const Vector& vector, const char* key)
{
    return take(fromBase64(vector.keys.at(key)));
}

}  // namespace gongyuan::test
