// SPDX-License-Identifier: Apache-2.0

// The part of a vault that can be written whole into another place.

#include "format/journal.h"
#include "store/vault.h"
#include "store/vault_rows.h"

#include <utility>

namespace gongyuan::store {

Status removeVault(Vault vault)
{
    GONGYUAN_TRY(const format::Journal journal, format::replayAll(vault.log()));
    if (!journal.revisions.empty()) {
        return Error{Errc::Denied, "vault: it holds answers"};
    }
    return std::move(vault).remove();
}

void VaultContent::setMeta(const std::string& name, Bytes value)
{
    if (name.starts_with("secret.")) {
        secrets.insert_or_assign(name, crypto::Secret::copyOf(value));
    } else {
        meta.insert_or_assign(name, toBuffer(value));
    }
}

VaultContent VaultContent::copy() const
{
    VaultContent content{events, clock, meta, {}, scratch};
    for (const auto& [name, value] : secrets) {
        content.secrets.insert_or_assign(name, crypto::Secret::copyOf(value.bytes()));
    }
    return content;
}

Result<Vault> Vault::createFrom(const std::filesystem::path& path, const crypto::Secret& key,
                                std::string_view sitting, std::string_view candidate, VaultContent content)
{
    GONGYUAN_TRY(Vault vault, create(path, key, sitting, candidate));
    format::ChainHead head = vault.m_head;
    Database& database = vault.m_database;
    GONGYUAN_CHECK(database.transact([&]() -> Status {
        for (const Buffer& event : content.events) {
            head = format::chainNext(head, event);
            GONGYUAN_CHECK(insertEvent(database, head, event, {}));
        }
        GONGYUAN_CHECK(putClock(database, head, content.clock));
        for (const auto& [name, value] : content.meta) {
            GONGYUAN_CHECK(putMeta(database, name, value));
        }
        for (const auto& [name, value] : content.secrets) {
            GONGYUAN_CHECK(putMeta(database, name, value.bytes()));
        }
        for (const auto& [name, text] : content.scratch) {
            GONGYUAN_CHECK(
                database.prepare("INSERT INTO scratch VALUES(?,?)").bind(name).bind(bytesOf(text)).run());
        }
        return done();
    }));
    vault.m_head = head;
    vault.m_content = std::move(content);
    return vault;
}

// From here on the vault lives in its second place, with everything that was acknowledged so far. What is
// there already was left by an earlier attempt that failed, or is a sitting that ended: the sitting that goes
// on here holds all of it.
Status Vault::takeFallback(const Error& cause)
{
    if (m_onFallback || m_fallback.empty()) {
        return cause;
    }
    const auto storage = [&](const Error& error) {
        return Error{Errc::Storage, cause.detail + "; second place: " + error.detail};
    };
    if (const Status removed = Database::removeAt(m_fallback); !removed) {
        return storage(removed.error());
    }
    auto second = createFrom(m_fallback, m_key, m_sitting, m_candidate, m_content.copy());
    if (!second) {
        return storage(second.error());
    }
    if (!(second->m_head == m_head)) {
        return Error{Errc::Storage, "vault: the second place is not what was acknowledged"};
    }
    m_database.close();
    m_database = std::move(second->m_database);
    m_onFallback = true;
    return done();
}

}  // namespace gongyuan::store
