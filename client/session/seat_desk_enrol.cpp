// SPDX-License-Identifier: Apache-2.0

// The part of the desk that comes before a candidate: opening the seat, enrolling it, meeting the
// room; and that takes a candidate up and lets go of one.

#include "session/seat_desk.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace gongyuan::client {
namespace {

/// Cause of a lock; its words stand in LockWords.qml.
constexpr const char* kRolledBack = "B-01";

store::SeatIdentity identityOf(net::Enrolled enrolled)
{
    return {std::move(enrolled.room),   std::move(enrolled.seat),     std::move(enrolled.address.host),
            enrolled.address.port,      std::move(enrolled.tlsKey),   std::move(enrolled.signKey),
            std::move(enrolled.ageKey), std::move(enrolled.tlsCert),  std::move(enrolled.signCert),
            std::move(enrolled.roomCa), std::move(enrolled.roomSign), std::move(enrolled.root)};
}

}  // namespace

void SeatDesk::start()
{
    m_seat.open(m_options.seat, m_clock, [this](const Status& status) {
        if (!status) {
            log("open the seat", status.error());
            refuse(Refusal::SaveFailed);
            return;
        }
        m_seat.run(look, [this](Result<Opened> opened) { takeUp(std::move(opened)); });
    });
}

Result<SeatDesk::Opened> SeatDesk::look(Seat& seat)
{
    Opened opened{seat.enrolled(), {}, {}, {}, std::nullopt, std::nullopt, std::nullopt, seat.roomClock()};
    if (!opened.enrolled) {
        return opened;
    }
    opened.room = seat.identity().room;
    opened.seat = seat.identity().seat;
    opened.packages = seat.packages()->views();
    GONGYUAN_TRY(opened.credentials, seat.credentials());
    GONGYUAN_TRY(opened.sitting, seat.resume());
    if (opened.sitting) {
        GONGYUAN_TRY(opened.delivered, seat.delivered());
        opened.sitting->turn = seat.turn();
    }
    return opened;
}

void SeatDesk::takeUp(Result<Opened> opened)
{
    if (!opened) {
        log("take up what was going on", opened.error());
        refuse(Refusal::SaveFailed);
        return;
    }
    m_isOpen = true;
    m_isEnrolled = opened->enrolled;
    watchStick();
    m_room = opened->room;
    m_seatName = opened->seat;
    m_packages = std::move(opened->packages);
    m_roomClock = opened->clock;
    m_delivered = std::move(opened->delivered);
    if (opened->sitting) {
        const exam::Session session = opened->sitting->turn.session;
        sit(std::move(*opened->sitting));
        if (session.state == exam::State::Answering) {
            tellRestart(session);
        }
        if (session.state == exam::State::Paused || session.state == exam::State::Locked) {
            askChallenge();
        }
        m_redoTimer.start(0);  // what was interrupted is done again
    }
    if (opened->credentials) {
        connectRoom(std::move(*opened->credentials));
    }
    refresh();
}

// Everything up to the moment when the program stopped was found again; after a reboot that moment is not
// known and the present one is the best that can be said.
void SeatDesk::tellRestart(const exam::Session& session)
{
    // The absence stands in the ledger, before what was credited for it.
    const auto last = std::find_if(session.ledger.rbegin(), session.ledger.rend(),
                                   [](const auto& line) { return line.kind == exam::LedgerLine::Kind::Gap; });
    const bool known = last != session.ledger.rend() && last->amount >= exam::Instant{0};
    const std::string until = clockText(m_roomClock.now() - (known ? last->amount : exam::Instant{0}));
    // The screens hear only what is said after they were made.
    QTimer::singleShot(
        0, this, [this, until] { Q_EMIT happened(Situation::Restarted, QString::fromStdString(until), {}); });
}

void SeatDesk::connectRoom(net::Credentials credentials)
{
    auto link = net::RoomLink::create(credentials, [this] { return m_roomClock.now(); });
    if (!link) {
        log("make the line to the room", link.error());
        return;
    }
    m_duty = std::make_unique<RoomDuty>(std::move(link).value(), m_seat, m_roomClock, [this] {
        protocol::Heartbeat beat = heartbeat();
        m_told = beat.incidents.empty() ? 0 : beat.incidents.back().number;
        return beat;
    });
    RoomDuty& duty = *m_duty;
    connect(&duty, &RoomDuty::linkChanged, this, &SeatDesk::followLink);
    connect(&duty.link(), &net::RoomLink::told, this, [this] {
        while (!m_untold.empty() && m_untold.front().number <= m_told) {
            m_untold.pop_front();
        }
        if (!m_untold.empty()) m_duty->link().beat();
    });
    connect(&duty, &RoomDuty::progressed, this, &SeatDesk::refresh);
    connect(&duty, &RoomDuty::clockChanged, this, [this](const RoomClock& clock) { m_roomClock = clock; });
    connect(&duty, &RoomDuty::packagesChanged, this, [this](const std::vector<PackageView>& packages) {
        m_packages = packages;
        refresh();
    });
    connect(&duty, &RoomDuty::replicated, this, [this](quint64 events) {
        m_atRoom = events;
        refresh();
    });
    connect(&duty, &RoomDuty::rolledBack, this, [this] {
        // What is here is not all that the candidate answered: it must not go on from here unnoticed.
        const auto state = m_turn ? m_turn->session.state : exam::State::Idle;
        if (state == exam::State::Answering || state == exam::State::OnBreak) {
            apply(exam::event::Lock{kRolledBack});
        }
    });
    connect(&duty, &RoomDuty::sittingChanged, this, [this](const Applied& applied) { adopt(applied); });
    connect(&duty, &RoomDuty::delivered, this, [this](const Delivered& receipt) {
        m_seat.run(
            [](Seat& seat) { return Applied{seat.runner() ? std::optional{seat.turn()} : std::nullopt}; },
            [this, receipt](const Applied& applied) {
                if (applied.turn && applied.turn->session.receipt == receipt.code) {
                    m_delivered = receipt;
                }
                adopt(applied);
            });
    });
    connect(&duty, &RoomDuty::message, this,
            [this](const std::string& text) { Q_EMIT message(QString::fromStdString(text)); });
    duty.start();
}

// A machine that was shut out stays so when its cable is pulled.
void SeatDesk::followLink()
{
    const net::Connection connection = m_duty->link().connection();
    if (connection == net::Connection::Refused) {
        m_isShutOut = true;
    } else if (connection == net::Connection::Online) {
        m_isShutOut = false;
    }
    refresh();
}

void SeatDesk::leaveRoom()
{
    if (!m_isShutOut || m_turn || m_busy) {
        refuse(Refusal::NotNow);
        return;
    }
    m_busy = true;
    m_seat.run(
        [](Seat& seat) -> Result<Opened> {
            GONGYUAN_CHECK(seat.leaveRoom());
            return look(seat);
        },
        [this](Result<Opened> opened) {
            m_busy = false;
            if (opened) {
                m_duty.reset();
                m_isShutOut = false;
                m_package = {};
                m_untold.clear();
            }
            takeUp(std::move(opened));
        });
}

void SeatDesk::enrol(const std::string& address, const std::string& code)
{
    m_fromStick.clear();
    enrolWith(address, code, std::nullopt);
}

void SeatDesk::enrolWith(const std::string& address, const std::string& code,
                         std::optional<net::Enrolment::Expected> expected)
{
    if (!m_isOpen || m_isEnrolled || m_busy) {
        refuse(Refusal::NotNow);
        return;
    }
    if (!m_options.root) {
        refuse(Refusal::RoomNotTrusted);
        return;
    }
    m_busy = true;
    m_seat.run([](Seat& seat) { return seat.enrolKeys(); },
               [this, where = address.empty() ? m_options.room : address, code,
                expected = std::move(expected)](Result<net::EnrolKeys> keys) {
                   if (!keys) {
                       enrolled(std::move(keys).error());
                       return;
                   }
                   m_enrolment = std::make_unique<net::Enrolment>(
                       *m_options.root, [this] { return m_roomClock.now(); }, m_options.program);
                   // Shared because Qt's callbacks must be copyable.
                   m_enrolment->start(
                       where, code, std::make_shared<const net::EnrolKeys>(std::move(keys).value()), expected,
                       [this](Result<net::Enrolled> result) { enrolled(std::move(result)); });
               });
}

void SeatDesk::enrolled(Result<net::Enrolled> result)
{
    m_busy = false;
    if (!result) {
        log("enrol", result.error());
        switch (result.error().code) {
        case Errc::Malformed: refuse(Refusal::EnrolCodeMalformed); break;
        case Errc::Forged: refuse(Refusal::RoomNotTrusted); break;
        case Errc::Denied:
        case Errc::NotFound:
        case Errc::Unsupported:
            refuse(m_fromStick.empty() ? Refusal::EnrolCodeRefused : Refusal::StickRefused, m_fromStick);
            break;
        case Errc::Network:
        case Errc::Storage:
        case Errc::Platform: refuse(Refusal::RoomUnreachable); break;
        }
        return;
    }
    // Shared because what Qt queues may be copied and keys may not; used once.
    const auto identity = std::make_shared<store::SeatIdentity>(identityOf(std::move(result).value()));
    m_seat.run(
        [identity](Seat& seat) -> Result<Opened> {
            GONGYUAN_CHECK(seat.enrol(std::move(*identity)));
            return look(seat);
        },
        [this](Result<Opened> opened) {
            if (opened) spendCode();  // stored: nobody else may use it
            takeUp(std::move(opened));
        });
}

void SeatDesk::standing(std::function<void(Standing)> then)
{
    if (!m_isOpen) {
        then({});
        return;
    }
    m_seat.run([](Seat& seat) { return seat.standing(); }, std::move(then));
}

void SeatDesk::sit(Sitting sitting)
{
    m_turn = std::move(sitting.turn);
    m_package = std::move(sitting.package);
    m_candidate = std::move(sitting.candidate);
    m_answers = std::move(sitting.answers);
    m_flagged = std::move(sitting.flagged);
    m_seen = std::move(sitting.seen);
    m_position = std::move(sitting.position);
    m_scratch = std::move(sitting.scratch);
    m_history = std::move(sitting.history);
    m_challenge.clear();
    m_onMedium = false;
    for (SectionView& section : m_package.sections) {
        section.exempt = m_candidate->profile.isExempt(section.id);
        section.seconds =
            static_cast<int>(m_candidate->profile.granted(std::chrono::seconds{section.seconds}).count());
    }
    open(std::move(sitting.opened));
    m_savedAt = m_roomClock.now();
    m_timeUp = false;
    m_anchorTimer.start(kAnchorEvery);
}

void SeatDesk::leave()
{
    m_turn.reset();
    m_candidate.reset();
    const std::optional<exam::Paper> closed = close();
    m_answers.clear();
    m_flagged.clear();
    m_seen.clear();
    m_position.clear();
    m_typed.clear();
    m_scratch.clear();
    m_scratched.clear();
    m_history.clear();
    m_delivered.reset();
    m_atRoom = 0;
    m_challenge.clear();
    m_restoring = false;
    m_onMedium = false;
    m_ticket.reset();
    m_failed = false;
    m_anchorTimer.stop();
    refresh();
}

void SeatDesk::log(const char* what, const Error& error) const
{
    static const QLoggingCategory kDesk{"gongyuan.desk"};
    qCWarning(kDesk, "cannot %s: %s: %s", what, name(error.code), error.detail.c_str());
}

}  // namespace gongyuan::client
