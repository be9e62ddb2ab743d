// SPDX-License-Identifier: Apache-2.0

// What the paper reader's parts share; not for others.

#pragma once

#include "exam/paper.h"
#include "exam/paper_words.h"

namespace gongyuan::exam {

constexpr std::size_t kMostColumns = 26;
constexpr std::size_t kLongText = std::size_t{64} * 1024;
constexpr std::size_t kLabel = 1000;
constexpr std::int64_t kMostPixels = 4096;
constexpr MilliPoints kMostPoints = 10000 * kPoint;

/// `where.list[index]`, as errors name a place.
std::string at(const std::string& where, const char* list, std::size_t index);

template <typename Enum, std::size_t Count>
Enum readWord(JsonObject& reader, const char* key, const Words<Enum, Count>& words)
{
    const auto value = fromWord(words, reader.text(key, 32));
    if (!value) {
        reader.refuse(key, "unknown word");
        return words.front().first;
    }
    return *value;
}

/// A text that is not empty and not only white space.
std::string readRequired(JsonObject& reader, const char* key, std::size_t limit);

Result<Image> readImage(const Json& json, const std::string& where);
Result<std::vector<Block>> readBlocks(JsonObject& reader, const char* key, std::size_t most);
Result<Material> readMaterial(const Json& json, const std::string& where);
/// `groupType` is that of its group, CaseSet for any item of a case set.
Result<Item> readItem(const Json& json, const std::string& where, ItemType groupType);
Result<Task> readTask(const Json& json, const std::string& where);

}  // namespace gongyuan::exam
