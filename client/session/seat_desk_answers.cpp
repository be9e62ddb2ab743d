// SPDX-License-Identifier: Apache-2.0

// The part of the desk that takes what the candidate answers and brings it to the disk.

#include "session/seat_desk.h"

#include <utility>

namespace gongyuan::client {
namespace {

/// A text is stored this long after its first unstored change, so at least once a second while typing.
constexpr std::chrono::milliseconds kDebounce{700};
/// After a failure of the disk, before it is tried again.
constexpr std::chrono::seconds kAgain{3};

}  // namespace

void SeatDesk::setAnswer(const std::string& question, const exam::Answer& answer, bool settled)
{
    if (!m_turn || m_turn->session.state != exam::State::Answering || !inSection(question) ||
        remaining() == std::chrono::milliseconds{0}) {
        refuse(Refusal::NotNow);
        return;
    }
    m_answers[question] = answer;
    m_typed[question] = {answer, m_turn->clock.now()};
    Q_EMIT questionChanged(question);
    if (m_view.save != Save::Saving) {
        refresh();
    }
    if (settled) {
        flush();
    } else if (!m_flushTimer.isActive()) {
        m_flushTimer.start(kDebounce);
    }
}

void SeatDesk::flush()
{
    m_flushTimer.stop();
    if (m_typed.empty()) {
        return;
    }
    auto batch = std::exchange(m_typed, {});
    ++m_storing;
    m_seat.run(
        [batch](Seat& seat) {
            Applied applied;
            if (seat.runner() == nullptr) {
                return applied;
            }
            for (const auto& [question, typed] : batch) {
                applied.status = seat.runner()->answer(question, typed.answer, typed.at);
                if (!applied.status) {
                    break;
                }
            }
            applied.turn = seat.turn();
            return applied;
        },
        [this, batch](const Applied& applied) {
            --m_storing;
            if (applied.turn && m_turn) {
                const bool fell = applied.turn->secondary && !m_turn->secondary;
                m_turn->head = applied.turn->head;
                m_turn->secondary = applied.turn->secondary;
                if (fell) Q_EMIT happened(Situation::SecondDisk, {}, {});
            }
            kept(applied.status, batch);
        });
}

void SeatDesk::kept(const Status& status, const std::map<std::string, Typed>& batch)
{
    if (status) {
        m_failed = false;
        m_savedAt = m_roomClock.now();
        if (m_duty) m_duty->feed();
        refresh();
        if (m_typed.empty() && m_storing == 0) {
            Q_EMIT stored();
        }
        return;
    }
    log("store an answer", status.error());
    if (status.error().code == Errc::Denied) {
        refuse(Refusal::NotNow);
        return;
    }
    m_failed = true;
    // What was typed meanwhile is newer; the rest is tried again.
    m_typed.insert(batch.begin(), batch.end());
    m_flushTimer.start(kAgain);
    refresh();
    refuse(Refusal::SaveFailed, clockText(m_savedAt));
}

void SeatDesk::setFlag(const std::string& question, bool on)
{
    if (!m_turn || !inSection(question)) {
        return;
    }
    if (on) {
        m_flagged.insert(question);
    } else {
        m_flagged.erase(question);
    }
    Q_EMIT questionChanged(question);
    m_seat.run(
        [question, on, at = m_turn->clock.now()](Seat& seat) {
            Applied applied;
            if (seat.runner() != nullptr) {
                applied.status = seat.runner()->flag(question, on, at);
                applied.turn = seat.turn();
            }
            return applied;
        },
        [this](const Applied& applied) {
            if (applied.turn && m_turn) m_turn->head = applied.turn->head;
            if (m_duty) m_duty->feed();
            if (!applied.status) log("store a flag", applied.status.error());
        });
}

void SeatDesk::show(const std::string& question)
{
    if (!m_turn || !inSection(question) || m_position == question) {
        return;
    }
    m_position = question;
    m_seen.insert(question);
    Q_EMIT questionChanged(question);
    m_seat.run(
        [question, at = m_turn->clock.now()](Seat& seat) {
            Applied applied;
            if (seat.runner() != nullptr) {
                applied.status = seat.runner()->show(question, at);
                applied.turn = seat.turn();
            }
            return applied;
        },
        [this](const Applied& applied) {
            if (applied.turn && m_turn) m_turn->head = applied.turn->head;
            if (m_duty) m_duty->feed();
            if (!applied.status) log("store the position", applied.status.error());
        });
}

}  // namespace gongyuan::client
