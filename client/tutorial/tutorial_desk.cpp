// SPDX-License-Identifier: Apache-2.0

#include "tutorial/tutorial_desk.h"

#include "tutorial/tutorial_paper.h"

#include <algorithm>

namespace gongyuan::client {
namespace {

constexpr std::chrono::milliseconds kTick{250};
/// The clock runs as in the exam, but nobody is warned and nothing ends.
constexpr std::chrono::milliseconds kLeast = std::chrono::minutes{6};

}  // namespace

TutorialDesk::TutorialDesk(const Desk& real, std::function<bool()> english, QObject* parent)
    : Desk{parent}
    , m_real{real}
    , m_english{std::move(english)}
    , m_chinese{tutorialPaper(/*english=*/false)}
    , m_englishOne{tutorialPaper(/*english=*/true)}
{
    take(m_chinese);
    connect(&m_tick, &QTimer::timeout, this, &TutorialDesk::ticked);
}

void TutorialDesk::take(const exam::Paper& paper)
{
    m_paper = &paper;
    m_sections.clear();
    for (const exam::Section& section : m_paper->sections) {
        m_sections.push_back({section.id, section.title, section.seconds, section.points,
                              static_cast<int>(section.questionCount()), false});
    }
}

void TutorialDesk::begin()
{
    take(m_english && m_english() ? m_englishOne : m_chinese);
    m_answers.clear();
    m_flagged.clear();
    m_seen.clear();
    m_position.clear();
    m_scratch.clear();
    m_view = m_real.view();
    m_view.stage = Stage::Answering;
    m_view.section = 0;
    m_view.savedAt = {};
    m_view.breaksLeft = 0;
    m_since.start();
    m_tick.start(kTick);
    Q_EMIT changed();
}

void TutorialDesk::handIn()
{
    m_tick.stop();
    m_view.stage = Stage::Waiting;
    Q_EMIT changed();
}

const exam::Paper* TutorialDesk::paper() const
{
    return m_view.stage == Stage::Answering ? m_paper : nullptr;
}

std::chrono::milliseconds TutorialDesk::remaining() const
{
    if (m_view.stage != Stage::Answering) {
        return {};
    }
    const std::chrono::milliseconds whole = std::chrono::seconds{m_paper->sections.front().seconds};
    return std::max(kLeast, whole - std::chrono::milliseconds{m_since.elapsed()});
}

const exam::Answer* TutorialDesk::answer(const std::string& question) const
{
    const auto found = m_answers.find(question);
    return found == m_answers.end() || exam::isBlank(found->second) ? nullptr : &found->second;
}

std::vector<QuestionView> TutorialDesk::questions() const
{
    std::vector<QuestionView> made;
    for (const exam::Group& group : m_paper->sections.front().groups) {
        for (const exam::Item& item : group.items) {
            made.push_back({item.id, exam::progressOf(item, answer(item.id), m_seen.contains(item.id)),
                            m_flagged.contains(item.id)});
        }
    }
    return made;
}

std::string TutorialDesk::scratch(const std::string& key) const
{
    const auto found = m_scratch.find(key);
    return found == m_scratch.end() ? std::string{} : found->second;
}

void TutorialDesk::setAnswer(const std::string& question, const exam::Answer& answer, bool /*settled*/)
{
    m_answers[question] = answer;
    Q_EMIT questionChanged(question);
    Q_EMIT stored();
}

void TutorialDesk::setFlag(const std::string& question, bool on)
{
    if (on) {
        m_flagged.insert(question);
    } else {
        m_flagged.erase(question);
    }
    Q_EMIT questionChanged(question);
}

void TutorialDesk::show(const std::string& question)
{
    m_position = question;
    m_seen.insert(question);
    Q_EMIT questionChanged(question);
}

void TutorialDesk::setScratch(const std::string& key, const std::string& text, bool /*settled*/)
{
    m_scratch[key] = text;
}

void TutorialDesk::enrol(const std::string& /*address*/, const std::string& /*code*/) {}
void TutorialDesk::identify(const std::string& /*admissionNo*/, const std::string& /*idLast*/) {}
void TutorialDesk::reject() {}
void TutorialDesk::confirm() {}
void TutorialDesk::agree() {}
void TutorialDesk::enterCode(const std::string& /*typed*/) {}
void TutorialDesk::beginBreak() {}
void TutorialDesk::endBreak() {}
void TutorialDesk::raiseHand() {}
void TutorialDesk::release() {}

}  // namespace gongyuan::client
