// SPDX-License-Identifier: Apache-2.0

#include "session/seat_desk.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace gongyuan::client {
namespace {

constexpr std::chrono::milliseconds kTick{250};
/// After an effect failed, before it is tried again.
constexpr std::chrono::seconds kAgain{3};
/// How long a raised hand is shown to the proctor.
constexpr std::chrono::minutes kHand{2};

std::string normalised(const std::string& typed)
{
    std::string text;
    for (const char c : typed) {
        if (std::isspace(static_cast<unsigned char>(c)) == 0) {
            text += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        }
    }
    return text;
}

void ignore(const Status& /*status*/) {}

}  // namespace

SeatDesk::SeatDesk(DeskOptions options, const Clock& clock, QObject* parent)
    : Desk{parent}
    , m_options{std::move(options)}
    , m_clock{clock}
    , m_roomClock{clock, WallTime{}}
    , m_seat{*this}
{
    m_flushTimer.setSingleShot(true);
    connect(&m_flushTimer, &QTimer::timeout, this, &SeatDesk::flush);
    m_scratchTimer.setSingleShot(true);
    connect(&m_scratchTimer, &QTimer::timeout, this, &SeatDesk::flushScratch);
    m_tickTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_tickTimer, &QTimer::timeout, this, &SeatDesk::tick);
    m_tickTimer.start(kTick);
    connect(&m_anchorTimer, &QTimer::timeout, this, [this] {
        m_seat.run([](Seat& seat) { return seat.runner() ? seat.runner()->anchor() : done(); }, ignore);
    });
    m_handTimer.setSingleShot(true);
    connect(&m_handTimer, &QTimer::timeout, this, [this] { m_hand = false; });
    connect(&m_stickTimer, &QTimer::timeout, this, &SeatDesk::lookForStick);
    m_redoTimer.setSingleShot(true);
    connect(&m_redoTimer, &QTimer::timeout, this, [this] {
        m_seat.run([](Seat& seat) { return seat.redo(); },
                   [this](const Applied& applied) { adopt(applied); });
    });
}

void SeatDesk::identify(const std::string& admissionNo, const std::string& idLast)
{
    if (m_turn || m_busy || stage() != Stage::Login) {
        refuse(Refusal::NotNow);
        return;
    }
    const std::string number = normalised(admissionNo);
    const std::string last = normalised(idLast);
    m_busy = true;
    if (!m_duty || m_duty->link().connection() != net::Connection::Online || !isIdentifier(number)) {
        loginHere(number, last);
        return;
    }
    m_seat.run(
        [number](Seat& seat) {
            const Package* package = seat.packages()->ofCandidate(number);
            return package == nullptr ? std::string{} : package->manifest().sitting.id;
        },
        [this, number, last](const std::string& sitting) {
            const protocol::LoginRequest request{sitting.empty() ? m_package.sitting.id : sitting, number,
                                                 last};
            m_duty->link().login(request, [this, number, last](const Result<protocol::LoginReply>& reply) {
                answered(reply, number, last);
            });
        });
}

void SeatDesk::loginHere(const std::string& admissionNo, const std::string& idLast)
{
    m_seat.run([admissionNo, idLast](Seat& seat) { return seat.login(admissionNo, idLast); },
               [this, admissionNo, idLast](const protocol::LoginReply& reply) {
                   answered(reply, admissionNo, idLast);
               });
}

void SeatDesk::answered(const Result<protocol::LoginReply>& reply, const std::string& admissionNo,
                        const std::string& idLast)
{
    if (!reply && reply.error().code == Errc::Network) {
        loginHere(admissionNo, idLast);  // the line went down while we asked
        return;
    }
    m_busy = false;
    if (!reply) {
        log("log in", reply.error());
        if (m_duty && reply.error().code == Errc::Denied) {
            m_duty->link().beat();  // was this candidate refused, or this machine?
        }
        refuse(Refusal::UnknownCandidate);
        return;
    }
    switch (reply->outcome) {
    case protocol::LoginOutcome::Ok:
        m_epoch = reply->epoch;
        m_ticket = reply->ticket;
        admit(admissionNo);
        break;
    case protocol::LoginOutcome::Unknown: refuse(Refusal::UnknownCandidate); break;
    case protocol::LoginOutcome::WrongRoom: refuse(Refusal::WrongRoom, reply->place); break;
    case protocol::LoginOutcome::WrongSeat: refuse(Refusal::WrongSeat, reply->place); break;
    case protocol::LoginOutcome::Elsewhere: refuse(Refusal::LoggedInElsewhere, reply->place); break;
    case protocol::LoginOutcome::TooEarly: refuse(Refusal::TooEarly, clockText(reply->startsAt)); break;
    case protocol::LoginOutcome::Submitted: refuse(Refusal::NotNow); break;
    }
}

void SeatDesk::admit(const std::string& admissionNo)
{
    m_busy = true;
    m_seat.run([admissionNo, epoch = m_epoch,
                ticket = m_ticket](Seat& seat) { return seat.identify(admissionNo, epoch, ticket); },
               [this](Result<Sitting> sitting) {
                   m_busy = false;
                   if (!sitting) {
                       log("admit the candidate", sitting.error());
                       const bool disk = sitting.error().code == Errc::Storage;
                       refuse(disk ? Refusal::SaveFailed : Refusal::UnknownCandidate);
                       return;
                   }
                   sit(std::move(sitting).value());
                   refresh();
                   if (m_duty) m_duty->link().beat();
               });
}

void SeatDesk::reject()
{
    if (!m_turn || m_turn->session.state != exam::State::Identified) {
        refuse(Refusal::NotNow);
        return;
    }
    const protocol::LogoutRequest request{m_package.sitting.id, m_turn->session.candidate};
    m_seat.run([](Seat& seat) { return seat.reject(); },
               [this, request](const Status& status) {
                   if (!status) {
                       log("free the seat", status.error());
                       refuse(Refusal::SaveFailed);
                       return;
                   }
                   if (m_duty) m_duty->link().logout(request);
                   leave();
               });
}

void SeatDesk::confirm()
{
    apply(exam::event::Confirm{});
}

void SeatDesk::agree()
{
    apply(exam::event::Agree{});
}

void SeatDesk::begin()
{
    apply(exam::event::Begin{});
}

void SeatDesk::beginBreak()
{
    apply(exam::event::BreakBegin{});
}

void SeatDesk::endBreak()
{
    apply(exam::event::BreakEnd{});
}

void SeatDesk::handIn()
{
    apply(exam::event::HandIn{});
}

void SeatDesk::enterCode(const std::string& typed)
{
    if (m_busy) {
        refuse(Refusal::NotNow);
        return;
    }
    m_busy = true;
    m_seat.run([typed](Seat& seat) { return seat.unlock(typed); },
               [this](Result<CodeResult> result) { opened(std::move(result)); });
}

void SeatDesk::opened(Result<CodeResult> result)
{
    m_busy = false;
    if (m_duty) m_duty->tellTries();
    if (!result) {
        log("open the paper", result.error());
        refuse(result.error().code == Errc::Storage ? Refusal::SaveFailed : Refusal::PaperDamaged);
        return;
    }
    m_triesLeft = result->triesLeft;
    if (result->refused) {
        std::string detail;
        if (*result->refused == Refusal::CodeWrong) detail = std::to_string(result->triesLeft);
        if (*result->refused == Refusal::CodeBackOff) detail = std::to_string(result->wait.count());
        if (*result->refused == Refusal::CodeTooEarly) detail = clockText(result->opensAt);
        refresh();
        refuse(*result->refused, detail);
        return;
    }
    if (result->fetch) {
        takeOver();
        return;
    }
    open(std::move(result->opened));
    adopt({std::move(result->turn), done()});
}

void SeatDesk::apply(const exam::Event& event)
{
    flush();
    flushScratch();
    m_seat.run([event](Seat& seat) { return seat.apply(event); },
               [this](const Applied& applied) { adopt(applied); });
}

void SeatDesk::open(std::optional<format::OpenedPaper> opened)
{
    if (opened) {
        m_paper = std::move(opened->paper);
        m_assets = std::make_shared<const PaperAssets>(std::move(opened->assets));
    } else {
        close();
    }
}

std::optional<exam::Paper> SeatDesk::close()
{
    m_assets.reset();
    return std::exchange(m_paper, std::nullopt);
}

void SeatDesk::adopt(const Applied& applied)
{
    // The screens let go of the paper when they hear that it is closed; until then it must not go.
    std::optional<exam::Paper> closed;
    if (!applied.status) {
        log("go on", applied.status.error());
        refuse(applied.status.error().code == Errc::Denied ? Refusal::NotNow : Refusal::SaveFailed,
               clockText(m_savedAt));
        m_timeUp = false;
        m_breakOver = false;
    }
    if (applied.turn) {
        const exam::State before = m_turn ? m_turn->session.state : exam::State::Idle;
        const std::size_t section = m_turn ? m_turn->session.section : 0;
        tellCredit(applied.turn->session);
        m_turn = applied.turn;
        const exam::State state = m_turn->session.state;
        if (m_turn->session.section != section || state == exam::State::Answering) {
            m_timeUp = false;
        }
        if (state != exam::State::OnBreak) {
            m_breakOver = false;
        }
        if (state == exam::State::Submitted || state == exam::State::Sealed ||
            state == exam::State::Delivered || state == exam::State::Fenced) {
            closed = close();
            m_answers.clear();
            m_typed.clear();
            m_scratch.clear();
            m_scratched.clear();
            m_history.clear();
        }
        if (before != state && (state == exam::State::Paused || state == exam::State::Locked)) {
            askChallenge();
        }
        if (m_duty) {
            m_duty->feed();
        }
        if (state == exam::State::Submitted) {
            m_redoTimer.start(kAgain);  // sealing failed
        }
        if (state == exam::State::Sealed && before != exam::State::Sealed) {
            m_sealedAt = m_roomClock.now();
        }
        if (state == exam::State::Sealed && m_duty) {
            m_duty->sendSheets();
        }
        if (before != state && m_duty) {
            m_duty->link().beat();
        }
    }
    refresh();
}

// Whatever moved the section's end except a break, which the candidate took knowingly.
void SeatDesk::tellCredit(const exam::Session& next)
{
    const bool same = m_turn && m_turn->session.section == next.section &&
                      m_turn->session.state == next.state &&
                      (next.state == exam::State::Answering || next.state == exam::State::Paused);
    if (!same || next.endsAt <= m_turn->session.endsAt) {
        return;
    }
    const auto credit = std::chrono::ceil<std::chrono::minutes>(next.endsAt - m_turn->session.endsAt);
    const WallTime end = m_roomClock.now() + (next.endsAt - m_turn->clock.now());
    Q_EMIT happened(Situation::TimeCredited, QString::number(credit.count()),
                    QString::fromStdString(clockText(end)));
}

void SeatDesk::raiseHand()
{
    m_hand = true;
    m_handTimer.start(kHand);
    if (m_duty) m_duty->link().beat();
}

void SeatDesk::release()
{
    const bool fenced = m_turn && m_turn->session.state == exam::State::Fenced;
    if (!fenced && (!m_turn || m_turn->session.state != exam::State::Delivered)) {
        refuse(Refusal::NotNow);
        return;
    }
    const protocol::LogoutRequest request{m_package.sitting.id, m_turn->session.candidate};
    m_seat.run([](Seat& seat) { return seat.release(); },
               [this, request, fenced](const Status& status) {
                   if (!status) {
                       log("free the seat", status.error());
                       refuse(Refusal::SaveFailed);
                       return;
                   }
                   if (m_duty && !fenced) m_duty->link().logout(request);
                   leave();
               });
}

}  // namespace gongyuan::client
