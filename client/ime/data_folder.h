// SPDX-License-Identifier: Apache-2.0

// Where the words are: beside the program, never where an environment variable says.

#pragma once

#include <filesystem>

namespace gongyuan::ime {

/// For a program in `programs`: the folder it was installed with, or that of its build tree. May not exist.
std::filesystem::path dataFolder(const std::filesystem::path& programs);

}  // namespace gongyuan::ime
