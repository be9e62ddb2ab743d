// SPDX-License-Identifier: Apache-2.0

// `inspect` and `verify`: what a file says, and what can be proved about it, without any secret.

#pragma once

#include "bank/cli/command.h"

namespace gongyuan::bank {

class InspectCommand final : public Command {
public:
    std::string name() const override { return "inspect"; }
    std::string purpose() const override { return "show all that is public in a file"; }
    ManPage page() const override;
    void declare(CLI::App& app) override;
    Outcome run(Console& console) override;

private:
    std::string m_path;
    std::string m_root;
    bool m_json = false;
};

class VerifyCommand final : public Command {
public:
    std::string name() const override { return "verify"; }
    std::string purpose() const override { return "prove signatures, chains and hashes"; }
    ManPage page() const override;
    void declare(CLI::App& app) override;
    Outcome run(Console& console) override;

private:
    std::vector<std::string> m_paths;
    std::string m_root;
    bool m_json = false;
};

}  // namespace gongyuan::bank
