// SPDX-License-Identifier: Apache-2.0

// What the writers of the torture do to a vault, act by act, and what the vault then has to hold. Every act
// is known by its number and the seed, so a checker needs nothing of the writer but how far it came.

#pragma once

#include "store/vault.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace gongyuan::torture {

constexpr const char* kSitting = "2026-11-torture";
constexpr const char* kCandidate = "20260001";

/// The key of the vaults that are tortured: the same for every process and machine.
const crypto::Secret& vaultKey();

struct Act {
    enum class Kind : std::uint8_t { Append, Clock, Meta, Scratch, Checkpoint, Forget, Reopen };

    Kind kind{};
    store::Entry entry = {};  // Append
    store::MetaRow row = {};  // Meta
    std::string key = {};     // Scratch
    std::string text = {};    // Clock, Scratch
};

/// What a vault holds, in a form that can be compared.
struct Content {
    std::vector<Buffer> events;
    Buffer clock;
    std::map<std::string, Buffer> meta;  // of the names that the script uses
    std::map<std::string, std::string> scratch;

    bool operator==(const Content&) const = default;
};

class Script {
public:
    explicit Script(std::uint64_t seed)
        : m_seed{seed}
    {
    }

    /// Of act `number`, from 1. `before` is what the acts before it left.
    Act act(std::uint64_t number, const Content& before) const;
    static void apply(const Act& act, Content& content);

private:
    std::uint64_t m_seed;
};

/// Performs an act. The vault may be another one afterwards (Reopen).
Status perform(const Act& act, std::unique_ptr<store::Vault>& vault, const std::filesystem::path& path);

Result<store::Vault> openVault(const std::filesystem::path& path);
Result<Content> contentOf(store::Vault& vault);
/// For people: in what two contents differ.
std::string difference(const Content& found, const Content& wanted);

}  // namespace gongyuan::torture
