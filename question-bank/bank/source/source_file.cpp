// SPDX-License-Identifier: Apache-2.0

#include "bank/source/source_file.h"

#include <algorithm>
#include <utility>

namespace gongyuan::bank {

std::string child(const std::string& parent, std::string_view token)
{
    std::string pointer = parent + "/";
    for (const char each : token) {
        if (each == '~') {
            pointer += "~0";
        } else if (each == '/') {
            pointer += "~1";
        } else {
            pointer += each;
        }
    }
    return pointer;
}

std::string child(const std::string& parent, std::size_t index)
{
    return parent + "/" + std::to_string(index);
}

int SourceFile::lineOf(std::string pointer) const
{
    while (true) {
        if (const auto found = marks.find(pointer); found != marks.end()) {
            return found->second.line;
        }
        const std::size_t slash = pointer.rfind('/');
        if (slash == std::string::npos) {
            return 1;
        }
        pointer.erase(slash);
    }
}

std::vector<std::string> SourceFile::keysInOrder(const std::string& pointer) const
{
    const Json::json_pointer at{pointer};
    if (!json.contains(at) || !json[at].is_object()) {
        return {};
    }
    std::vector<std::pair<Mark, std::string>> keys;
    for (const auto& member : json[at].items()) {
        const auto mark = marks.find(child(pointer, member.key()));
        keys.emplace_back(mark == marks.end() ? Mark{} : mark->second, member.key());
    }
    std::sort(keys.begin(), keys.end());
    std::vector<std::string> names;
    names.reserve(keys.size());
    for (auto& key : keys) {
        names.push_back(std::move(key.second));
    }
    return names;
}

}  // namespace gongyuan::bank
