// SPDX-License-Identifier: Apache-2.0

// All that Main.qml is given: the desk in terms QML can bind to, and the models of what is on it. Requests
// are passed on to the desk; nothing is decided here but the spelling.

#pragma once

#include "aids_view_model.h"
#include "clock_view_model.h"
#include "countdown_view_model.h"
#include "item_view_model.h"
#include "picture.h"
#include "question_map_view_model.h"
#include "receipt_view_model.h"
#include "section_model.h"
#include "session/desk.h"
#include "situation_view_model.h"
#include "task_view_model.h"

#include <QObject>
#include <QUrl>
#include <QtQmlIntegration>

namespace gongyuan::client {

class DeskViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to Main.qml by the application.")
    Q_PROPERTY(Stage stage READ stage NOTIFY stageChanged FINAL)
    Q_PROPERTY(Link link READ link NOTIFY changed FINAL)
    Q_PROPERTY(Save save READ save NOTIFY changed FINAL)
    Q_PROPERTY(QString savedAt READ savedAt NOTIFY changed FINAL)
    Q_PROPERTY(QString address READ address NOTIFY changed FINAL)
    Q_PROPERTY(QString stickRoom READ stickRoom NOTIFY changed FINAL)
    Q_PROPERTY(QStringList stickSeats READ stickSeats NOTIFY changed FINAL)
    Q_PROPERTY(QString room READ room NOTIFY changed FINAL)
    Q_PROPERTY(QString seat READ seat NOTIFY changed FINAL)
    Q_PROPERTY(Mode mode READ mode NOTIFY changed FINAL)
    Q_PROPERTY(QString programmeName READ programmeName NOTIFY changed FINAL)
    Q_PROPERTY(QString paperTitle READ paperTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString level READ level NOTIFY changed FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY changed FINAL)
    Q_PROPERTY(QString pledge READ pledge NOTIFY changed FINAL)
    Q_PROPERTY(QString startsAt READ startsAt NOTIFY changed FINAL)
    Q_PROPERTY(QString candidateName READ candidateName NOTIFY changed FINAL)
    Q_PROPERTY(QString admissionNo READ admissionNo NOTIFY changed FINAL)
    Q_PROPERTY(QString idMasked READ idMasked NOTIFY changed FINAL)
    Q_PROPERTY(QUrl photo READ photo NOTIFY changed FINAL)
    Q_PROPERTY(int section READ section NOTIFY changed FINAL)
    Q_PROPERTY(int sectionCount READ sectionCount NOTIFY changed FINAL)
    Q_PROPERTY(QString sectionTitle READ sectionTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString nextSectionTitle READ nextSectionTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString instructions READ instructions NOTIFY changed FINAL)
    Q_PROPERTY(int sectionMinutes READ sectionMinutes NOTIFY changed FINAL)
    Q_PROPERTY(QString sectionPoints READ sectionPoints NOTIFY changed FINAL)
    Q_PROPERTY(int sectionQuestions READ sectionQuestions NOTIFY changed FINAL)
    Q_PROPERTY(QStringList lockReasons READ lockReasons NOTIFY changed FINAL)
    Q_PROPERTY(QStringList lockTimes READ lockTimes NOTIFY changed FINAL)
    Q_PROPERTY(int codeTriesLeft READ codeTriesLeft NOTIFY changed FINAL)
    Q_PROPERTY(QString pauseReason READ pauseReason NOTIFY changed FINAL)
    Q_PROPERTY(QString challenge READ challenge NOTIFY changed FINAL)
    Q_PROPERTY(QString fencedBy READ fencedBy NOTIFY changed FINAL)
    Q_PROPERTY(bool restoring READ restoring NOTIFY changed FINAL)
    Q_PROPERTY(bool paperReady READ paperReady NOTIFY changed FINAL)
    Q_PROPERTY(Refusal refusal READ refusal NOTIFY refusalChanged FINAL)
    Q_PROPERTY(QString refusalDetail READ refusalDetail NOTIFY refusalChanged FINAL)
    Q_PROPERTY(gongyuan::client::AidsViewModel* aids READ aids CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::ClockViewModel* clock READ clock CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::QuestionMapViewModel* map READ map CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::ItemViewModel* item READ item CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::TaskViewModel* task READ task CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::PictureViewModel* picture READ picture CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::SituationViewModel* situation READ situation CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::ReceiptViewModel* receipt READ receipt CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::SectionModel* sections READ sections CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::CountdownViewModel* gate READ gate CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::CountdownViewModel* autoBegin READ autoBegin CONSTANT FINAL)

public:
    // As in desk.h; the order is the same.
    enum class Stage {
        Enrolment,
        Preparing,
        ShutOut,
        Login,
        Identity,
        Notices,
        Waiting,
        Briefing,
        Answering,
        Locked,
        OnBreak,
        Paused,
        Fenced,
        Sealing,
        Receipt,
    };
    Q_ENUM(Stage)
    enum class Link { Offline, Connecting, Online, Refused };
    Q_ENUM(Link)
    enum class Save { Saving, OnSeat, OnServer, NotSaved };
    Q_ENUM(Save)
    enum class Mode { Exam, Rehearsal, Practice };
    Q_ENUM(Mode)
    enum class Refusal {
        None,  // then as in desk.h
        EnrolCodeMalformed,
        EnrolCodeRefused,
        RoomUnreachable,
        RoomNotTrusted,
        StickRefused,
        UnknownCandidate,
        WrongRoom,
        WrongSeat,
        LoggedInElsewhere,
        TooEarly,
        CodeMalformed,
        CodeWrong,
        CodeBackOff,
        CodeTooEarly,
        CodeTooLate,
        PaperDamaged,
        PaperMissing,
        RestoreFailed,
        ChallengeWrong,
        MediumMissing,
        MediumFailed,
        SaveFailed,
        NotNow,
    };
    Q_ENUM(Refusal)

    explicit DeskViewModel(Desk& desk, QObject* parent = nullptr);

    Stage stage() const;
    Link link() const;
    Save save() const;
    QString savedAt() const;
    /// Of the room server, as far as this machine was told before it is enrolled.
    QString address() const;
    /// Of the enrolment stick that is plugged in; empty without one.
    QString stickRoom() const;
    QStringList stickSeats() const;
    QString room() const;
    QString seat() const;
    Mode mode() const;
    QString programmeName() const;
    QString paperTitle() const;
    QString level() const;
    QString notice() const;
    QString pledge() const;
    QString startsAt() const;
    QString candidateName() const;
    QString admissionNo() const;
    QString idMasked() const;
    QUrl photo() const;
    int section() const;
    int sectionCount() const;
    QString sectionTitle() const;
    /// Empty when the running section is the last.
    QString nextSectionTitle() const;
    QString instructions() const;
    int sectionMinutes() const;
    QString sectionPoints() const;
    int sectionQuestions() const;
    /// Codes or the proctor's words, oldest first; `lockTimes` holds the time of day of each.
    QStringList lockReasons() const;
    QStringList lockTimes() const;
    int codeTriesLeft() const;
    /// The proctor's words; empty when the seat was away for too long.
    QString pauseReason() const;
    /// `XXXX-XXXX`, or empty.
    QString challenge() const;
    QString fencedBy() const;
    bool restoring() const;
    bool paperReady() const;
    Refusal refusal() const;
    QString refusalDetail() const;
    AidsViewModel* aids();
    ClockViewModel* clock();
    QuestionMapViewModel* map();
    ItemViewModel* item();
    TaskViewModel* task();
    /// The picture that is looked at in the viewer.
    PictureViewModel* picture();
    SituationViewModel* situation();
    ReceiptViewModel* receipt();
    SectionModel* sections();
    CountdownViewModel* gate();
    CountdownViewModel* autoBegin();

    Q_INVOKABLE void enrol(const QString& address, const QString& code);
    Q_INVOKABLE void enrolFromStick(const QString& seat);
    Q_INVOKABLE void leaveRoom();
    Q_INVOKABLE void identify(const QString& admissionNo, const QString& idLast);
    Q_INVOKABLE void reject();
    Q_INVOKABLE void confirm();
    Q_INVOKABLE void agree();
    Q_INVOKABLE void enterCode(const QString& typed);
    Q_INVOKABLE void begin();
    Q_INVOKABLE void raiseHand();
    Q_INVOKABLE void release();
    Q_INVOKABLE void answerChallenge(const QString& typed);
    Q_INVOKABLE void exportSheet();
    Q_INVOKABLE void clearRefusal();

    /// An admission number as it stands on the card.
    Q_INVOKABLE QString grouped(const QString& number) const;
    /// A code's characters: capitals, with I and L read as 1 and O as 0; anything else is dropped.
    Q_INVOKABLE QString codeCharacters(const QString& typed) const;
    /// True for the word of hand-in in either language, or the last four digits of the admission number.
    Q_INVOKABLE bool confirmsHandIn(const QString& typed) const;

Q_SIGNALS:
    void changed();
    void stageChanged();
    /// Follows `stageChanged`: whatever depends on the stage shows the new one.
    void stageEntered();
    void refusalChanged();
    /// Another question is on the screen and its models are filled. (QML hears a signal before C++ does, so
    /// `map.opened` would be too early.)
    void questionShown();

private:
    void follow();
    void showQuestion();
    void refuse(gongyuan::client::Refusal reason, const QString& detail);
    const SectionView* current() const;

    Desk& m_desk;
    AidsViewModel m_aids;
    ClockViewModel m_clock;
    QuestionMapViewModel m_map;
    ItemViewModel m_item;
    TaskViewModel m_task;
    PictureViewModel m_picture;
    SituationViewModel m_situation;
    ReceiptViewModel m_receipt;
    SectionModel m_sections;
    CountdownViewModel m_gate;
    CountdownViewModel m_autoBegin;
    Stage m_stage = Stage::Preparing;
    std::size_t m_section = 0;
    Refusal m_refusal = Refusal::None;
    QString m_refusalDetail;
};

}  // namespace gongyuan::client
