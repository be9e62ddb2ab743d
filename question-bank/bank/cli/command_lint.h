// SPDX-License-Identifier: Apache-2.0

// `lint`: what is wrong in the source of papers, everything at once.

#pragma once

#include "bank/cli/command.h"
#include "bank/source/paper_source.h"

namespace gongyuan::bank {

class LintCommand final : public Command {
public:
    std::string name() const override { return "lint"; }
    std::string purpose() const override { return "find what is wrong in the source of a paper"; }
    ManPage page() const override;
    void declare(CLI::App& app) override;
    Outcome run(Console& console) override;

private:
    void planTimes(const PaperSource& source, Findings& findings, Console& console) const;

    std::vector<std::string> m_paths;
    std::string m_sitting;
    std::string m_roster;
    std::string m_profiles;
    std::string m_closes;
    bool m_json = false;
    bool m_strict = false;
};

}  // namespace gongyuan::bank
