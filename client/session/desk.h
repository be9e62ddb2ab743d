// SPDX-License-Identifier: Apache-2.0

// The candidate's desk: all that the screens may know, and all that they may ask. The real desk runs the
// session machine over the vault and talks to the room; screens and their tests see only this. Everything
// happens on the GUI thread; a request returns at once and its outcome arrives as a signal.

#pragma once

#include "core/bytes.h"
#include "core/clock.h"
#include "exam/answer.h"
#include "exam/paper.h"
#include "exam/sitting.h"

#include <QObject>

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gongyuan::client {

/// Which page the candidate sees. Review, confirmation and the code entry are pages within a stage and belong
/// to the view; they change nothing that must survive a crash.
enum class Stage : std::uint8_t {
    Enrolment,  // this machine is no seat yet: room address and one-time code are asked for
    Preparing,  // connecting, fetching paper and roster; may stay here offline without a cached sitting
    ShutOut,    // nobody sits here and the room does not take this machine for a seat any more
    Login,      // admission number and last characters of the ID
    Identity,   // "is this you?"
    Notices,    // notice and pledge
    Waiting,    // countdown; the session code may be typed
    Briefing,   // start page of section `section`
    Answering,
    Locked,
    OnBreak,
    Paused,   // the clock stands until a proctor lets the candidate go on
    Fenced,   // another seat carries on
    Sealing,  // handed in: sealing and upload
    Receipt,
};

/// The connection to the room server; it never decides what the candidate may do.
enum class Link : std::uint8_t {
    Offline,
    Connecting,
    Online,
    Refused,  // the room does not take this machine for a seat any more
};

/// The honest states of the save indicator.
enum class Save : std::uint8_t {
    Saving,    // something is not on the disk yet
    OnSeat,    // everything is on this computer
    OnServer,  // everything is also on the room server
    Failed,    // the disk does not take it
};

/// Why a request was refused; the view turns it into words. `detail` in `refused` carries the named value.
enum class Refusal : std::uint8_t {
    // enrolment
    EnrolCodeMalformed,  // check character
    EnrolCodeRefused,    // unknown, used or expired
    RoomUnreachable,
    RoomNotTrusted,  // its certificate does not chain to the root this seat was given
    StickRefused,    // the code on the stick: used, expired, or of another room; detail: its seat
    // login
    UnknownCandidate,
    WrongRoom,          // detail: the right room
    WrongSeat,          // detail: the right seat
    LoggedInElsewhere,  // detail: that seat
    TooEarly,           // detail: the announced start, as hh:mm
    // code
    CodeMalformed,  // length or check character; costs no try
    CodeWrong,      // wrong code or wrong room; detail: tries left
    CodeBackOff,    // too many tries; detail: seconds to wait
    CodeTooEarly,   // detail: hh:mm from which it opens
    CodeTooLate,
    PaperDamaged,   // a file of the package does not verify
    PaperMissing,   // not on this seat yet
    RestoreFailed,  // what was answered at another seat could not be fetched; the code may be typed again
    // answers of the proctor
    ChallengeWrong,  // detail: seconds to wait, may be 0
    MediumMissing,   // no stick is there
    MediumFailed,    // the stick did not take the sheet
    // any time
    SaveFailed,  // the vault cannot store; detail: time up to which answers are safe, hh:mm
    NotNow,      // the state does not allow it
};

struct UploadView {
    enum class Phase : std::uint8_t { Sealing, Sealed, Uploading, Delivered };

    Phase phase = Phase::Sealing;
    /// Of the sealed sheet, in bytes.
    std::uint64_t sent = 0;
    std::uint64_t total = 0;
    WallTime sealedAt{};
    WallTime deliveredAt{};
    /// `7F3K-22QD` once delivered.
    std::string receipt;
    /// What the QR code holds.
    std::string qr;
    /// A whole, read-back copy lies on a stick.
    bool onMedium = false;
};

/// One cause of a lock: a code such as `D-04`, or the proctor's words.
struct LockView {
    std::string reason;
    WallTime at{};
};

/// What a candidate is told although nothing was asked for.
enum class Situation : std::uint8_t {
    NetworkLost,
    NetworkBack,
    Restarted,     // first: the time up to which answers were found again, hh:mm
    TimeCredited,  // first: minutes; second: the new end, hh:mm
    SecondDisk,    // the first disk failed; answers are safe on the second
    ShutOut,       // the room does not take this machine for a seat any more
};

/// How a question stands, for the question map.
struct QuestionView {
    std::string id;
    exam::Progress progress = exam::Progress::Unseen;
    bool flagged = false;
};

/// Of the enrolment stick that is plugged in.
struct EnrolStickView {
    std::string room;
    /// Those whose codes no machine has taken yet.
    std::vector<std::string> seats;

    bool operator==(const EnrolStickView&) const = default;
};

struct DeskView {
    Stage stage = Stage::Preparing;
    Link link = Link::Offline;
    Save save = Save::OnSeat;
    WallTime savedAt{};                   // of the last durable change
    std::string address;                  // before enrolment: what the machine was started with, may be empty
    std::optional<EnrolStickView> stick;  // before enrolment
    std::string room;
    std::string seat;
    exam::Mode mode = exam::Mode::Exam;
    std::string programmeName;
    std::string paperTitle;
    std::string level;
    std::string notice;  // shown in Notices; comes from the signed public part of the package
    std::string pledge;
    WallTime startsAt{};
    WallTime now{};  // the room's clock as this seat estimates it; display only
    std::optional<exam::Candidate> candidate;
    std::size_t section = 0;      // index into sections()
    std::vector<LockView> locks;  // oldest first
    int breaksLeft = 0;           // of those the profile grants
    bool breakStopsClock = false;
    /// While Paused: the proctor's words; empty when the seat was away for too long.
    std::string pauseReason;
    /// While Paused or Locked: `XXXX-XXXX`, for a proctor whom the network does not reach; empty until known.
    std::string challenge;
    /// While Fenced: the seat that carries on.
    std::string fencedBy;
    /// The code was right, and what was answered at another seat is being fetched.
    bool restoring = false;
    int codeTriesLeft = 5;
    bool paperReady = false;  // the sealed paper is on this seat and verified
    UploadView upload;
};

/// What is public about a section before the paper is opened.
struct SectionView {
    std::string id;
    std::string title;
    int seconds = 0;
    exam::MilliPoints points = 0;
    int questions = 0;
    /// Not sat by this candidate. `seconds` holds what the profile grants.
    bool exempt = false;
};

/// The pictures of a paper by the hexadecimal SHA-256 of their bytes.
using PaperAssets = std::map<std::string, Buffer>;

class Desk : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual const DeskView& view() const = 0;
    virtual const std::vector<SectionView>& sections() const = 0;
    /// Null until the session code has opened it.
    virtual const exam::Paper* paper() const = 0;
    /// Of the open paper; null while none is open. Shared, because a picture may still be decoded on another
    /// thread when the paper is closed.
    virtual std::shared_ptr<const PaperAssets> assets() const = 0;
    /// Of the running section; 0 when no clock runs.
    virtual std::chrono::milliseconds remaining() const = 0;
    /// Of the break; 0 when there is none.
    virtual std::chrono::milliseconds breakRemaining() const = 0;
    /// Null when blank.
    virtual const exam::Answer* answer(const std::string& question) const = 0;
    /// Every question of the current section, in paper order.
    virtual std::vector<QuestionView> questions() const = 0;
    /// The question that was shown last, so that a restarted client returns to it; empty at first.
    virtual std::string position() const = 0;
    /// What the candidate keeps beside the answers: notes, highlights, struck options. Empty when nothing is
    /// there.
    virtual std::string scratch(const std::string& key) const = 0;

    /// `address` is the room's enrolment listener; empty means `view().address`.
    virtual void enrol(const std::string& address, const std::string& code) = 0;
    /// Becomes this seat of `view().stick`, by its code.
    virtual void enrolFromStick(const std::string& seat);
    /// When shut out: this machine becomes one that was never enrolled. What was answered here stays.
    virtual void leaveRoom();
    virtual void identify(const std::string& admissionNo, const std::string& idLast) = 0;
    virtual void reject() = 0;
    virtual void confirm() = 0;
    virtual void agree() = 0;
    virtual void enterCode(const std::string& typed) = 0;
    virtual void begin() = 0;
    /// Stores durably within a second, at once when `settled` (a choice made, a field left). `stored`
    /// follows.
    virtual void setAnswer(const std::string& question, const exam::Answer& answer, bool settled) = 0;
    virtual void setFlag(const std::string& question, bool on) = 0;
    /// The question is on the screen now.
    virtual void show(const std::string& question) = 0;
    /// Stores durably within a second, at once when `settled`. Never journaled, sealed or marked. At most
    /// 20,000 bytes; longer texts are dropped.
    virtual void setScratch(const std::string& key, const std::string& text, bool settled) = 0;
    /// Takes one of the breaks the profile grants, and ends it early.
    virtual void beginBreak() = 0;
    virtual void endBreak() = 0;
    /// Ends the current section for good.
    virtual void handIn() = 0;
    virtual void raiseHand() = 0;
    /// After the receipt, or when fenced: the seat is free for the next candidate.
    virtual void release() = 0;
    /// The characters with which a proctor answers `view().challenge`.
    virtual void answerChallenge(const std::string& typed);
    /// Writes the sealed sheet to the stick that is plugged in, and takes the receipt when the stick has it.
    virtual void exportSheet();
    /// Earlier answers of a question, oldest first, without the present one; for undo after a restart. The
    /// first is blank unless there were many.
    virtual std::vector<exam::Answer> history(const std::string& question) const;

Q_SIGNALS:
    /// `view()` is new; the stage may have changed.
    void changed();
    /// `remaining()` and `view().now` moved; about four times a second while anything counts.
    void ticked();
    /// An answer, flag or seen mark of this question changed (also when restored).
    void questionChanged(const std::string& question);
    /// Everything given to `setAnswer` so far is durable.
    void stored();
    void refused(gongyuan::client::Refusal reason, const QString& detail);
    void happened(gongyuan::client::Situation what, const QString& first, const QString& second);
};

// A desk that has none of these says so.
inline void Desk::answerChallenge(const std::string& /*typed*/)
{
    Q_EMIT refused(Refusal::NotNow, {});
}
inline void Desk::enrolFromStick(const std::string& /*seat*/)
{
    Q_EMIT refused(Refusal::NotNow, {});
}
inline void Desk::leaveRoom()
{
    Q_EMIT refused(Refusal::NotNow, {});
}
inline void Desk::exportSheet()
{
    Q_EMIT refused(Refusal::NotNow, {});
}
inline std::vector<exam::Answer> Desk::history(const std::string& /*question*/) const
{
    return {};
}

}  // namespace gongyuan::client
