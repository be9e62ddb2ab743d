// SPDX-License-Identifier: Apache-2.0

// The desk of the tutorial: it holds what is tried out in memory, looks like the candidate's own desk, and
// knows neither vault nor room. `begin` starts it afresh; handing in ends it.

#pragma once

#include "session/desk.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <map>
#include <set>

namespace gongyuan::client {

class TutorialDesk final : public Desk {
    Q_OBJECT

public:
    /// Candidate, room and seat are shown as on `real`, which lives longer. `english` is asked at each
    /// beginning.
    explicit TutorialDesk(const Desk& real, std::function<bool()> english = {}, QObject* parent = nullptr);

    const DeskView& view() const override { return m_view; }
    const std::vector<SectionView>& sections() const override { return m_sections; }
    /// Null before `begin` and after the end.
    const exam::Paper* paper() const override;
    /// The samples have no pictures.
    std::shared_ptr<const PaperAssets> assets() const override { return nullptr; }
    std::chrono::milliseconds remaining() const override;
    std::chrono::milliseconds breakRemaining() const override { return {}; }
    const exam::Answer* answer(const std::string& question) const override;
    std::vector<QuestionView> questions() const override;
    std::string position() const override { return m_position; }
    std::string scratch(const std::string& key) const override;

    void begin() override;
    void setAnswer(const std::string& question, const exam::Answer& answer, bool settled) override;
    void setFlag(const std::string& question, bool on) override;
    void show(const std::string& question) override;
    void setScratch(const std::string& key, const std::string& text, bool settled) override;
    void handIn() override;

    // Not possible here.
    void enrol(const std::string& address, const std::string& code) override;
    void identify(const std::string& admissionNo, const std::string& idLast) override;
    void reject() override;
    void confirm() override;
    void agree() override;
    void enterCode(const std::string& typed) override;
    void beginBreak() override;
    void endBreak() override;
    void raiseHand() override;
    void release() override;

private:
    void take(const exam::Paper& paper);

    const Desk& m_real;
    std::function<bool()> m_english;
    // Both live as long as the desk: whoever shows one lets go of it only after `changed`.
    const exam::Paper m_chinese;
    const exam::Paper m_englishOne;
    const exam::Paper* m_paper = nullptr;
    std::vector<SectionView> m_sections;
    DeskView m_view;
    exam::Answers m_answers;
    std::set<std::string> m_flagged;
    std::set<std::string> m_seen;
    std::string m_position;
    std::map<std::string, std::string> m_scratch;
    QElapsedTimer m_since;
    QTimer m_tick;
};

}  // namespace gongyuan::client
