// SPDX-License-Identifier: Apache-2.0

// A folder that goes away again, and command lines run in it.

#pragma once

#include "core/file.h"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <sys/wait.h>
#include <utility>

namespace gongyuan::test {

class Shell {
public:
    Shell()
    {
        std::string name = (std::filesystem::temp_directory_path() / "gongyuan-stock-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        m_folder = name;
    }
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;
    ~Shell()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }

    void put(const std::string& file, Bytes content) const
    {
        REQUIRE(writeFile(m_folder / file, content, kSecretMode, Existing::Replace));
    }
    Buffer get(const std::string& file) const
    {
        auto content = readFile(m_folder / file, std::uint64_t{1} << 30U);
        REQUIRE(content);
        return std::move(content).value();
    }

    struct Outcome {
        int code;
        std::string output;  // both streams
    };
    /// Runs in the folder under /bin/sh.
    Outcome run(const std::string& command) const
    {
        std::FILE* const pipe =
            ::popen(("cd '" + m_folder.string() + "' && { " + command + "; } 2>&1").c_str(), "r");
        REQUIRE(pipe != nullptr);
        std::string output;
        std::array<char, 4096> block{};
        while (const std::size_t count = std::fread(block.data(), 1, block.size(), pipe)) {
            output.append(block.data(), count);
        }
        const int status = ::pclose(pipe);
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, output};
    }
    /// As `run`, and the test fails unless the command ends well.
    std::string must(const std::string& command) const
    {
        const Outcome outcome = run(command);
        INFO(command << "\n" << outcome.output);
        REQUIRE(outcome.code == 0);
        return outcome.output;
    }

private:
    std::filesystem::path m_folder;
};

}  // namespace gongyuan::test
