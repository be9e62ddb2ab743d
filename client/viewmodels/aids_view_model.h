// SPDX-License-Identifier: Apache-2.0

// The candidate's aids and what the profile grants: notes, highlights, calculator, reading aloud, breaks, the
// look the screens begin with. Texts go to the desk, which stores them; nothing here is ever marked.

#pragma once

#include "calculator_view_model.h"
#include "highlight_model.h"
#include "session/desk.h"
#include "speech_view_model.h"

#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>

namespace gongyuan::client {

class AidsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of DeskViewModel.")
    // granted by the profile
    Q_PROPERTY(QString theme READ theme NOTIFY profileChanged FINAL)
    Q_PROPERTY(double fontScale READ fontScale NOTIFY profileChanged FINAL)
    Q_PROPERTY(double lineSpacing READ lineSpacing NOTIFY profileChanged FINAL)
    Q_PROPERTY(bool singleColumn READ singleColumn NOTIFY profileChanged FINAL)
    Q_PROPERTY(bool mayMask READ mayMask NOTIFY profileChanged FINAL)
    Q_PROPERTY(bool mayReadLines READ mayReadLines NOTIFY profileChanged FINAL)
    Q_PROPERTY(bool mayListen READ mayListen NOTIFY profileChanged FINAL)
    Q_PROPERTY(bool shortcutsOff READ shortcutsOff NOTIFY profileChanged FINAL)
    // breaks
    Q_PROPERTY(int breaksLeft READ breaksLeft NOTIFY deskChanged FINAL)
    Q_PROPERTY(int breakMinutes READ breakMinutes NOTIFY profileChanged FINAL)
    Q_PROPERTY(bool breakStopsClock READ breakStopsClock NOTIFY deskChanged FINAL)
    Q_PROPERTY(QString breakLeft READ breakLeft NOTIFY ticked FINAL)
    // of the question on the screen
    Q_PROPERTY(bool mayCalculate READ mayCalculate NOTIFY shown FINAL)
    Q_PROPERTY(QString note READ note NOTIFY notesChanged FINAL)
    Q_PROPERTY(QString pad READ pad NOTIFY notesChanged FINAL)
    Q_PROPERTY(QStringList spoken READ spoken NOTIFY shown FINAL)
    Q_PROPERTY(bool covered READ covered WRITE setCovered NOTIFY coveredChanged FINAL)
    Q_PROPERTY(QString look READ look WRITE setLook NOTIFY profileChanged FINAL)
    Q_PROPERTY(gongyuan::client::HighlightModel* highlights READ highlights CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::CalculatorViewModel* calculator READ calculator CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::SpeechViewModel* speech READ speech CONSTANT FINAL)

public:
    explicit AidsViewModel(Desk& desk, QObject* parent = nullptr);

    /// The question on the screen; both null when there is none.
    void show(const exam::Item* item, const exam::Task* task);

    /// Empty, 0, false where the profile says nothing.
    QString theme() const;
    double fontScale() const;
    double lineSpacing() const;
    bool singleColumn() const { return m_profile.singleColumn; }
    bool mayMask() const { return m_profile.mask; }
    bool mayReadLines() const { return m_profile.lineReader; }
    bool mayListen() const { return m_profile.tts; }
    bool shortcutsOff() const { return m_profile.shortcutsOff; }

    int breaksLeft() const;
    int breakMinutes() const { return m_profile.breaks.minutes; }
    bool breakStopsClock() const;
    /// `09:58`
    QString breakLeft() const;

    bool mayCalculate() const { return m_mayCalculate; }
    QString note() const;
    QString pad() const;
    /// Of the question: its text, then each option with its letter, in the candidate's order.
    QStringList spoken() const { return m_spoken; }
    /// The candidate has covered the screen; survives a restart.
    bool covered() const { return m_covered; }
    void setCovered(bool covered);
    /// How the candidate has set the screen, in QML's own spelling; survives a restart. Empty at first.
    QString look() const;
    void setLook(const QString& look);
    HighlightModel* highlights() { return &m_highlights; }
    CalculatorViewModel* calculator() { return &m_calculator; }
    SpeechViewModel* speech() { return &m_speech; }

    Q_INVOKABLE void writeNote(const QString& text, bool settled);
    Q_INVOKABLE void writePad(const QString& text, bool settled);
    Q_INVOKABLE void beginBreak();
    Q_INVOKABLE void endBreak();

Q_SIGNALS:
    /// Another candidate, or another profile.
    void profileChanged();
    void deskChanged();
    void ticked();
    void shown();
    void notesChanged();
    void coveredChanged();

private:
    void follow();
    std::string key(const char* kind) const;

    Desk& m_desk;
    std::string m_candidate;
    exam::Profile m_profile;
    std::string m_question;
    bool m_mayCalculate = false;
    bool m_covered = false;
    QStringList m_spoken;
    HighlightModel m_highlights;
    CalculatorViewModel m_calculator;
    SpeechViewModel m_speech;
};

}  // namespace gongyuan::client
