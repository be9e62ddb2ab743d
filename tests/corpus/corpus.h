// SPDX-License-Identifier: Apache-2.0

// Finds the corpora of others that tests hold our code to. They are not part of the project: where the
// environment variable GONGYUAN_CORPUS names no folder with the part that is asked for, the test skips.

#pragma once

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace gongyuan::test {

inline std::filesystem::path corpusFolder(const std::string& part)
{
    const char* const root = std::getenv("GONGYUAN_CORPUS");  // NOLINT(concurrency-mt-unsafe): one thread
    if (root == nullptr || *root == '\0') {
        SKIP("GONGYUAN_CORPUS is not set: nothing to compare with");
    }
    std::filesystem::path folder = std::filesystem::path{root} / part;
    if (!std::filesystem::is_directory(folder)) {
        SKIP("GONGYUAN_CORPUS has no folder " + part + ": nothing to compare with");
    }
    return folder;
}

}  // namespace gongyuan::test
