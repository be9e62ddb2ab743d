// SPDX-License-Identifier: Apache-2.0

#include "session/seat.h"

#include "core/file.h"
#include "core/json.h"
#include "protocol/limits.h"
#include "store/master_key.h"

#include <algorithm>
#include <utility>

namespace gongyuan::client {
namespace {

constexpr const char* kActiveRow = "active";
constexpr const char* kPassedRow = "time.passed";
/// How far the room's clock moves on before it is stored again.
constexpr std::chrono::seconds kPassedEvery{60};

Result<crypto::Secret> masterOf(const SeatFolder& folder)
{
    auto master = store::loadMaster(folder.master());
    if (!master && master.error().code == Errc::NotFound) {
        return store::createMaster(folder.master());
    }
    return master;
}

Result<WallTime> passedOf(store::SeatStore& store)
{
    GONGYUAN_TRY(const auto stored, store.meta(kPassedRow));
    return stored ? exam::wallTimeFromText(textOf(*stored)) : Result<WallTime>{WallTime{}};
}

}  // namespace

Seat::Seat(SeatFolder folder, const Clock& clock, crypto::Secret master, store::SeatStore store,
           SeatBuild build, WallTime passed)
    : m_folder{std::move(folder)}
    , m_clock{clock}
    , m_master{std::move(master)}
    , m_store{std::move(store)}
    , m_build{std::move(build)}
    , m_roomClock{clock, passed}
    , m_passed{passed}
    , m_tries{m_store, clock}
{
}

Result<std::unique_ptr<Seat>> Seat::open(const SeatOptions& options, const Clock& clock)
{
    GONGYUAN_TRY(SeatFolder folder, SeatFolder::prepare(options.data, options.second));
    GONGYUAN_TRY(crypto::Secret master, masterOf(folder));
    GONGYUAN_TRY(store::SeatStore store, store::SeatStore::open(folder.database(), master));
    GONGYUAN_TRY(const WallTime passed, passedOf(store));
    std::unique_ptr<Seat> seat{
        new Seat{std::move(folder), clock, std::move(master), std::move(store), options.build, passed}};
    GONGYUAN_CHECK(seat->loadIdentity());
    return seat;
}

Status Seat::loadIdentity()
{
    GONGYUAN_TRY(auto identity, m_store.identity());
    m_packages.reset();
    m_keys.reset();
    if (!identity) {
        return m_folder.dropRoom();
    }
    GONGYUAN_TRY(auto keys, SeatKeys::parse(std::move(*identity)));
    m_keys = std::make_unique<SeatKeys>(std::move(keys));
    m_packages = std::make_unique<Packages>(m_store, m_folder, *m_keys);
    return m_packages->load(m_roomClock.now());
}

Result<net::EnrolKeys> Seat::enrolKeys()
{
    GONGYUAN_TRY(const auto begun, m_store.enrolling());
    if (!begun) {
        net::EnrolKeys fresh;
        GONGYUAN_CHECK(m_store.setEnrolling({fresh.tls.pem(), fresh.sign.pem(), fresh.age.text()}));
        return fresh;
    }
    GONGYUAN_TRY(crypto::TlsKey tls, crypto::TlsKey::fromPem(begun->tlsKey.bytes()));
    GONGYUAN_TRY(crypto::SigningKey sign, crypto::SigningKey::fromPem(begun->signKey.bytes()));
    GONGYUAN_TRY(crypto::AgeIdentity age, crypto::AgeIdentity::parse(begun->ageKey.bytes()));
    return net::EnrolKeys{std::move(tls), std::move(sign), std::move(age)};
}

Status Seat::enrol(store::SeatIdentity identity)
{
    // Before anything counts as enrolled: a firewall that does not hear of the room would stay wide.
    const std::string address = identity.host + ":" + std::to_string(identity.port) + "\n";
    GONGYUAN_CHECK(writeFile(m_folder.roomAddress(), bytesOf(address), kSecretMode, Existing::Replace));
    GONGYUAN_CHECK(m_store.setIdentity(identity));
    return loadIdentity();
}

Status Seat::leaveRoom()
{
    if (m_runner) {
        return Error{Errc::Denied, "somebody sits here"};
    }
    GONGYUAN_CHECK(keepUnsent());
    GONGYUAN_CHECK(m_store.forgetIdentity());
    return loadIdentity();
}

Result<net::Credentials> Seat::credentials() const
{
    if (!enrolled()) {
        return Error{Errc::Denied, "this machine is no seat yet"};
    }
    const auto& own = identity();
    return net::Credentials{{own.host, static_cast<std::uint16_t>(own.port)},
                            own.room,
                            crypto::Secret::copyOf(own.tlsKey.bytes()),
                            own.tlsCert,
                            own.roomCa,
                            own.root};
}

Standing Seat::standing() const
{
    if (!enrolled()) {
        return {};
    }
    const store::SeatIdentity& own = identity();
    Standing standing{std::nullopt, {own.tlsCert, own.signCert, own.roomCa, own.roomSign, own.root}};
    if (auto found = credentials()) {
        standing.credentials = std::move(found).value();
    }
    return standing;
}

Applied Seat::hear(WallTime serverTime)
{
    m_roomClock.hear(serverTime);
    Applied applied;
    if (m_runner && m_runner->session().awayUnknown && m_runner->leftAt()) {
        const auto gap = std::max(serverTime - *m_runner->leftAt(), Millis{0});
        applied = apply(exam::event::Measure{gap});
    }
    if (serverTime < m_passed + kPassedEvery) {
        return applied;
    }
    m_passed = serverTime;
    Status stored = m_store.setMeta(kPassedRow, bytesOf(toText(serverTime)));
    if (applied.status && !stored) {
        applied.status = std::move(stored);
    }
    return applied;
}

protocol::LoginReply Seat::login(const std::string& admissionNo, const std::string& idLast) const
{
    using protocol::LoginOutcome;
    const Package* package = m_packages ? m_packages->ofCandidate(admissionNo) : nullptr;
    if (package == nullptr) {
        const std::string room = m_packages ? m_packages->roomElsewhere(admissionNo) : std::string{};
        return {room.empty() ? LoginOutcome::Unknown : LoginOutcome::WrongRoom, room, {}};
    }
    const exam::Candidate& candidate = *package->find(admissionNo);
    if (!exam::knowsId(candidate, idLast)) {
        return {LoginOutcome::Unknown, {}, {}};
    }
    const exam::Sitting& sitting = package->manifest().sitting;
    if (candidate.room != identity().room) {
        return {LoginOutcome::WrongRoom, candidate.room, {}};
    }
    if (!candidate.seat.empty() && candidate.seat != identity().seat) {
        return {LoginOutcome::WrongSeat, candidate.seat, {}};
    }
    if (sitting.mode == exam::Mode::Exam && m_roomClock.now() < sitting.startsAt - protocol::kLoginOpens) {
        return {LoginOutcome::TooEarly, {}, sitting.startsAt};
    }
    return {LoginOutcome::Ok, {}, sitting.startsAt};
}

Result<store::Vault> Seat::openVault(const std::filesystem::path& path, const Current& current)
{
    const crypto::Secret key =
        store::deriveKey(m_master, store::vaultInfo(current.sitting, current.candidate));
    return store::Vault::open(path, key, current.sitting, current.candidate);
}

// Of the two places the one that knows more: a vault went on in the second because the first had failed.
Result<store::Vault> Seat::vaultOf(const Current& current)
{
    const auto path = m_folder.vault(current.sitting, current.candidate);
    const auto second = m_folder.secondVault(current.sitting, current.candidate);
    auto vault = openVault(path, current);
    if (!second.empty()) {
        auto other = openVault(second, current);
        if (other && (!vault || other->head().count >= vault->head().count)) {
            other->goesOnHere();
            return other;
        }
    }
    if (!vault && vault.error().code == Errc::NotFound) {
        const crypto::Secret key =
            store::deriveKey(m_master, store::vaultInfo(current.sitting, current.candidate));
        vault = store::Vault::create(path, key, current.sitting, current.candidate);
    }
    if (vault) {
        vault->setFallback(second);
    }
    return vault;
}

Status Seat::activate(const Current* current)
{
    Json json = Json::object();
    if (current != nullptr) {
        json = {{"paper", current->paper},
                {"sitting", current->sitting},
                {"candidate", current->candidate},
                {"epoch", current->epoch}};
        if (current->ticket) {
            json["ticket"] = toBase64(current->ticket->body);
            json["ticket_sig"] = toBase64(current->ticket->signature);
        }
    }
    return m_store.setMeta(kActiveRow, bytesOf(canonical(json)));
}

Result<std::optional<Seat::Current>> Seat::activated()
{
    GONGYUAN_TRY(const auto stored, m_store.meta(kActiveRow));
    if (!stored || textOf(*stored) == "{}") {
        return std::optional<Current>{};
    }
    GONGYUAN_TRY(const Json json, parseJson(*stored));
    JsonObject object{json, "active"};
    Current current{object.identifier("paper"), object.identifier("sitting"), object.identifier("candidate"),
                    static_cast<int>(object.integer("epoch", 1, protocol::kMostEpochs))};
    const bool hasTicket = object.has("ticket");
    const std::string body = object.textOr("ticket", {});
    const std::string signature = object.textOr("ticket_sig", {});
    GONGYUAN_CHECK(object.finish());
    if (hasTicket) {
        format::SignedDocument ticket;
        GONGYUAN_TRY(ticket.body, fromBase64(body));
        GONGYUAN_TRY(ticket.signature, fromBase64(signature));
        current.ticket = std::move(ticket);
    }
    return std::optional{std::move(current)};
}

Result<Sitting> Seat::identify(const std::string& admissionNo)
{
    return identify(admissionNo, 1, std::nullopt);
}

Result<Sitting> Seat::identify(const std::string& admissionNo, int epoch,
                               const std::optional<format::SignedDocument>& ticket)
{
    const Package* package = m_packages ? m_packages->ofCandidate(admissionNo) : nullptr;
    if (package == nullptr || m_runner) {
        return Error{Errc::Denied, "no such candidate, or somebody sits here already"};
    }
    const Current current{package->manifest().paper, package->manifest().sitting.id, admissionNo, epoch,
                          ticket};
    if (ticket) {
        GONGYUAN_TRY(const format::Ticket word, verifiedTicket(*ticket));
        if (word.action != format::TicketAction::Move || word.candidate != admissionNo ||
            word.sitting != current.sitting) {
            return Error{Errc::Denied, "the room's ticket is not for this"};
        }
    }
    GONGYUAN_TRY(const auto sheets, m_store.sheets());
    if (std::any_of(sheets.begin(), sheets.end(), [&](const auto& sheet) {
            return sheet.sitting == current.sitting && sheet.candidate == admissionNo;
        })) {
        return Error{Errc::Denied, "this candidate has handed in on this seat"};
    }
    return takeSeat(current, *package);
}

Result<Sitting> Seat::takeSeat(const Current& current, const Package& package)
{
    const exam::Candidate& candidate = *package.find(current.candidate);
    GONGYUAN_TRY(auto vault, vaultOf(current));
    GONGYUAN_TRY(auto runner, SessionRunner::start(std::move(vault), m_clock, m_roomClock, *this));
    if (current.ticket && runner.session().state != exam::State::Idle) {
        // What this seat did for the candidate before another one took over.
        const std::filesystem::path left = runner.vault().path();
        {
            const store::Vault closed = std::move(runner).release();
        }
        GONGYUAN_CHECK(m_folder.keepAsEvidence(left));
        GONGYUAN_TRY(auto fresh, vaultOf(current));
        GONGYUAN_TRY(runner, SessionRunner::start(std::move(fresh), m_clock, m_roomClock, *this));
    }
    m_runner.emplace(std::move(runner));
    m_current = current;
    m_refused.clear();
    if (m_runner->session().state == exam::State::Idle) {
        const exam::Roster alone{current.sitting, {candidate}};
        auto begun = m_runner->apply(
            exam::event::Identify{current.candidate},
            {{row::kEnvelope, package.tar}, {row::kCandidate, toBuffer(canonical(exam::toJson(alone)))}});
        if (!begun) {
            m_runner.reset();
            return std::move(begun).error();
        }
    }
    GONGYUAN_CHECK(activate(&current));
    return takeUp(current);
}

Result<std::optional<Sitting>> Seat::resume()
{
    GONGYUAN_TRY(const auto current, activated());
    if (!current || !enrolled()) {
        return std::optional<Sitting>{};
    }
    GONGYUAN_TRY(auto vault, vaultOf(*current));
    GONGYUAN_TRY(auto runner, SessionRunner::start(std::move(vault), m_clock, m_roomClock, *this));
    m_runner.emplace(std::move(runner));
    m_current = *current;
    m_refused.clear();
    if (m_runner->session().state == exam::State::Idle) {
        // Stopped between the event that freed the seat and the clearing that follows it.
        GONGYUAN_TRY(const auto sheet, m_runner->vault().meta(row::kSheet));
        GONGYUAN_CHECK(sheet ? release() : reject());
        return std::optional<Sitting>{};
    }
    GONGYUAN_TRY(Sitting sitting, takeUp(*current));
    return std::optional{std::move(sitting)};
}

Result<format::Envelope> Seat::envelope()
{
    GONGYUAN_TRY(const auto stored, m_runner->vault().meta(row::kEnvelope));
    if (!stored) {
        return Error{Errc::NotFound, "the vault has no envelope"};
    }
    return format::Envelope::open(*stored, m_keys->root, m_roomClock.now());
}

Result<Sitting> Seat::takeUp(const Current& current)
{
    GONGYUAN_TRY(const format::Envelope paper, envelope());
    GONGYUAN_TRY(const auto stored, m_runner->vault().meta(row::kCandidate));
    if (!stored) {
        return Error{Errc::NotFound, "the vault does not know its candidate"};
    }
    GONGYUAN_TRY(const Json json, parseJson(*stored));
    GONGYUAN_TRY(exam::Roster alone, exam::rosterFromJson(json));
    if (alone.candidates.size() != 1 || alone.candidates.front().admissionNo != current.candidate) {
        return Error{Errc::Malformed, "the vault knows another candidate"};
    }
    const auto& journal = m_runner->journal();
    Sitting sitting{turn(),
                    viewOf(paper.manifest()),
                    std::move(alone.candidates.front()),
                    journal.answers,
                    journal.flagged,
                    journal.seen,
                    {},
                    {},
                    {},
                    std::nullopt};
    GONGYUAN_TRY(sitting.position, m_runner->position());
    GONGYUAN_TRY(sitting.scratch, m_runner->vault().scratch());
    sitting.history = m_runner->takeEarlier();
    m_profile = sitting.candidate.profile;
    switch (m_runner->session().state) {
    case exam::State::Briefing:
    case exam::State::Answering:
    case exam::State::Locked:
    case exam::State::Paused:
    case exam::State::OnBreak: {
        GONGYUAN_TRY(sitting.opened, reopen(paper));
        break;
    }
    case exam::State::Idle:
    case exam::State::Identified:
    case exam::State::Confirmed:
    case exam::State::Waiting:
    case exam::State::Submitted:
    case exam::State::Sealed:
    case exam::State::Delivered:
    case exam::State::Fenced: break;
    }
    return sitting;
}

Turn Seat::turn() const
{
    const store::Vault& vault = m_runner->vault();
    return {m_runner->session(), m_runner->clock(),  vault.head(),
            m_current.epoch,     vault.onFallback(), m_refused};
}

Applied Seat::apply(const exam::Event& event)
{
    if (!m_runner) {
        return {std::nullopt, Error{Errc::Denied, "nobody sits here"}};
    }
    Status status = m_runner->apply(event);
    return {turn(), std::move(status)};
}

Applied Seat::note(const exam::Incident& incident, bool locks)
{
    Applied applied;
    if (!m_runner) {
        return applied;
    }
    // What the machine or the journal denies is not for this state, and no fault.
    const auto allowed = [](Status status) {
        return status || status.error().code != Errc::Denied ? std::move(status) : done();
    };
    applied.status = allowed(m_runner->note(incident));
    if (locks) {
        Status locked = allowed(m_runner->apply(exam::event::Lock{incident.code}));
        if (!locked) {
            applied.status = std::move(locked);
        }
    }
    applied.turn = turn();
    return applied;
}

Applied Seat::redo()
{
    if (!m_runner) {
        return {};
    }
    Status status = m_runner->redo();
    return {turn(), std::move(status)};
}

Status Seat::reject()
{
    if (m_runner && m_runner->session().state != exam::State::Idle) {
        GONGYUAN_CHECK(m_runner->apply(exam::event::Reject{}));
    }
    stopFeeding();
    m_runner.reset();
    m_current = {};
    return activate(nullptr);
}

}  // namespace gongyuan::client
