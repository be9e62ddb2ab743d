// SPDX-License-Identifier: Apache-2.0

// The part of the desk that says how things are.

#include "session/seat_desk.h"

#include <QDateTime>

#include <algorithm>
#include <cassert>
#include <utility>

namespace gongyuan::client {
namespace {

Link linkOf(net::Connection connection)
{
    switch (connection) {
    case net::Connection::Offline: return Link::Offline;
    case net::Connection::Connecting: return Link::Connecting;
    case net::Connection::Online: return Link::Online;
    case net::Connection::Refused: return Link::Refused;
    }
    assert(false);
    return Link::Offline;
}

const exam::Item* findItem(const exam::Section& section, const std::string& id)
{
    for (const auto& group : section.groups) {
        for (const auto& item : group.items) {
            if (item.id == id) {
                return &item;
            }
        }
    }
    return nullptr;
}

const exam::Task* findTask(const exam::Section& section, const std::string& id)
{
    const auto found = std::find_if(section.tasks.begin(), section.tasks.end(),
                                    [&](const auto& task) { return task.id == id; });
    return found == section.tasks.end() ? nullptr : &*found;
}

bool takesPlace(exam::State state)
{
    return state == exam::State::Answering || state == exam::State::Locked || state == exam::State::OnBreak;
}

// As many numbers of tickets as a heartbeat tells.
std::vector<std::int64_t> newest(const std::vector<std::int64_t>& tickets)
{
    const std::size_t told = std::min(tickets.size(), protocol::kToldTickets);
    return {tickets.end() - static_cast<std::ptrdiff_t>(told), tickets.end()};
}

}  // namespace

Stage SeatDesk::stage() const
{
    if (!m_isOpen) {
        return Stage::Preparing;
    }
    if (!m_isEnrolled) {
        return Stage::Enrolment;
    }
    if (!m_turn && m_isShutOut) {
        return Stage::ShutOut;
    }
    if (!m_turn) {
        const bool login = std::any_of(m_packages.begin(), m_packages.end(),
                                       [](const auto& package) { return package.loginPossible; });
        return login ? Stage::Login : Stage::Preparing;
    }
    switch (m_turn->session.state) {
    case exam::State::Idle: return Stage::Login;
    case exam::State::Identified: return Stage::Identity;
    case exam::State::Confirmed: return Stage::Notices;
    case exam::State::Waiting: return Stage::Waiting;
    case exam::State::Briefing: return Stage::Briefing;
    case exam::State::Answering: return Stage::Answering;
    case exam::State::Locked: return Stage::Locked;
    case exam::State::OnBreak: return Stage::OnBreak;
    case exam::State::Paused: return Stage::Paused;
    case exam::State::Fenced: return Stage::Fenced;
    case exam::State::Submitted:
    case exam::State::Sealed: return Stage::Sealing;
    case exam::State::Delivered: return Stage::Receipt;
    }
    assert(false);
    return Stage::Preparing;
}

void SeatDesk::refresh()
{
    const WallTime now = m_roomClock.now();
    if (!m_turn && !m_packages.empty()) {
        // Before a login: the sitting that is next or running.
        const auto current = std::find_if(m_packages.begin(), m_packages.end(), [now](const auto& package) {
            return package.loginPossible && package.sitting.notAfter >= now;
        });
        m_package = current == m_packages.end() ? m_packages.back() : *current;
    }
    const auto known = std::find_if(m_packages.begin(), m_packages.end(),
                                    [this](const auto& package) { return package.paper == m_package.paper; });
    DeskView view;
    view.stage = stage();
    view.link = m_duty ? linkOf(m_duty->link().connection()) : Link::Offline;
    view.save = saveState(view.link);
    view.savedAt = m_savedAt;
    view.address = m_options.room;
    if (m_stick) {
        view.stick = EnrolStickView{m_stick->room, {}};
        for (const protocol::EnrolStick::Seat& each : m_stick->seats) {
            view.stick->seats.push_back(each.seat);
        }
    }
    view.room = m_room;
    view.seat = m_seatName;
    view.mode = m_package.sitting.mode;
    view.programmeName = m_package.programme;
    view.paperTitle = m_package.title;
    view.level = m_package.level;
    view.notice = m_package.notice;
    view.pledge = m_package.pledge;
    view.startsAt = m_package.sitting.startsAt;
    view.now = now;
    view.candidate = m_candidate;
    view.codeTriesLeft = m_triesLeft;
    view.paperReady = known != m_packages.end() && known->ready;
    if (m_turn) {
        const exam::Session& session = m_turn->session;
        view.section = session.section;
        for (const exam::LockCause& cause : session.locks) {
            view.locks.push_back({cause.reason, now - (m_turn->clock.now() - cause.at)});
        }
        view.pauseReason = session.pauseReason == exam::kAway ? std::string{} : session.pauseReason;
        view.challenge = m_challenge;
        view.fencedBy = session.fencedBy;
        view.restoring = m_restoring;
        view.upload.onMedium = m_onMedium;
        view.breaksLeft = session.breaks.count - session.breaksTaken;
        view.breakStopsClock = session.breaks.clockStops;
        view.upload.sealedAt = m_sealedAt;
        if (m_duty && session.state == exam::State::Sealed) {
            view.upload.sent = m_duty->upload().sent();
            view.upload.total = m_duty->upload().total();
            const bool going = view.link == Link::Online && m_duty->upload().busy();
            view.upload.phase = going ? UploadView::Phase::Uploading : UploadView::Phase::Sealed;
        } else if (session.state == exam::State::Sealed) {
            view.upload.phase = UploadView::Phase::Sealed;
        } else if (session.state == exam::State::Delivered) {
            view.upload.phase = UploadView::Phase::Delivered;
            view.upload.receipt = session.receipt;
            if (m_delivered) {
                view.upload.deliveredAt = m_delivered->at;
                view.upload.qr = "gongyuan:receipt:" + session.receipt + ":" + session.sheet;
            }
        }
    }
    const Link before = std::exchange(m_view, std::move(view)).link;
    Q_EMIT changed();
    if (m_turn && before != Link::Refused && m_view.link == Link::Refused) {
        Q_EMIT happened(Situation::ShutOut, {}, {});
    } else if (m_turn && (before == Link::Online) != (m_view.link == Link::Online)) {
        Q_EMIT happened(before == Link::Online ? Situation::NetworkLost : Situation::NetworkBack, {}, {});
    }
}

// The room has everything only when it has the newest event of the journal, however the line is now.
Save SeatDesk::saveState(Link link) const
{
    if (m_failed) {
        return Save::Failed;
    }
    const bool atRoom = m_turn && m_atRoom > 0 && m_atRoom >= m_turn->head.count;
    if (hasUnstored() || (m_options.memory && !atRoom)) {
        return Save::Saving;
    }
    if (m_options.memory) {
        return Save::OnServer;
    }
    return atRoom && link == Link::Online ? Save::OnServer : Save::OnSeat;
}

bool SeatDesk::hasUnstored() const
{
    return !m_typed.empty() || m_storing > 0;
}

std::vector<exam::Answer> SeatDesk::history(const std::string& question) const
{
    const auto found = m_history.find(question);
    return found == m_history.end() ? std::vector<exam::Answer>{} : found->second;
}

void SeatDesk::tick()
{
    m_view.now = m_roomClock.now();
    endWhatIsDue();
    Q_EMIT ticked();
}

void SeatDesk::endWhatIsDue()
{
    const bool onBreak = m_turn && m_turn->session.state == exam::State::OnBreak;
    const bool runs = m_turn && takesPlace(m_turn->session.state);
    if (runs && !m_timeUp && remaining() == std::chrono::milliseconds{0}) {
        m_timeUp = true;
        apply(exam::event::TimeUp{});
    } else if (onBreak && !m_breakOver && breakRemaining() == std::chrono::milliseconds{0}) {
        m_breakOver = true;
        apply(exam::event::BreakEnd{});
    }
}

std::chrono::milliseconds SeatDesk::remaining() const
{
    return m_turn ? exam::timeLeft(m_turn->session, m_turn->clock.now()) : std::chrono::milliseconds{0};
}

std::chrono::milliseconds SeatDesk::breakRemaining() const
{
    if (!m_turn || m_turn->session.state != exam::State::OnBreak) {
        return std::chrono::milliseconds{0};
    }
    return std::max(m_turn->session.breakEndsAt - m_turn->clock.now(), std::chrono::milliseconds{0});
}

const exam::Answer* SeatDesk::answer(const std::string& question) const
{
    const auto found = m_answers.find(question);
    return found == m_answers.end() || exam::isBlank(found->second) ? nullptr : &found->second;
}

const exam::Section* SeatDesk::section() const
{
    if (!m_paper || !m_turn || m_turn->session.section >= m_paper->sections.size()) {
        return nullptr;
    }
    return &m_paper->sections[m_turn->session.section];
}

bool SeatDesk::inSection(const std::string& question) const
{
    const exam::Section* current = section();
    return current != nullptr &&
           (findItem(*current, question) != nullptr || findTask(*current, question) != nullptr);
}

exam::Progress SeatDesk::progress(const std::string& question) const
{
    const exam::Section* current = section();
    if (current == nullptr) {
        return exam::Progress::Unseen;
    }
    const bool seen = m_seen.contains(question);
    if (const exam::Item* item = findItem(*current, question)) {
        return exam::progressOf(*item, answer(question), seen);
    }
    const exam::Task* task = findTask(*current, question);
    return task == nullptr ? exam::Progress::Unseen : exam::progressOf(*task, answer(question), seen);
}

std::vector<QuestionView> SeatDesk::questions() const
{
    std::vector<QuestionView> questions;
    const exam::Section* current = section();
    if (current == nullptr) {
        return questions;
    }
    const auto add = [&](const std::string& id) {
        questions.push_back({id, progress(id), m_flagged.contains(id)});
    };
    for (const auto& group : current->groups) {
        for (const auto& item : group.items) {
            add(item.id);
        }
    }
    for (const auto& task : current->tasks) {
        add(task.id);
    }
    return questions;
}

protocol::Heartbeat SeatDesk::heartbeat() const
{
    protocol::Heartbeat beat;
    beat.hand = m_hand;
    beat.saved = !m_failed;
    beat.guard = m_guard;
    const auto untold = static_cast<std::ptrdiff_t>(std::min(m_untold.size(), protocol::kToldIncidents));
    beat.incidents.assign(m_untold.begin(), m_untold.begin() + untold);
    if (!m_turn) {
        return beat;
    }
    const exam::Session& session = m_turn->session;
    beat.state = session.state;
    beat.sitting = m_package.sitting.id;
    beat.candidate = session.candidate;
    beat.head = m_turn->head;
    beat.remaining = remaining().count();
    beat.epoch = m_turn->epoch;
    beat.at = std::max(m_turn->clock.now().count(), std::int64_t{0});
    beat.secondary = m_turn->secondary;
    for (const exam::LockCause& cause : session.locks) {
        beat.locks.push_back(cause.reason);
    }
    if (session.state == exam::State::Paused) {
        beat.pause = session.pauseReason;
        beat.lost = (m_turn->clock.now() - session.pausedAt).count();
    }
    beat.tickets = newest(session.tickets);
    beat.refused = newest(m_turn->refused);
    if (session.section < session.plan.size()) {
        beat.section = session.plan[session.section].id;
    }
    for (const auto& question : questions()) {
        ++beat.total;
        beat.answered += question.progress == exam::Progress::Done ? 1 : 0;
    }
    return beat;
}

std::string SeatDesk::clockText(WallTime time) const
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count())
        .toString(QStringLiteral("HH:mm"))
        .toStdString();
}

void SeatDesk::refuse(Refusal reason, const std::string& detail)
{
    Q_EMIT refused(reason, QString::fromStdString(detail));
}

}  // namespace gongyuan::client
