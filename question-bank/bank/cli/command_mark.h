// SPDX-License-Identifier: Apache-2.0

// `mark`: from answers and the marking key to results.

#pragma once

#include "bank/cli/command.h"

namespace gongyuan::bank {

class MarkCommand final : public Command {
public:
    std::string name() const override { return "mark"; }
    std::string purpose() const override { return "mark answer sheets"; }
    ManPage page() const override;
    void declare(CLI::App& app) override;
    Outcome run(Console& console) override;

private:
    std::string m_sheets;
    std::string m_keys;
    std::string m_root;
    std::string m_marking;
    std::string m_human;
    std::string m_issuer;
    std::string m_out;
    bool m_json = false;
};

}  // namespace gongyuan::bank
