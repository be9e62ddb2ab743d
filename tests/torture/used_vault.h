// SPDX-License-Identifier: Apache-2.0

// A vault in use on a watched disk, and the check that it holds what was acknowledged.

#pragma once

#include "script.h"
#include "support/hall.h"
#include "watched_disk.h"

#include <memory>

namespace gongyuan::torture {

constexpr std::uint64_t kFirstActs = 12;

/// A vault with a few acts in it, on a watched disk.
class UsedVault {
public:
    explicit UsedVault(std::uint64_t seed = 1)
        : m_script{seed}
    {
        std::filesystem::create_directory(m_folder / "live");
        watch(m_folder / "live", m_folder / "log");
        m_vault = std::make_unique<store::Vault>(
            test::take(store::Vault::create(path(), vaultKey(), kSitting, kCandidate)));
        for (std::uint64_t i = 0; i < kFirstActs; ++i) {
            REQUIRE(next().ok());
        }
    }
    UsedVault(const UsedVault&) = delete;
    UsedVault& operator=(const UsedVault&) = delete;
    ~UsedVault() { watchNoMore(); }

    std::filesystem::path path() const { return m_folder / "live/20260001.vault"; }
    std::filesystem::path file(const char* suffix) const { return path().string() + suffix; }
    std::filesystem::path log() const { return m_folder / "log"; }
    std::filesystem::path aside(const char* name) const { return m_folder / name; }
    const store::Vault& vault() const { return *m_vault; }
    const Content& content() const { return m_content; }
    void checkpoint() { REQUIRE(m_vault->checkpoint().ok()); }
    void close() { m_vault.reset(); }

    /// The script's next act; the content follows when it is acknowledged.
    Status next()
    {
        const Act act = m_script.act(m_number + 1, m_content);
        Status status = perform(act, m_vault, path());
        if (status) {
            acknowledge(act);
        }
        return status;
    }

    /// An event, whatever the script says.
    Status append()
    {
        const Act act = event();
        Status status = perform(act, m_vault, path());
        if (status) {
            acknowledge(act);
        }
        return status;
    }

    /// What is there must be what was acknowledged, with the act under way or without it.
    void checkHolds(const Act* underWay = nullptr)
    {
        const Content found = test::take(contentOf(*m_vault));
        Content with = m_content;
        if (underWay != nullptr) {
            Script::apply(*underWay, with);
        }
        const bool same = found == m_content || found == with;
        INFO(difference(found, m_content));
        REQUIRE(same);
        m_content = found;
    }

    /// On the disk, the same after closing and opening.
    void checkReopened()
    {
        reopen();
        checkHolds();
        REQUIRE(append().ok());
    }

    Act event() const
    {
        std::uint64_t number = m_number + 1;
        Act act = m_script.act(number, m_content);
        while (act.kind != Act::Kind::Append) {
            act = m_script.act(++number, m_content);
        }
        return act;
    }

    /// The script's next act, which `next` would do.
    Act underWay() const { return m_script.act(m_number + 1, m_content); }
    void reopen()
    {
        close();
        m_vault = std::make_unique<store::Vault>(test::take(openVault(path())));
    }

private:
    void acknowledge(const Act& act)
    {
        Script::apply(act, m_content);
        ++m_number;
    }

    test::Folder m_folder;
    Script m_script;
    std::unique_ptr<store::Vault> m_vault;
    Content m_content;
    std::uint64_t m_number = 0;
};

}  // namespace gongyuan::torture
