// SPDX-License-Identifier: Apache-2.0

// The part of the seat that opens a paper, seals the sheet, and lets go of both.

#include "format/receipt.h"
#include "session/seat.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace gongyuan::client {

using protocol::CodeOutcome;

Result<std::filesystem::path> Seat::bulkPart(const std::string& paper) const
{
    const Package* package = m_packages ? m_packages->find(paper) : nullptr;
    if (package == nullptr) {
        return Error{Errc::NotFound, "no envelope for paper " + paper};
    }
    return m_folder.bulkPart(package->bulkName());
}

Result<CodeResult> Seat::unlock(const std::string& typed)
{
    CodeResult result;
    const Package* package = m_packages ? m_packages->find(m_current.paper) : nullptr;
    if (!m_runner || m_runner->session().state != exam::State::Waiting) {
        result.refused = Refusal::NotNow;
        return result;
    }
    if (package == nullptr || !package->shared || !package->complete) {
        result.refused = Refusal::PaperMissing;
        return result;
    }
    GONGYUAN_TRY(const auto standing, m_tries.standing(m_current.paper));
    result.triesLeft = standing.left;
    result.wait = standing.wait;
    result.opensAt = package->manifest().sitting.notBefore;
    if (standing.wait > std::chrono::seconds{0}) {
        result.refused = Refusal::CodeBackOff;
        return result;
    }
    const WallTime now = m_roomClock.now();
    const auto refuse = [&](Refusal why, CodeOutcome outcome) -> Status {
        result.refused = why;
        return m_tries.note(m_current.paper, m_current.candidate, outcome, now);
    };
    const auto code = crypto::UnlockCode::parse(typed);
    if (!code) {
        GONGYUAN_CHECK(refuse(Refusal::CodeMalformed, CodeOutcome::Mistyped));
        return result;
    }
    if (const auto allowed = format::mayOpen(package->manifest(), now); !allowed) {
        const bool early = now < package->manifest().sitting.notBefore;
        GONGYUAN_CHECK(refuse(early ? Refusal::CodeTooEarly : Refusal::CodeTooLate,
                              early ? CodeOutcome::TooEarly : CodeOutcome::TooLate));
        return result;
    }
    return tryCode(*package, code.value());
}

Result<CodeResult> Seat::tryCode(const Package& package, const crypto::UnlockCode& code)
{
    CodeResult result;
    const WallTime now = m_roomClock.now();
    GONGYUAN_TRY(const auto share, m_store.share(m_current.paper));
    if (!share) {
        result.refused = Refusal::PaperMissing;
        return result;
    }
    GONGYUAN_CHECK(m_tries.begin(m_current.paper, code));
    auto unlocked =
        format::unlockPaper(package.envelope, code, share->bytes(), now, m_folder.bulk(package.bulkName()));
    CodeOutcome outcome = CodeOutcome::Opened;
    if (!unlocked) {
        const bool wrong = unlocked.error().code == Errc::Denied;
        outcome = wrong ? CodeOutcome::Wrong : CodeOutcome::Damaged;
        result.refused = wrong ? Refusal::CodeWrong : Refusal::PaperDamaged;
    }
    GONGYUAN_CHECK(m_tries.note(m_current.paper, m_current.candidate, outcome, now));
    GONGYUAN_TRY(const auto standing, m_tries.standing(m_current.paper));
    result.triesLeft = standing.left;
    result.wait = standing.wait;
    if (unlocked && m_current.ticket) {
        m_key.emplace(std::move(unlocked->key));
        result.fetch = true;
    } else if (unlocked) {
        GONGYUAN_CHECK(adoptPaper(package, unlocked->key));
        result.opened = std::move(unlocked->opened);
        result.turn = turn();
    }
    return result;
}

// The two secrets pass through ordinary memory on their way into the encrypted vault; the caller wipes them.
std::vector<store::MetaRow> Seat::paperRows(const Package& package, const format::PaperKey& key) const
{
    const auto session = crypto::SigningKey::generate();
    const auto identity = sheetIdentity(package.envelope, *m_keys, m_current.candidate);
    const auto delegation = format::delegateSession(m_keys->sign, m_keys->signCert, identity,
                                                    session.publicKey(), m_roomClock.now());
    return {{row::kPaperKey, toBuffer(key.text().bytes())},
            {row::kSessionKey, toBuffer(session.pem().bytes())},
            {row::kEnvelope, package.tar},
            {row::kDelegation, delegation.body},
            {row::kDelegationSignature, delegation.signature}};
}

Status Seat::adoptPaper(const Package& package, const format::PaperKey& key)
{
    exam::event::Unlock event{toHex(package.envelope.digest()), {}, {}, {}};
    for (const auto& section : package.manifest().sections) {
        event.sections.push_back({section.id, m_profile.granted(std::chrono::seconds{section.seconds}),
                                  m_profile.isExempt(section.id)});
    }
    if (m_profile.breaks.count > 0) {
        event.breaks = {m_profile.breaks.count, std::chrono::minutes{m_profile.breaks.minutes},
                        m_profile.breaks.clockStops};
    }
    event.resume = package.manifest().sitting.resume;
    std::vector<store::MetaRow> meta = paperRows(package, key);
    auto status = m_runner->apply(event, meta);
    store::wipe(meta);
    return status;
}

Result<format::OpenedPaper> Seat::reopen(const format::Envelope& envelope)
{
    GONGYUAN_TRY(const auto text, m_runner->vault().secretMeta(row::kPaperKey));
    if (!text) {
        return Error{Errc::NotFound, "the vault has no paper key"};
    }
    GONGYUAN_TRY(const auto key, format::PaperKey::fromText(envelope, text->bytes()));
    const auto file = envelope.manifest().files.find("paper.age");
    if (file == envelope.manifest().files.end()) {
        return Error{Errc::Malformed, "the manifest names no paper"};
    }
    GONGYUAN_TRY(const auto bulk, format::Bulk::load(envelope, m_folder.bulk(toHex(file->second.sha256))));
    return format::openPaper(envelope, key, bulk);
}

Result<std::optional<exam::Event>> Seat::perform(exam::Effect effect, SessionRunner& runner)
{
    switch (effect) {
    case exam::Effect::EnterLockdown:
    case exam::Effect::LeaveLockdown:
    case exam::Effect::StartClock:
    case exam::Effect::StopClock:
        // Follow from the adopted state, which the desk shows: a ticking clock, a guarded screen.
        return std::optional<exam::Event>{};
    case exam::Effect::FlushAnswers:
        // The desk hands over what was typed before the event that ends a section, on the same thread.
        return std::optional<exam::Event>{};
    case exam::Effect::SealSheet: {
        GONGYUAN_TRY(const format::Envelope paper, envelope());
        GONGYUAN_TRY(const auto digest,
                     sealToDisk(runner, m_store, {*m_keys, m_folder, paper, m_build, m_roomClock.now()}));
        return std::optional<exam::Event>{exam::event::Seal{toHex(digest)}};
    }
    case exam::Effect::UploadSheet:
        // The sheet is on the disk and the desk sends it; paper key and session key have done their work.
    case exam::Effect::WipeSecrets:
        GONGYUAN_CHECK(runner.vault().forgetSecrets());
        return std::optional<exam::Event>{};
    }
    assert(false);
    return std::optional<exam::Event>{};
}

Status Seat::noted(const format::ChainHead& head, const format::SignedDocument& document)
{
    GONGYUAN_TRY(const auto note,
                 format::verifyHead(document, {m_keys->roomSign, m_keys->roomCa, m_keys->root}));
    if (!m_runner || note.candidate != m_current.candidate) {
        return Error{Errc::NotFound, "a note for somebody who has left this seat"};
    }
    if (note.head != head || note.sitting != m_current.sitting) {
        return Error{Errc::Denied, "the room signed another journal"};
    }
    return done();
}

Result<std::optional<Outgoing>> Seat::outgoing()
{
    GONGYUAN_TRY(const auto sheets, m_store.sheets());
    const auto found =
        std::find_if(sheets.begin(), sheets.end(), [](const auto& one) { return !one.receipt; });
    if (found == sheets.end() || !enrolled()) {
        return std::optional<Outgoing>{};
    }
    return std::optional{
        Outgoing{found->sheet, m_folder.sheets() / found->file, found->transport, m_keys->stored.signCert}};
}

Result<Delivered> Seat::verified(const format::SignedDocument& document, const crypto::Digest& sheet) const
{
    GONGYUAN_TRY(const auto receipt,
                 format::verifyReceipt(document, {m_keys->roomSign, m_keys->roomCa, m_keys->root}));
    if (receipt.sheet != sheet || receipt.seat != identity().seat || receipt.room != identity().room) {
        return Error{Errc::Denied, "a receipt for another sheet"};
    }
    return Delivered{document, format::receiptCode(document), receipt.received};
}

Result<Delivered> Seat::deliver(const crypto::Digest& sheet, const format::SignedDocument& receipt)
{
    GONGYUAN_TRY(Delivered delivered, verified(receipt, sheet));
    GONGYUAN_CHECK(m_store.putReceipt(sheet, receipt));
    if (m_runner && m_runner->session().state == exam::State::Sealed &&
        m_runner->session().sheet == toHex(sheet)) {
        GONGYUAN_CHECK(m_runner->apply(exam::event::Deliver{delivered.code}));
    }
    return delivered;
}

Result<std::optional<Delivered>> Seat::delivered()
{
    GONGYUAN_TRY(const auto sheets, m_store.sheets());
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const auto& one) {
        return one.sitting == m_current.sitting && one.candidate == m_current.candidate && one.receipt;
    });
    if (found == sheets.end()) {
        return std::optional<Delivered>{};
    }
    GONGYUAN_TRY(auto delivered, verified(*found->receipt, found->sheet));
    if (m_runner && m_runner->session().state == exam::State::Sealed) {
        // Stopped between keeping the receipt and noting it.
        GONGYUAN_CHECK(m_runner->apply(exam::event::Deliver{delivered.code}));
    }
    return std::optional{std::move(delivered)};
}

Status Seat::release()
{
    if (!m_runner) {
        return Error{Errc::Denied, "nobody sits here"};
    }
    const bool fenced = m_runner->session().state == exam::State::Fenced;
    GONGYUAN_TRY(const auto sheet, m_runner->vault().meta(row::kSheet));
    if (m_runner->session().state != exam::State::Idle && !fenced) {
        GONGYUAN_CHECK(m_runner->apply(exam::event::Release{}));
    }
    if (!sheet && !fenced) {
        return Error{Errc::Denied, "no sheet was sealed here"};
    }
    stopFeeding();
    const std::filesystem::path place = m_runner->vault().path();
    store::Vault vault = std::move(*m_runner).release();
    m_runner.reset();
    m_current = {};
    if (fenced) {
        vault.close();
        GONGYUAN_CHECK(activate(nullptr));
        return m_folder.keepAsEvidence(place);
    }
    GONGYUAN_CHECK(store::destroyVault(std::move(vault), *sheet));
    return activate(nullptr);
}

}  // namespace gongyuan::client
