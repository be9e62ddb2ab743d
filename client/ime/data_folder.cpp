// SPDX-License-Identifier: Apache-2.0

#include "data_folder.h"

#include <system_error>

namespace gongyuan::ime {

std::filesystem::path dataFolder(const std::filesystem::path& programs)
{
    const auto installed = (programs / "../share/gongyuan/ime").lexically_normal();
    const auto built = (programs / "../ime/data").lexically_normal();
    std::error_code failed;
    return std::filesystem::is_directory(built, failed) ? built : installed;
}

}  // namespace gongyuan::ime
