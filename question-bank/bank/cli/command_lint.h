// SPDX-License-Identifier: Apache-2.0

// `lint`: what is wrong in the source of papers, everything at once.

#pragma once

#include "bank/cli/command.h"

namespace gongyuan::bank {

class LintCommand final : public Command {
public:
    std::string name() const override { return "lint"; }
    std::string purpose() const override { return "find what is wrong in the source of a paper"; }
    ManPage page() const override;
    void declare(CLI::App& app) override;
    Outcome run(Console& console) override;

private:
    std::vector<std::string> m_paths;
    bool m_json = false;
    bool m_strict = false;
};

}  // namespace gongyuan::bank
