// SPDX-License-Identifier: Apache-2.0

// The real desk: what the candidate does goes to the seat's thread, what comes back becomes the view. Nothing
// here waits for the disk or the network.

#pragma once

#include "net/enrolment.h"
#include "protocol/enrol_stick.h"
#include "session/desk.h"
#include "session/room_duty.h"
#include "session/seat_thread.h"

#include <QTimer>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace gongyuan::client {

struct DeskOptions {
    SeatOptions seat;
    /// Needed until this machine is enrolled; afterwards the stored one counts.
    std::optional<crypto::Certificate> root;
    /// Preset address of the room's enrolment listener, may be empty.
    std::string room;
    /// Program and version, for the room's log.
    std::string program;
    /// Where a memory stick appears that brings codes and takes sheets; empty when none may.
    std::string medium{};
    /// `seat.data` is gone when the machine stops: an answer is safe only when the room has it.
    bool memory = false;
};

class SeatDesk final : public Desk {
    Q_OBJECT

public:
    /// The clock outlives the desk.
    SeatDesk(DeskOptions options, const Clock& clock, QObject* parent = nullptr);

    /// Opens the seat; the view changes when it is open.
    void start();

    const DeskView& view() const override { return m_view; }
    const std::vector<SectionView>& sections() const override { return m_package.sections; }
    const exam::Paper* paper() const override { return m_paper ? &*m_paper : nullptr; }
    std::shared_ptr<const PaperAssets> assets() const override { return m_assets; }
    std::chrono::milliseconds remaining() const override;
    const exam::Answer* answer(const std::string& question) const override;
    std::vector<QuestionView> questions() const override;
    std::string position() const override { return m_position; }
    std::chrono::milliseconds breakRemaining() const override;
    std::string scratch(const std::string& key) const override;

    void enrol(const std::string& address, const std::string& code) override;
    void enrolFromStick(const std::string& seat) override;
    void leaveRoom() override;
    void identify(const std::string& admissionNo, const std::string& idLast) override;
    void reject() override;
    void confirm() override;
    void agree() override;
    void enterCode(const std::string& typed) override;
    void begin() override;
    void setAnswer(const std::string& question, const exam::Answer& answer, bool settled) override;
    void setFlag(const std::string& question, bool on) override;
    void show(const std::string& question) override;
    void setScratch(const std::string& key, const std::string& text, bool settled) override;
    void beginBreak() override;
    void endBreak() override;
    void handIn() override;
    void raiseHand() override;
    void release() override;
    void answerChallenge(const std::string& typed) override;
    void exportSheet() override;
    std::vector<exam::Answer> history(const std::string& question) const override;

    /// The machine noticed something: journaled while a candidate sits here, told to the room at once,
    /// logged. Where it `locks`, a running section is locked with the code as its cause; the answers on the
    /// screen are stored first.
    void note(const exam::Incident& incident, bool locks);
    /// How the machine is guarded from now on, as the room hears and the sheet holds it; empty while it is
    /// not.
    void setGuard(const std::string& guard);

    /// Nothing before the seat's files are open.
    void standing(std::function<void(Standing)> then);

Q_SIGNALS:
    /// Words of the proctor.
    void message(const QString& text);

private:
    /// An answer that is not on the disk yet, and when it was given.
    struct Typed {
        exam::Answer answer;
        exam::Instant at{};
    };
    /// What the seat tells when it was opened or enrolled.
    struct Opened {
        bool enrolled = false;
        std::string room;
        std::string seat;
        std::vector<PackageView> packages;
        std::optional<Sitting> sitting;
        std::optional<net::Credentials> credentials;
        std::optional<Delivered> delivered;
        RoomClock clock;
    };

    static Result<Opened> look(Seat& seat);
    void takeUp(Result<Opened> opened);
    void connectRoom(net::Credentials credentials);
    void followLink();
    void enrolWith(const std::string& address, const std::string& code,
                   std::optional<net::Enrolment::Expected> expected);
    void enrolled(Result<net::Enrolled> result);
    void watchStick();
    void lookForStick();
    void spendCode();
    void sit(Sitting sitting);
    void leave();
    void open(std::optional<format::OpenedPaper> opened);
    std::optional<exam::Paper> close();

    void loginHere(const std::string& admissionNo, const std::string& idLast);
    void answered(const Result<protocol::LoginReply>& reply, const std::string& admissionNo,
                  const std::string& idLast);
    void admit(const std::string& admissionNo);
    void opened(Result<CodeResult> result);
    void takeOver();
    void tookOver(Result<Sitting> sitting);
    void restoreFailed(const Error& error);
    void askChallenge();
    bool hasUnstored() const;

    void apply(const exam::Event& event);
    void adopt(const Applied& applied);
    void tellCredit(const exam::Session& next);
    void tellRestart(const exam::Session& session);
    void flush();
    void flushScratch();
    void kept(const Status& status, const std::map<std::string, Typed>& batch);
    void tick();
    void endWhatIsDue();
    void refresh();
    Stage stage() const;
    Save saveState(Link link) const;
    void refuse(Refusal reason, const std::string& detail = {});
    void log(const char* what, const Error& error) const;
    protocol::Heartbeat heartbeat() const;
    bool inSection(const std::string& question) const;
    exam::Progress progress(const std::string& question) const;
    const exam::Section* section() const;
    std::string clockText(WallTime time) const;

    DeskOptions m_options;
    const Clock& m_clock;
    RoomClock m_roomClock;
    DeskView m_view;
    bool m_isOpen = false;
    bool m_isEnrolled = false;
    bool m_isShutOut = false;  // until the room takes it again
    std::string m_room;
    std::string m_seatName;
    std::optional<protocol::EnrolStick> m_stick;
    std::string m_fromStick;  // the seat whose code is being used
    std::vector<PackageView> m_packages;
    PackageView m_package;

    std::optional<Turn> m_turn;
    std::optional<exam::Candidate> m_candidate;
    std::optional<exam::Paper> m_paper;
    std::shared_ptr<const PaperAssets> m_assets;
    exam::Answers m_answers;
    std::set<std::string> m_flagged;
    std::set<std::string> m_seen;
    std::string m_position;
    std::map<std::string, std::string> m_scratch;
    std::map<std::string, std::string> m_scratched;  // not on the disk yet
    std::map<std::string, Typed> m_typed;
    int m_storing = 0;
    bool m_failed = false;
    WallTime m_savedAt{};
    std::uint64_t m_atRoom = 0;  // events that are durable there
    std::map<std::string, std::vector<exam::Answer>> m_history;
    std::deque<protocol::ToldIncident> m_untold;  // oldest first
    std::int64_t m_incidents = 0;
    std::string m_guard;
    std::int64_t m_told = 0;  // number of the last one in the latest heartbeat
    std::string m_challenge;
    bool m_restoring = false;
    bool m_onMedium = false;
    int m_epoch = 1;  // as the room's latest answer to a login said
    std::optional<format::SignedDocument> m_ticket;
    bool m_timeUp = false;     // asked for; the answer is not here yet
    bool m_breakOver = false;  // likewise
    bool m_busy = false;       // a request that may change the state is under way
    int m_triesLeft = kFreeTries;
    bool m_hand = false;
    std::optional<Delivered> m_delivered;
    WallTime m_sealedAt{};

    QTimer m_flushTimer;
    QTimer m_scratchTimer;
    QTimer m_tickTimer;
    QTimer m_anchorTimer;
    QTimer m_handTimer;
    QTimer m_redoTimer;
    QTimer m_stickTimer;
    std::unique_ptr<net::Enrolment> m_enrolment;
    SeatThread m_seat;
    std::unique_ptr<RoomDuty> m_duty;  // uses the thread: goes first
};

}  // namespace gongyuan::client
