// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/json.h"

#include <cstdlib>

namespace gongyuan::fuzz {

/// What `read` takes must come out the same: aborts otherwise.
template <typename Read>
void roundTrip(const Json& json, Read read)
{
    const auto value = read(json);
    if (value && toJson(value.value()) != json) {
        std::abort();
    }
}

}  // namespace gongyuan::fuzz
