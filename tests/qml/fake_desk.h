// SPDX-License-Identifier: Apache-2.0

// A desk for tests of the screens: it holds answers in memory, follows the same stages, and lets a test say
// what happens next. It knows no room, no vault and no keys.

#pragma once

#include "session/desk.h"

#include <QTimer>

#include <map>
#include <set>

namespace gongyuan::client {

class FakeDesk : public Desk {
    Q_OBJECT

public:
    explicit FakeDesk(exam::Paper paper, PaperAssets assets = {}, QObject* parent = nullptr);

    const DeskView& view() const override { return m_view; }
    const std::vector<SectionView>& sections() const override { return m_sections; }
    const exam::Paper* paper() const override;
    std::shared_ptr<const PaperAssets> assets() const override;
    std::chrono::milliseconds remaining() const override { return m_remaining; }
    const exam::Answer* answer(const std::string& question) const override;
    std::vector<QuestionView> questions() const override;
    std::string position() const override { return m_position; }
    std::chrono::milliseconds breakRemaining() const override { return m_breakRemaining; }
    std::string scratch(const std::string& key) const override;
    std::vector<exam::Answer> history(const std::string& question) const override;

    void enrol(const std::string& address, const std::string& code) override;
    void enrolFromStick(const std::string& seat) override;
    void leaveRoom() override;
    void identify(const std::string& admissionNo, const std::string& idLast) override;
    void reject() override;
    void confirm() override;
    void agree() override;
    void enterCode(const std::string& typed) override;
    Q_INVOKABLE void begin() override;
    void setAnswer(const std::string& question, const exam::Answer& answer, bool settled) override;
    void setFlag(const std::string& question, bool on) override;
    void show(const std::string& question) override;
    void setScratch(const std::string& key, const std::string& text, bool settled) override;
    void beginBreak() override;
    Q_INVOKABLE void endBreak() override;
    void handIn() override;
    void raiseHand() override;
    Q_INVOKABLE void release() override;
    void answerChallenge(const std::string& typed) override;

    // What a test may do.
    Q_INVOKABLE void go(int stage);
    Q_INVOKABLE void enterSection(int section);
    Q_INVOKABLE void setRemaining(int seconds);
    Q_INVOKABLE void setToStart(int seconds);
    Q_INVOKABLE void setSave(int save);
    Q_INVOKABLE void refuse(int reason, const QString& detail);
    Q_INVOKABLE void setPhase(int phase, double share);
    /// `choice:a,c`, `form:field=text`, `sheet:A1=text`, or nothing while blank.
    Q_INVOKABLE QString answerText(const QString& question) const;
    Q_INVOKABLE void choose(const QString& question, const QString& option);
    /// A profile as JSON; the candidate logs in with it.
    Q_INVOKABLE void grant(const QString& profile);
    Q_INVOKABLE QString scratchText(const QString& key) const;
    Q_INVOKABLE void setMode(int mode);
    /// Seats separated by commas; none: the stick is taken out.
    Q_INVOKABLE void plugStick(const QString& room, const QString& seats);
    Q_INVOKABLE void happen(int what, const QString& first, const QString& second);
    Q_INVOKABLE int handsRaised() const { return m_hands; }

    void setView(const DeskView& view);
    /// As after a restart: what the vault knows of a question.
    void restore(const std::string& question, std::vector<exam::Answer> earlier, exam::Answer present);
    const exam::Paper& wholePaper() const { return m_paper; }

private:
    const exam::Section& section() const;
    void store(const std::string& question);

    exam::Paper m_paper;
    std::map<std::string, std::vector<exam::Answer>> m_earlier;
    std::shared_ptr<const PaperAssets> m_assets;
    std::vector<SectionView> m_sections;
    DeskView m_view;
    std::map<std::string, exam::Answer> m_answers;
    std::set<std::string> m_flags;
    std::set<std::string> m_seen;
    std::string m_position;
    std::chrono::milliseconds m_remaining{};
    std::chrono::milliseconds m_breakRemaining{};
    std::map<std::string, std::string> m_scratch;
    exam::Profile m_profile;
    int m_hands = 0;
};

/// A small paper with every kind of question: for tests that bring no paper of their own.
exam::Paper smallPaper();

}  // namespace gongyuan::client
