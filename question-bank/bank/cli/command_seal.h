// SPDX-License-Identifier: Apache-2.0

// `seal`: from the source of a paper to the files that go to the rooms.

#pragma once

#include "bank/cli/command.h"
#include "bank/seal/seal_paper.h"

#include <cstdint>

namespace gongyuan::bank {

class SealCommand final : public Command {
public:
    std::string name() const override { return "seal"; }
    std::string purpose() const override { return "seal a paper for rooms"; }
    ManPage page() const override;
    void declare(CLI::App& app) override;
    Outcome run(Console& console) override;

private:
    Result<SealJob> prepare(Console& console) const;
    exam::Mode modeOr(exam::Mode otherwise) const;
    Outcome handOut(StagedFolder& folder, const Codes& codes, const Console& console) const;

    std::string m_paper;
    std::string m_keys;
    std::string m_sitting;
    std::string m_roster;
    std::string m_photos;
    std::string m_profiles;
    std::string m_mode;
    std::vector<std::string> m_rooms;
    std::string m_out;
    std::string m_codesFile;
    bool m_json = false;
};

}  // namespace gongyuan::bank
