// SPDX-License-Identifier: Apache-2.0

#include "aids_view_model.h"

#include "spoken_question.h"
#include "text.h"

namespace gongyuan::client {
namespace {

constexpr const char* kPad = "pad";
constexpr const char* kCover = "cover";
constexpr const char* kLook = "look";
constexpr double kPercent = 100;
constexpr double kTenths = 10;

}  // namespace

AidsViewModel::AidsViewModel(Desk& desk, QObject* parent)
    : QObject{parent}
    , m_desk{desk}
{
    connect(&desk, &Desk::changed, this, &AidsViewModel::follow);
    connect(&desk, &Desk::ticked, this, &AidsViewModel::ticked);
    connect(&m_highlights, &HighlightModel::edited, this,
            [this] { m_desk.setScratch(key("highlight"), fromQt(m_highlights.stored()), /*settled=*/true); });
    follow();
}

void AidsViewModel::follow()
{
    const auto& candidate = m_desk.view().candidate;
    const std::string who = candidate ? candidate->admissionNo : std::string{};
    const exam::Profile profile = candidate ? candidate->profile : exam::Profile{};
    if (who != m_candidate || profile != m_profile) {
        const bool another = who != m_candidate;
        m_candidate = who;
        m_profile = profile;
        if (another) {
            m_calculator.forget();
        }
        Q_EMIT profileChanged();
        Q_EMIT notesChanged();
    }
    if (m_covered && m_desk.view().stage == Stage::Briefing) {
        setCovered(false);  // the section it covered is over
    }
    const bool covered = !who.empty() && !m_desk.scratch(kCover).empty();
    if (covered != m_covered) {
        m_covered = covered;
        Q_EMIT coveredChanged();
    }
    if (m_desk.view().stage != Stage::Answering) {
        m_speech.stop();
    }
    Q_EMIT deskChanged();
    Q_EMIT ticked();
}

void AidsViewModel::show(const exam::Item* item, const exam::Task* task)
{
    m_question = item != nullptr ? item->id : task != nullptr ? task->id : std::string{};
    m_mayCalculate = item != nullptr ? item->calculator : task != nullptr;
    m_spoken = item != nullptr   ? spokenParts(*item, m_candidate)
               : task != nullptr ? spokenParts(*task)
                                 : QStringList{};
    m_highlights.show(m_question.empty() ? QString{} : toQt(m_desk.scratch(key("highlight"))));
    m_speech.reset();
    Q_EMIT shown();
    Q_EMIT notesChanged();
}

std::string AidsViewModel::key(const char* kind) const
{
    return std::string{kind} + "/" + m_question;
}

QString AidsViewModel::theme() const
{
    return m_profile.theme ? QString::fromLatin1(exam::name(*m_profile.theme)) : QString{};
}

double AidsViewModel::fontScale() const
{
    return m_profile.fontPercent.value_or(0) / kPercent;
}

double AidsViewModel::lineSpacing() const
{
    return m_profile.lineSpacingTenths.value_or(0) / kTenths;
}

int AidsViewModel::breaksLeft() const
{
    return m_desk.view().breaksLeft;
}

bool AidsViewModel::breakStopsClock() const
{
    return m_desk.view().breakStopsClock;
}

QString AidsViewModel::breakLeft() const
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_desk.breakRemaining());
    return duration(static_cast<int>(left.count())).mid(3);
}

QString AidsViewModel::note() const
{
    return m_question.empty() ? QString{} : toQt(m_desk.scratch(key("note")));
}

QString AidsViewModel::pad() const
{
    return toQt(m_desk.scratch(kPad));
}

void AidsViewModel::setCovered(bool covered)
{
    m_desk.setScratch(kCover, covered ? "1" : "", /*settled=*/true);
    if (covered != m_covered) {
        m_covered = covered;
        m_speech.stop();
        Q_EMIT coveredChanged();
    }
}

QString AidsViewModel::look() const
{
    return m_candidate.empty() ? QString{} : toQt(m_desk.scratch(kLook));
}

void AidsViewModel::setLook(const QString& look)
{
    if (!m_candidate.empty()) {
        m_desk.setScratch(kLook, fromQt(look), /*settled=*/false);
    }
}

void AidsViewModel::writeNote(const QString& text, bool settled)
{
    if (!m_question.empty()) {
        m_desk.setScratch(key("note"), fromQt(text), settled);
        Q_EMIT notesChanged();
    }
}

void AidsViewModel::writePad(const QString& text, bool settled)
{
    m_desk.setScratch(kPad, fromQt(text), settled);
    Q_EMIT notesChanged();
}

void AidsViewModel::beginBreak()
{
    m_desk.beginBreak();
}

void AidsViewModel::endBreak()
{
    m_desk.endBreak();
}

}  // namespace gongyuan::client
