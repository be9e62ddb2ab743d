// SPDX-License-Identifier: Apache-2.0

// One candidate's sitting on the disk of the seat: the journal and the sitting's secrets. What `append`
// acknowledged survives kill -9 and power loss; a changed byte anywhere is noticed on opening.

#pragma once

#include "crypto/secret.h"
#include "format/event_chain.h"
#include "store/database.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongyuan::store {

/// A named value of the sitting: `secret.paper`, `secret.session`, `delegation`, `manifest`, ..
/// Names beginning with `secret.` are wiped by `forgetSecrets`; `sheet` is the hash of the sealed sheet.
struct MetaRow {
    std::string name;
    Buffer value;
};

/// The values, which may be secret.
void wipe(std::vector<MetaRow>& rows) noexcept;

/// Everything that one transaction writes.
struct Entry {
    Buffer event;
    Buffer clock;  // what the clocks said, for the next start
    std::vector<MetaRow> meta;
};

/// All that a vault holds. It stays in memory too: a disk that fails may not give back what it took.
struct VaultContent {
    std::vector<Buffer> events;
    Buffer clock;
    std::map<std::string, Buffer> meta;
    std::map<std::string, crypto::Secret> secrets;  // the rows whose names begin with `secret.`
    std::map<std::string, std::string> scratch;

    void setMeta(const std::string& name, Bytes value);
    VaultContent copy() const;
};

/// Bounds of the scratch texts, in bytes.
constexpr std::size_t kMostScratchKey = 100;
constexpr std::size_t kMostScratchText = 20000;
constexpr std::size_t kMostScratchRows = 5000;
constexpr std::size_t kMostScratchBytes = std::size_t{4} << 20U;

class Vault {
public:
    /// `key`: deriveKey(seat master, vaultInfo(..)). Denied when the file exists.
    static Result<Vault> create(const std::filesystem::path& path, const crypto::Secret& key,
                                std::string_view sitting, std::string_view candidate);
    /// A vault that holds all this from its first moment, written in one transaction. Denied when the file
    /// exists.
    static Result<Vault> createFrom(const std::filesystem::path& path, const crypto::Secret& key,
                                    std::string_view sitting, std::string_view candidate,
                                    VaultContent content);
    /// Verifies pages, anchor and chain. NotFound, Forged (also for a vault of another sitting or candidate),
    /// Storage.
    static Result<Vault> open(const std::filesystem::path& path, const crypto::Secret& key,
                              std::string_view sitting, std::string_view candidate);

    /// A second place, on another disk if there is one. When the first fails twice everything is written
    /// there and the vault goes on in it; the first is left as it is.
    void setFallback(std::filesystem::path path) { m_fallback = std::move(path); }
    /// This file is the second place already.
    void goesOnHere() { m_onFallback = true; }
    bool onFallback() const { return m_onFallback; }
    /// Gives the file free; only `path` may be asked afterwards.
    void close() { m_database.close(); }
    const std::filesystem::path& path() const { return m_database.path(); }

    /// When this returns a head, event, clock and meta rows are on the disk. After a disk error the vault
    /// was reopened, checked, and what was missing was written again; when that failed too, the fallback was
    /// taken; Storage when there is none or it failed as well.
    Result<format::ChainHead> append(const Entry& entry);

    const format::ChainHead& head() const { return m_head; }
    Result<std::vector<Buffer>> events();
    /// The same from memory, without a look at the disk.
    const std::vector<Buffer>& log() const { return m_content.events; }
    /// Of the last `append` or `setClock`; empty when there was none.
    const Buffer& clock() const { return m_content.clock; }

    /// As `append` after a disk error; so do `setMeta`, `forgetSecrets` and `setScratch`.
    Status setClock(Bytes clock);
    Status setMeta(const MetaRow& row);
    Result<std::optional<Buffer>> meta(std::string_view name);
    Result<std::optional<crypto::Secret>> secretMeta(std::string_view name);
    /// Deletes every meta row whose name begins with `secret.`, and empties the log.
    Status forgetSecrets();

    /// The candidate's aids by key, outside journal and sheet. An empty text removes. Denied beyond the
    /// bounds.
    Status setScratch(std::string_view key, std::string_view text);
    Result<std::map<std::string, std::string>> scratch();

    /// Folds the log into the file; the vault stays usable.
    Status checkpoint() { return m_database.checkpoint(); }

    const std::string& sitting() const { return m_sitting; }
    const std::string& candidate() const { return m_candidate; }

private:
    friend Status destroyVault(Vault vault, Bytes receiptSheet);
    friend Status removeVault(Vault vault);

    Vault(Database database, crypto::Secret key, std::string_view sitting, std::string_view candidate);

    struct Read;

    Result<Read> read();
    Status takeFallback(const Error& cause);
    void remember(const Entry& entry);
    /// A transaction after which the head is `next`. After a disk error it is done once more unless it is
    /// found done, and after a second error in the fallback.
    Status write(const std::function<Status()>& rows, const format::ChainHead& next);
    Status writeAgain(const std::function<Status()>& rows, const format::ChainHead& next);
    /// Closes, opens with all checks, and says what head was found.
    Result<format::ChainHead> reopen();
    Status remove() &&;

    Database m_database;
    crypto::Secret m_key;
    std::string m_sitting;
    std::string m_candidate;
    format::ChainHead m_head;
    VaultContent m_content;
    std::filesystem::path m_fallback;
    bool m_onFallback = false;
};

/// `gongyuan.vault.v1|<sitting>|<candidate>`
std::string vaultInfo(std::string_view sitting, std::string_view candidate);

/// Removes a vault without answers: of a sitting that is about to be taken over. Denied when its journal has
/// any, or cannot be read.
Status removeVault(Vault vault);

/// Removes a vault for good. Denied unless `receiptSheet` (the receipt's sheet hash) is the `sheet` meta row.
Status destroyVault(Vault vault, Bytes receiptSheet);

}  // namespace gongyuan::store
