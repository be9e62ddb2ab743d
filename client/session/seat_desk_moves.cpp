// SPDX-License-Identifier: Apache-2.0

// The part of the desk that takes a sitting over from another seat, and passes on what a proctor answers
// where the network does not.

#include "session/seat_desk.h"

#include <QLoggingCategory>
#include <QString>

#include <algorithm>
#include <utility>

namespace gongyuan::client {
namespace {

Q_LOGGING_CATEGORY(guarded, "gongyuan.guard")

constexpr const char* kWrongAnswer = "C-01";

}  // namespace

void SeatDesk::takeOver()
{
    if (!m_duty || m_duty->link().connection() != net::Connection::Online) {
        restoreFailed({Errc::Network, "the room cannot be reached"});
        return;
    }
    m_busy = true;
    m_restoring = true;
    refresh();
    m_duty->fetchReplica(
        m_package.sitting.id, m_turn->session.candidate, [this](Result<RoomDuty::Fetched> fetched) {
            if (!fetched) {
                restoreFailed(fetched.error());
                return;
            }
            // Shared because what Qt queues may be copied, and this may be many megabytes.
            const auto carried = std::make_shared<RoomDuty::Fetched>(std::move(fetched).value());
            m_seat.run([carried](Seat& seat) { return seat.takeOver(carried->pieces, carried->about); },
                       [this](Result<Sitting> sitting) { tookOver(std::move(sitting)); });
        });
}

void SeatDesk::tookOver(Result<Sitting> sitting)
{
    if (!sitting) {
        restoreFailed(sitting.error());
        return;
    }
    m_busy = false;
    m_restoring = false;
    m_ticket.reset();
    sit(std::move(sitting).value());
    m_redoTimer.start(0);
    refresh();
    if (m_duty) {
        m_duty->link().beat();
        m_duty->feed();
    }
}

void SeatDesk::restoreFailed(const Error& error)
{
    m_busy = false;
    m_restoring = false;
    log("take the sitting over", error);
    refresh();
    refuse(Refusal::RestoreFailed);
}

void SeatDesk::askChallenge()
{
    m_seat.run([](Seat& seat) { return seat.challenge(); },
               [this](const Result<Challenge>& challenge) {
                   if (!challenge) {
                       log("make a challenge", challenge.error());
                       return;
                   }
                   m_challenge = challenge->characters;
                   refresh();
               });
}

void SeatDesk::answerChallenge(const std::string& typed)
{
    const bool asked = m_turn && (m_turn->session.state == exam::State::Paused ||
                                  m_turn->session.state == exam::State::Locked);
    if (!asked) {
        refuse(Refusal::NotNow);
        return;
    }
    m_seat.run([typed](Seat& seat) { return seat.answerChallenge(typed); },
               [this](const Applied& applied) {
                   if (applied.status) {
                       adopt(applied);
                       return;
                   }
                   log("take an answer", applied.status.error());
                   if (applied.status.error().code == Errc::Denied) {
                       // Whoever guesses is seen: at once where there is a line, and in the sheet.
                       note({kWrongAnswer, applied.status.error().detail}, false);
                   }
                   m_seat.run([](Seat& seat) { return seat.challenge(); },
                              [this](const Result<Challenge>& challenge) {
                                  const auto wait = challenge ? challenge->wait.count() : 0;
                                  refuse(Refusal::ChallengeWrong, std::to_string(wait));
                              });
               });
}

void SeatDesk::note(const exam::Incident& incident, bool locks)
{
    // What is at the room or in the journal does not depend on this queue; it only waits for the line.
    constexpr std::size_t kMostUntold = 256;
    exam::Incident noted = incident;
    noted.detail.resize(std::min(noted.detail.size(), exam::kMostIncidentDetail));
    qCWarning(guarded, "incident %s%s: %s", noted.code.c_str(), locks ? ", locks" : "", noted.detail.c_str());
    if (m_untold.size() < kMostUntold) {
        m_untold.push_back({m_roomClock.now(), ++m_incidents, noted});
    }
    if (m_turn) {
        flush();
        flushScratch();
        m_seat.run([noted, locks](Seat& one) { return one.note(noted, locks); },
                   [this](const Applied& applied) {
                       if (applied.turn) adopt(applied);
                   });
    }
    if (m_duty) m_duty->link().beat();
}

void SeatDesk::setGuard(const std::string& guard)
{
    m_guard = guard;
    m_options.seat.build.guard = guard.empty() ? "not in force" : guard;
    m_seat.run(
        [said = m_options.seat.build.guard](Seat& one) {
            one.setGuard(said);
            return done();
        },
        [](const Status& /*status*/) {});
}

void SeatDesk::exportSheet()
{
    if (!m_turn ||
        (m_turn->session.state != exam::State::Sealed && m_turn->session.state != exam::State::Delivered)) {
        refuse(Refusal::NotNow);
        return;
    }
    if (m_options.medium.empty()) {
        refuse(Refusal::MediumMissing);
        return;
    }
    struct Outcome {
        Result<std::filesystem::path> written;
        Applied applied;
        std::optional<Delivered> receipt;
    };
    m_seat.run(
        [medium = std::filesystem::path{m_options.medium}](Seat& seat) {
            Outcome outcome{seat.exportSheet(medium), {}, std::nullopt};
            if (auto receipt = seat.importReceipt(medium); receipt && receipt.value()) {
                outcome.receipt = std::move(receipt).value();
            }
            if (seat.runner() != nullptr) {
                outcome.applied.turn = seat.turn();
            }
            return outcome;
        },
        [this](const Outcome& outcome) {
            if (!outcome.written) {
                const Errc code = outcome.written.error().code;
                log("write the sheet to the stick", outcome.written.error());
                refuse(code == Errc::NotFound ? Refusal::MediumMissing : Refusal::MediumFailed);
                return;
            }
            m_onMedium = true;
            if (outcome.receipt) {
                m_delivered = outcome.receipt;
            }
            adopt(outcome.applied);
        });
}

}  // namespace gongyuan::client
