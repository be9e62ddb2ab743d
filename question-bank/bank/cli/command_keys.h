// SPDX-License-Identifier: Apache-2.0

// `keys new` and `keys certify`: the authority's own keys, and the certificates of rooms.

#pragma once

#include "bank/cli/command.h"

namespace gongyuan::bank {

class KeysNewCommand final : public Command {
public:
    std::string name() const override { return "keys new"; }
    std::string purpose() const override { return "make root, issuer and collection keys"; }
    ManPage page() const override;
    void declare(CLI::App& app) override;
    Outcome run(Console& console) override;

private:
    std::string m_out;
    std::string m_authority = "Examination Authority";
    int m_years = 10;
    bool m_json = false;
};

class KeysCertifyCommand final : public Command {
public:
    std::string name() const override { return "keys certify"; }
    std::string purpose() const override { return "certify a room that asked for it"; }
    ManPage page() const override;
    void declare(CLI::App& app) override;
    Outcome run(Console& console) override;

private:
    std::string m_keys;
    std::string m_request;
    std::string m_out;
    int m_days = 730;
    bool m_json = false;
};

}  // namespace gongyuan::bank
