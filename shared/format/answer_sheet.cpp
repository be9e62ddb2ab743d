// SPDX-License-Identifier: Apache-2.0

#include "format/answer_sheet.h"

#include "format/sheet_documents.h"
#include "format/tar.h"

#include <algorithm>
#include <utility>

namespace gongyuan::format {
namespace {

// In this order in the bundle.
constexpr std::array<std::string_view, 7> kBundle{"seat.pem",        "roomca.pem", "session-key.json",
                                                  "session-key.sig", "sheet.json", "sheet.sig",
                                                  "events.jsonl"};

ChainHead chainOf(const SheetIdentity& identity, const std::vector<Buffer>& events)
{
    ChainHead head = chainStart(identity.sitting, identity.candidate);
    for (const Buffer& event : events) {
        head = chainNext(head, event);
    }
    return head;
}

// The journal must be a whole sitting of this candidate and this paper.
Status checkJournal(const Journal& journal, const SheetIdentity& identity)
{
    const exam::Session& session = journal.session;
    if (session.state != exam::State::Submitted) {
        return Error{Errc::Denied, std::string{"journal ends in state "} + exam::name(session.state)};
    }
    if (session.candidate != identity.candidate || session.manifest != toHex(identity.manifest)) {
        return Error{Errc::Denied, "journal is of another candidate or paper"};
    }
    if (!session.movedTo.empty() && session.movedTo != identity.seat) {
        return Error{Errc::Denied, "the sitting was moved to seat " + session.movedTo};
    }
    return done();
}

Result<std::vector<crypto::AgeRecipient>> recipientsOf(const std::vector<std::string>& texts)
{
    std::vector<crypto::AgeRecipient> recipients;
    for (const std::string& text : texts) {
        GONGYUAN_TRY(crypto::AgeRecipient recipient, crypto::AgeRecipient::parse(text));
        recipients.push_back(recipient);
    }
    return recipients;
}

Result<Buffer> bundleOf(const SheetInput& input, SignedDocument sheet)
{
    return writeTar({{"seat.pem", toBuffer(input.seatPem)},
                     {"roomca.pem", toBuffer(input.roomCaPem)},
                     {"session-key.json", input.delegation.body},
                     {"session-key.sig", input.delegation.signature},
                     {"sheet.json", std::move(sheet.body)},
                     {"sheet.sig", std::move(sheet.signature)},
                     {"events.jsonl", toLines(input.events)}});
}

// What the seat said about the session, read back through its own signature.
Result<Delegation> readDelegation(const crypto::VerifyKey& seat, const SignedDocument& document)
{
    GONGYUAN_TRY(const Json json, verifyJson(seat, kSessionKeyType, document));
    return delegationFromJson(json);
}

}  // namespace

SignedDocument delegateSession(const crypto::SigningKey& seatKey, const crypto::Certificate& seat,
                               const SheetIdentity& identity, const crypto::VerifyKey& session,
                               WallTime opened)
{
    return signJson(seatKey, kSessionKeyType,
                    toJson(Delegation{identity, session.point(), seat.fingerprint(), opened}));
}

Result<SealedSheet> sealSheet(const SheetInput& input, const crypto::SigningKey& sessionKey,
                              const crypto::SigningKey& seatKey)
{
    GONGYUAN_TRY(const Journal journal, replayAll(input.events));
    GONGYUAN_CHECK(checkJournal(journal, input.identity));
    GONGYUAN_TRY(const Delegation delegation, readDelegation(seatKey.publicKey(), input.delegation));
    if (!(delegation.identity == input.identity) || delegation.session != sessionKey.publicKey().point()) {
        return Error{Errc::Denied, "the delegation is of another session"};
    }
    GONGYUAN_TRY(const std::vector<crypto::AgeRecipient> recipients, recipientsOf(input.collection));

    const SheetBody body{input.identity,
                         answersToJson(journal.answers),
                         ledgerToJson(journal.session.ledger),
                         chainOf(input.identity, input.events),
                         input.guard,
                         input.build,
                         input.collection,
                         delegation.opened,
                         input.submitted};
    GONGYUAN_TRY(const Buffer bundle, bundleOf(input, signJson(sessionKey, kSheetType, toJson(body))));
    SealedSheet sealed;
    GONGYUAN_TRY(sealed.sheet, crypto::ageSeal(bundle, recipients));
    if (sealed.sheet.size() > kMostSheet) {
        return Error{Errc::Malformed, "sheet is larger than allowed"};
    }
    sealed.digest = crypto::sha256(sealed.sheet);
    sealed.transport = signJson(
        seatKey, kTransportType,
        toJson(Transport{input.identity.sitting, input.identity.room, input.identity.seat,
                         input.identity.candidate, sealed.digest, sealed.sheet.size(), delegation.session}));
    return sealed;
}

Result<Transport> verifyTransport(const SignedDocument& document, const SeatChain& chain, WallTime at)
{
    GONGYUAN_CHECK(crypto::verifyChain(chain.seat, {&chain.roomCa, 1}, chain.root, at, crypto::Role::Seat));
    GONGYUAN_TRY(const crypto::VerifyKey key, chain.seat.verifyKey());
    GONGYUAN_TRY(const Json json, verifyJson(key, kTransportType, document));
    GONGYUAN_TRY(Transport transport, transportFromJson(json));
    GONGYUAN_TRY(const std::string holder, chain.seat.nameAs(crypto::Role::Seat));
    if (holder != transport.room + ":" + transport.seat) {
        return Error{Errc::Denied, "the certificate is of seat " + holder};
    }
    return transport;
}

namespace {

Error forged(std::string what)
{
    return Error{Errc::Forged, "sheet: " + std::move(what)};
}

Status checkBundle(const std::vector<TarFile>& files, const SeatChain& chain)
{
    const bool named =
        files.size() == kBundle.size() &&
        std::equal(files.begin(), files.end(), kBundle.begin(),
                   [](const TarFile& file, std::string_view name) { return file.name == name; });
    if (!named) {
        return Error{Errc::Malformed, "sheet: not the files of a sheet"};
    }
    if (textOf(files[0].content) != chain.seat.pem() || textOf(files[1].content) != chain.roomCa.pem()) {
        return forged("certificates inside are not those outside");
    }
    return done();
}

Status checkDelegation(const Delegation& delegation, const Transport& transport, const SeatChain& chain)
{
    const SheetIdentity& identity = delegation.identity;
    if (identity.sitting != transport.sitting || identity.room != transport.room ||
        identity.seat != transport.seat || identity.candidate != transport.candidate ||
        delegation.session != transport.session || delegation.seatCert != chain.seat.fingerprint()) {
        return forged("delegation and transport do not agree");
    }
    return done();
}

Status checkBody(const SheetBody& body, const Delegation& delegation,
                 std::span<const crypto::AgeIdentity> identities)
{
    if (!(body.identity == delegation.identity) || body.opened != delegation.opened) {
        return forged("sheet and delegation do not agree");
    }
    const bool addressed =
        std::any_of(identities.begin(), identities.end(), [&body](const crypto::AgeIdentity& identity) {
            const std::string own = identity.recipient().text();
            return std::find(body.collection.begin(), body.collection.end(), own) != body.collection.end();
        });
    return addressed ? done() : Status{forged("not addressed to the key that opened it")};
}

// Nothing of an event is read before the chain has vouched for it.
Result<Journal> readEvents(const SheetBody& body, const std::vector<Buffer>& events)
{
    if (!(chainOf(body.identity, events) == body.head)) {
        return forged("events are not those of the chain head");
    }
    GONGYUAN_TRY(Journal journal, replayAll(events));
    GONGYUAN_CHECK(checkJournal(journal, body.identity));
    if (answersToJson(journal.answers) != body.answers ||
        ledgerToJson(journal.session.ledger) != body.ledger) {
        return forged("answers or ledger are not those of the events");
    }
    return journal;
}

}  // namespace

Result<OpenedSheet> openSheet(Bytes sheet, const SignedDocument& transportDocument, const SeatChain& chain,
                              std::span<const crypto::AgeIdentity> identities, WallTime at)
{
    GONGYUAN_TRY(const Transport transport, verifyTransport(transportDocument, chain, at));
    if (sheet.size() != transport.size || crypto::sha256(sheet) != transport.sha256) {
        return forged("not the file of the transport document");
    }
    constexpr TarLimits kLimits{kBundle.size(), kMostJournalBytes + (kMostJournalBytes >> 3U), kMostSheet};
    GONGYUAN_TRY(const Buffer bundle, crypto::ageOpen(sheet, identities, kMostSheet));
    GONGYUAN_TRY(const std::vector<TarFile> files, readTar(bundle, kLimits));
    GONGYUAN_CHECK(checkBundle(files, chain));

    GONGYUAN_TRY(const crypto::VerifyKey seat, chain.seat.verifyKey());
    GONGYUAN_TRY(const Delegation delegation, readDelegation(seat, {files[2].content, files[3].content}));
    GONGYUAN_CHECK(checkDelegation(delegation, transport, chain));
    const crypto::VerifyKey session{delegation.session};
    GONGYUAN_TRY(const Json json, verifyJson(session, kSheetType, {files[4].content, files[5].content},
                                             {kMostJournalBytes, 12}));
    GONGYUAN_TRY(SheetBody body, sheetBodyFromJson(json));
    GONGYUAN_CHECK(checkBody(body, delegation, identities));
    GONGYUAN_TRY(std::vector<Buffer> events, fromLines(files[6].content));
    GONGYUAN_TRY(Journal journal, readEvents(body, events));

    OpenedSheet opened;
    opened.identity = std::move(body.identity);
    opened.answers = journal.answers;
    opened.ledger = journal.session.ledger;
    opened.events = std::move(events);
    opened.journal = std::move(journal);
    opened.head = body.head;
    opened.opened = body.opened;
    opened.submitted = body.submitted;
    opened.guard = std::move(body.guard);
    opened.build = std::move(body.build);
    return opened;
}

}  // namespace gongyuan::format
