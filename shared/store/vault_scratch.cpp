// SPDX-License-Identifier: Apache-2.0

// The part of a vault that holds the candidate's aids: notes, highlights, struck options. Neither journaled
// nor sealed; it goes with the vault.

#include "store/vault.h"

namespace gongyuan::store {
namespace {

Error denied(const std::string& what)
{
    return Error{Errc::Denied, "vault: " + what};
}

}  // namespace

Status Vault::setScratch(std::string_view key, std::string_view text)
{
    if (key.empty() || key.size() > kMostScratchKey || text.size() > kMostScratchText) {
        return denied("a scratch text is too long");
    }
    GONGYUAN_CHECK(write(
        [this, key, text]() -> Status {
            if (text.empty()) {
                return m_database.prepare("DELETE FROM scratch WHERE key=?").bind(key).run();
            }
            Statement others = m_database.prepare(
                "SELECT COUNT(*), COALESCE(SUM(LENGTH(text)),0) FROM scratch WHERE key<>?");
            GONGYUAN_TRY(const bool there, others.bind(key).step());
            const auto size = there ? static_cast<std::size_t>(others.integer(1)) : 0;
            if (there && (static_cast<std::size_t>(others.integer(0)) >= kMostScratchRows ||
                          size + text.size() > kMostScratchBytes)) {
                return denied("the scratch texts are too many or too long together");
            }
            return m_database
                .prepare("INSERT INTO scratch VALUES(?,?) ON CONFLICT(key) DO UPDATE SET text=excluded.text")
                .bind(key)
                .bind(bytesOf(text))
                .run();
        },
        m_head));
    if (text.empty()) {
        m_content.scratch.erase(std::string{key});
    } else {
        m_content.scratch.insert_or_assign(std::string{key}, std::string{text});
    }
    return done();
}

Result<std::map<std::string, std::string>> Vault::scratch()
{
    std::map<std::string, std::string> texts;
    Statement rows = m_database.prepare("SELECT key,text FROM scratch");
    while (true) {
        GONGYUAN_TRY(const bool row, rows.step());
        if (!row) {
            return texts;
        }
        texts[rows.text(0)] = std::string{textOf(rows.view(1))};
    }
}

}  // namespace gongyuan::store
