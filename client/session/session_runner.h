// SPDX-License-Identifier: Apache-2.0

// Runs one candidate's session over the vault. An event becomes true in this order: the machine allows it,
// the journal holds it durably, it is adopted, its effects are performed. So the journal is never behind what
// the candidate saw, and after a crash replaying it gives the same session, and repeating the effects of the
// state finishes what was interrupted. Free of Qt; used from one thread at a time.

#pragma once

#include "exam/answer.h"
#include "exam/session.h"
#include "format/journal.h"
#include "session/room_clock.h"
#include "session/sitting_clock.h"
#include "store/vault.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace gongyuan::client {

class SessionRunner;

/// By question, oldest first, without the present answer. The first is blank; of many only the latest are
/// kept.
using EarlierAnswers = std::map<std::string, std::vector<exam::Answer>>;

/// How a vault comes to this runner.
enum class Arrival : std::uint8_t {
    Return,  // the program stopped and is back
    Move,    // the journal is that of another seat
};

/// What the machine wants done in the world. Everything here may be asked for again after a crash.
class Effects {
public:
    Effects() = default;
    Effects(const Effects&) = delete;
    Effects& operator=(const Effects&) = delete;
    virtual ~Effects() = default;

    /// May return the event that follows at once from what was done (a sealed sheet: `Seal`).
    virtual Result<std::optional<exam::Event>> perform(exam::Effect effect, SessionRunner& runner) = 0;
};

/// A seat that is flooded with incidents keeps room in its journal for answers.
constexpr std::size_t kMostIncidents = 1000;

class SessionRunner {
public:
    /// Takes a fresh or an old vault. Replays the journal; a session that had begun gets a `Return` event
    /// where the machine allows one, unless it was moved here. Effects are not performed yet: `redo` does.
    /// `room`, which lives on, tells when a machine that is restarted was left.
    static Result<SessionRunner> start(store::Vault vault, const Clock& clock, const RoomClock& room,
                                       Effects& effects, Arrival arrival = Arrival::Return);

    const exam::Session& session() const { return m_journal.session; }
    const format::Journal& journal() const { return m_journal; }
    /// When the program stopped, by the room's clock; nothing when that is not known.
    std::optional<WallTime> leftAt() const { return m_leftAt; }
    /// As the journal told at the start; given once, for undo.
    EarlierAnswers takeEarlier() { return std::exchange(m_earlier, {}); }
    const SittingClock& clock() const { return m_clock; }
    store::Vault& vault() { return m_vault; }
    const store::Vault& vault() const { return m_vault; }

    /// Denied when the machine does not allow it; Storage when it could not be made durable, then nothing has
    /// changed. `meta` is written in the same transaction. When an effect fails its error is returned
    /// although the event stands; `redo` tries again.
    Status apply(const exam::Event& event, std::vector<store::MetaRow> meta = {});
    /// Performs again what the present state demands.
    Status redo();

    /// Durable when it returns. Denied unless a section's clock runs and `at` is not past its end. An answer
    /// equal to the stored one changes nothing.
    Status answer(const std::string& question, const exam::Answer& value, exam::Instant at);
    Status flag(const std::string& question, bool on, exam::Instant at);
    /// The question is on the screen: remembered as position, and journaled the first time.
    Status show(const std::string& question, exam::Instant at);
    Result<std::string> position();

    /// Journals what the seat noticed. Denied while nobody sits here and after the hand-in, when the journal
    /// is closed, and for more than `kMostIncidents` of a sitting.
    Status note(const exam::Incident& incident);

    /// Stores where the clock stands.
    Status anchor();

    /// Gives the vault back, so that it can be closed or destroyed.
    store::Vault release() && { return std::move(m_vault); }

private:
    SessionRunner(store::Vault vault, SittingClock clock, const RoomClock& room, format::Journal journal,
                  Effects& effects);

    Result<std::vector<exam::Effect>> adopt(const exam::Event& event, std::vector<store::MetaRow> meta);
    Status write(const format::JournalEvent& event, std::vector<store::MetaRow> meta);
    Status perform(std::vector<exam::Effect> effects);
    Buffer clockNow() const;
    Result<exam::Instant> running(exam::Instant at) const;

    store::Vault m_vault;
    SittingClock m_clock;
    const RoomClock* m_room;
    std::optional<WallTime> m_leftAt;
    exam::Instant m_startedAt{};
    EarlierAnswers m_earlier;
    format::Journal m_journal;
    Effects* m_effects;
};

}  // namespace gongyuan::client
