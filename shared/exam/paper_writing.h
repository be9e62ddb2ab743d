// SPDX-License-Identifier: Apache-2.0

// What the paper writer's parts share; not for others.

#pragma once

#include "exam/paper.h"

namespace gongyuan::exam {

Json toJson(const Image& image);
Json toJson(const Option& option);
Json toJson(const Item& item);
Json toJson(const Group& group);
Json toJson(const Block& block);
Json toJson(const Material& material);
Json toJson(const FormField& field);
Json toJson(const FormBlock& block);
Json toJson(const Task& task);
Json toJson(const Section& section);

template <typename T>
Json list(const std::vector<T>& values)
{
    Json json = Json::array();
    for (const T& value : values) {
        json.push_back(toJson(value));
    }
    return json;
}

}  // namespace gongyuan::exam
