// SPDX-License-Identifier: Apache-2.0

// `open`: verifies sealed answer sheets, then decrypts them.

#pragma once

#include "bank/cli/command.h"

namespace gongyuan::bank {

class OpenCommand final : public Command {
public:
    std::string name() const override { return "open"; }
    std::string purpose() const override { return "verify answer sheets, then decrypt them"; }
    ManPage page() const override;
    void declare(CLI::App& app) override;
    Outcome run(Console& console) override;

private:
    std::string m_sheets;
    std::string m_keys;
    std::string m_root;
    std::string m_out;
    bool m_json = false;
};

}  // namespace gongyuan::bank
