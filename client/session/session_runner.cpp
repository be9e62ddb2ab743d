// SPDX-License-Identifier: Apache-2.0

#include "session/session_runner.h"

#include "core/json.h"

#include <algorithm>
#include <deque>
#include <utility>

namespace gongyuan::client {
namespace {

constexpr const char* kPositionRow = "position";

/// Earlier answers that undo reaches after a restart.
constexpr std::size_t kEarlier = 50;

// What stands there before the next answer takes its place.
void remember(std::vector<exam::Answer>& earlier, const exam::Answers& present, const std::string& question)
{
    const auto found = present.find(question);
    earlier.push_back(found == present.end() ? exam::Answer{} : found->second);
    if (earlier.size() > kEarlier) {
        earlier.erase(earlier.begin());
    }
}

Result<std::optional<Anchor>> storedAnchor(const store::Vault& vault)
{
    if (vault.clock().empty()) {
        return std::optional<Anchor>{};
    }
    GONGYUAN_TRY(const Json json, parseJson(vault.clock()));
    GONGYUAN_TRY(Anchor anchor, anchorFromJson(json));
    return std::optional{std::move(anchor)};
}

bool takesNotes(exam::State state)
{
    switch (state) {
    case exam::State::Identified:
    case exam::State::Confirmed:
    case exam::State::Waiting:
    case exam::State::Briefing:
    case exam::State::Answering:
    case exam::State::Locked:
    case exam::State::OnBreak:
    case exam::State::Paused: return true;
    case exam::State::Idle:
    case exam::State::Submitted:
    case exam::State::Sealed:
    case exam::State::Delivered:
    case exam::State::Fenced: return false;
    }
    return false;
}

bool hasSecrets(exam::State state)
{
    return state != exam::State::Idle && state != exam::State::Delivered;
}

}  // namespace

SessionRunner::SessionRunner(store::Vault vault, SittingClock clock, const RoomClock& room,
                             format::Journal journal, Effects& effects)
    : m_vault{std::move(vault)}
    , m_clock{std::move(clock)}
    , m_room{&room}
    , m_journal{std::move(journal)}
    , m_effects{&effects}
{
}

Result<SessionRunner> SessionRunner::start(store::Vault vault, const Clock& clock, const RoomClock& room,
                                           Effects& effects, Arrival arrival)
{
    const bool begun = !vault.log().empty();
    format::Journal journal;
    EarlierAnswers earlier;
    for (const Buffer& bytes : vault.log()) {
        GONGYUAN_TRY(const format::JournalEvent event, format::eventFromBytes(bytes));
        if (const auto* answer = std::get_if<format::AnswerEvent>(&event.what)) {
            remember(earlier[answer->item], journal.answers, answer->item);
        }
        GONGYUAN_CHECK(format::replay(journal, event));
    }
    GONGYUAN_TRY(const auto anchor, storedAnchor(vault));
    SittingClock sitting =
        anchor ? SittingClock::resume(clock, *anchor, journal.last) : SittingClock::begin(clock);
    const std::chrono::milliseconds gap = sitting.gap();
    SessionRunner runner{std::move(vault), std::move(sitting), room, std::move(journal), effects};
    runner.m_leftAt = anchor ? anchor->room : std::nullopt;
    runner.m_earlier = std::move(earlier);
    runner.m_startedAt = runner.m_clock.now();
    if (arrival == Arrival::Return && begun && hasSecrets(runner.session().state)) {
        // The machine says in which states being away matters; elsewhere there is nothing to note.
        const auto back = runner.adopt(exam::event::Return{gap}, {});
        if (!back && back.error().code != Errc::Denied) {
            return back.error();
        }
    }
    return runner;
}

Status SessionRunner::write(const format::JournalEvent& event, std::vector<store::MetaRow> meta)
{
    // First in memory, on a copy and as a restart will read it: what would not replay must never be stored.
    Buffer bytes = format::toBytes(event);
    GONGYUAN_TRY(const format::JournalEvent read, format::eventFromBytes(bytes));
    format::Journal next = m_journal;
    GONGYUAN_CHECK(format::replay(next, read));
    store::Entry entry{std::move(bytes), clockNow(), std::move(meta)};
    const auto written = m_vault.append(entry);
    store::wipe(entry.meta);
    GONGYUAN_CHECK(written);
    m_journal = std::move(next);
    return done();
}

Result<std::vector<exam::Effect>> SessionRunner::adopt(const exam::Event& event,
                                                       std::vector<store::MetaRow> meta)
{
    const exam::Instant now = std::max(m_clock.now(), m_journal.last);
    GONGYUAN_TRY(exam::Step step, exam::step(session(), event, now));
    GONGYUAN_CHECK(write({now, event}, std::move(meta)));
    return std::move(step.effects);
}

Status SessionRunner::apply(const exam::Event& event, std::vector<store::MetaRow> meta)
{
    GONGYUAN_TRY(auto effects, adopt(event, std::move(meta)));
    return perform(std::move(effects));
}

Status SessionRunner::redo()
{
    return perform(exam::redo(session()));
}

Status SessionRunner::perform(std::vector<exam::Effect> effects)
{
    std::deque<exam::Effect> waiting{effects.begin(), effects.end()};
    while (!waiting.empty()) {
        const exam::Effect effect = waiting.front();
        waiting.pop_front();
        GONGYUAN_TRY(const auto follows, m_effects->perform(effect, *this));
        if (follows) {
            GONGYUAN_TRY(const auto more, adopt(*follows, {}));
            waiting.insert(waiting.end(), more.begin(), more.end());
        }
    }
    return done();
}

Result<exam::Instant> SessionRunner::running(exam::Instant at) const
{
    if (session().state != exam::State::Answering) {
        return Error{Errc::Denied, "no section is being answered"};
    }
    if (at >= session().endsAt) {
        return Error{Errc::Denied, "after the end of the section"};
    }
    // Typed before something that is journaled already: the journal's time does not go back.
    return std::max(at, m_journal.last);
}

Status SessionRunner::answer(const std::string& question, const exam::Answer& value, exam::Instant at)
{
    GONGYUAN_TRY(const exam::Instant when, running(at));
    const auto known = m_journal.answers.find(question);
    if (known == m_journal.answers.end() ? exam::isBlank(value) : known->second == value) {
        return done();
    }
    const auto revision = m_journal.revisions.find(question);
    const std::int64_t next = revision == m_journal.revisions.end() ? 1 : revision->second + 1;
    return write({when, format::AnswerEvent{question, next, value}}, {});
}

Status SessionRunner::flag(const std::string& question, bool on, exam::Instant at)
{
    GONGYUAN_TRY(const exam::Instant when, running(at));
    if (m_journal.flagged.contains(question) == on) {
        return done();
    }
    return write({when, format::FlagEvent{question, on}}, {});
}

Status SessionRunner::show(const std::string& question, exam::Instant at)
{
    GONGYUAN_TRY(const exam::Instant when, running(at));
    store::MetaRow position{kPositionRow, toBuffer(question)};
    if (m_journal.seen.contains(question)) {
        return m_vault.setMeta(position);
    }
    return write({when, format::SeenEvent{question}}, {std::move(position)});
}

Status SessionRunner::note(const exam::Incident& incident)
{
    if (!takesNotes(session().state) || m_journal.incidents.size() >= kMostIncidents) {
        return Error{Errc::Denied, "the journal takes no incident now"};
    }
    return write({std::max(m_clock.now(), m_journal.last), format::IncidentEvent{incident}}, {});
}

Result<std::string> SessionRunner::position()
{
    GONGYUAN_TRY(const auto stored, m_vault.meta(kPositionRow));
    return stored ? std::string{textOf(*stored)} : std::string{};
}

Status SessionRunner::anchor()
{
    return m_vault.setClock(clockNow());
}

Buffer SessionRunner::clockNow() const
{
    Anchor anchor = m_clock.anchor();
    if (m_room->heard()) {
        anchor.room = m_room->now();
    } else if (m_leftAt && m_clock.gap() >= std::chrono::milliseconds{0}) {
        // The machine was not restarted: what the room's clock said is carried on.
        anchor.room = *m_leftAt + m_clock.gap() + (m_clock.now() - m_startedAt);
    } else {
        anchor.room = m_leftAt;
    }
    return toBuffer(canonical(toJson(anchor)));
}

}  // namespace gongyuan::client
