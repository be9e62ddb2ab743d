// SPDX-License-Identifier: Apache-2.0

// What the desk says, in QML's types: the readers of DeskViewModel's properties.

#include "desk_view_model.h"
#include "text.h"

namespace gongyuan::client {
namespace {

constexpr int kMinute = 60;

QString photoType(const Buffer& photo)
{
    const bool png = photo.size() > 1 && photo[0] == std::byte{0x89} && photo[1] == std::byte{'P'};
    return png ? QStringLiteral("png") : QStringLiteral("jpeg");
}

}  // namespace

const SectionView* DeskViewModel::current() const
{
    const std::size_t at = m_desk.view().section;
    return at < m_desk.sections().size() ? &m_desk.sections()[at] : nullptr;
}

QString DeskViewModel::instructions() const
{
    const exam::Paper* paper = m_desk.paper();
    const std::size_t at = m_desk.view().section;
    return paper != nullptr && at < paper->sections.size() ? toQt(paper->sections[at].instructions)
                                                           : QString{};
}

QString DeskViewModel::nextSectionTitle() const
{
    const std::size_t next = m_desk.view().section + 1;
    return next < m_desk.sections().size() ? toQt(m_desk.sections()[next].title) : QString{};
}

QUrl DeskViewModel::photo() const
{
    const auto& candidate = m_desk.view().candidate;
    if (!candidate || candidate->photo.empty()) {
        return {};
    }
    const Buffer& bytes = candidate->photo;
    const QByteArray raw{reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
    return QUrl{QStringLiteral("data:image/") + photoType(bytes) + QStringLiteral(";base64,") +
                QString::fromLatin1(raw.toBase64())};
}

QString DeskViewModel::candidateName() const
{
    const auto& candidate = m_desk.view().candidate;
    return candidate ? toQt(candidate->name) : QString{};
}

QString DeskViewModel::admissionNo() const
{
    const auto& candidate = m_desk.view().candidate;
    return candidate ? groupedNumber(toQt(candidate->admissionNo)) : QString{};
}

QString DeskViewModel::idMasked() const
{
    const auto& candidate = m_desk.view().candidate;
    return candidate ? toQt(candidate->idMasked) : QString{};
}

int DeskViewModel::sectionMinutes() const
{
    return current() == nullptr ? 0 : (current()->seconds + kMinute - 1) / kMinute;
}

DeskViewModel::Stage DeskViewModel::stage() const
{
    return m_stage;
}
DeskViewModel::Link DeskViewModel::link() const
{
    return static_cast<Link>(m_desk.view().link);
}
DeskViewModel::Save DeskViewModel::save() const
{
    return static_cast<Save>(m_desk.view().save);
}
DeskViewModel::Mode DeskViewModel::mode() const
{
    return static_cast<Mode>(m_desk.view().mode);
}
DeskViewModel::Refusal DeskViewModel::refusal() const
{
    return m_refusal;
}
QString DeskViewModel::refusalDetail() const
{
    return m_refusalDetail;
}
QString DeskViewModel::savedAt() const
{
    return timeOfDay(m_desk.view().savedAt);
}
QString DeskViewModel::address() const
{
    return toQt(m_desk.view().address);
}

QString DeskViewModel::stickRoom() const
{
    const auto& stick = m_desk.view().stick;
    return stick ? toQt(stick->room) : QString{};
}

QStringList DeskViewModel::stickSeats() const
{
    QStringList seats;
    if (const auto& stick = m_desk.view().stick) {
        for (const std::string& seat : stick->seats) {
            seats.append(toQt(seat));
        }
    }
    return seats;
}

QString DeskViewModel::pauseReason() const
{
    return toQt(m_desk.view().pauseReason);
}
QString DeskViewModel::challenge() const
{
    return toQt(m_desk.view().challenge);
}
QString DeskViewModel::fencedBy() const
{
    return toQt(m_desk.view().fencedBy);
}
bool DeskViewModel::restoring() const
{
    return m_desk.view().restoring;
}

QString DeskViewModel::room() const
{
    return toQt(m_desk.view().room);
}
QString DeskViewModel::seat() const
{
    return toQt(m_desk.view().seat);
}
QString DeskViewModel::programmeName() const
{
    return toQt(m_desk.view().programmeName);
}
QString DeskViewModel::paperTitle() const
{
    return toQt(m_desk.view().paperTitle);
}
QString DeskViewModel::level() const
{
    return toQt(m_desk.view().level);
}
QString DeskViewModel::notice() const
{
    return toQt(m_desk.view().notice);
}
QString DeskViewModel::pledge() const
{
    return toQt(m_desk.view().pledge);
}
QString DeskViewModel::startsAt() const
{
    return hourAndMinute(m_desk.view().startsAt);
}
int DeskViewModel::section() const
{
    return static_cast<int>(m_desk.view().section);
}
int DeskViewModel::sectionCount() const
{
    return static_cast<int>(m_desk.sections().size());
}
QString DeskViewModel::sectionTitle() const
{
    return current() == nullptr ? QString{} : toQt(current()->title);
}
QString DeskViewModel::sectionPoints() const
{
    return current() == nullptr ? QString{} : pointsText(current()->points);
}
int DeskViewModel::sectionQuestions() const
{
    return current() == nullptr ? 0 : current()->questions;
}
QStringList DeskViewModel::lockReasons() const
{
    QStringList reasons;
    for (const LockView& lock : m_desk.view().locks) {
        reasons.append(toQt(lock.reason));
    }
    return reasons;
}

QStringList DeskViewModel::lockTimes() const
{
    QStringList times;
    for (const LockView& lock : m_desk.view().locks) {
        times.append(hourAndMinute(lock.at));
    }
    return times;
}

int DeskViewModel::codeTriesLeft() const
{
    return m_desk.view().codeTriesLeft;
}
bool DeskViewModel::paperReady() const
{
    return m_desk.view().paperReady;
}
AidsViewModel* DeskViewModel::aids()
{
    return &m_aids;
}
ClockViewModel* DeskViewModel::clock()
{
    return &m_clock;
}
QuestionMapViewModel* DeskViewModel::map()
{
    return &m_map;
}
ItemViewModel* DeskViewModel::item()
{
    return &m_item;
}
PictureViewModel* DeskViewModel::picture()
{
    return &m_picture;
}
TaskViewModel* DeskViewModel::task()
{
    return &m_task;
}
SituationViewModel* DeskViewModel::situation()
{
    return &m_situation;
}
ReceiptViewModel* DeskViewModel::receipt()
{
    return &m_receipt;
}
SectionModel* DeskViewModel::sections()
{
    return &m_sections;
}
CountdownViewModel* DeskViewModel::gate()
{
    return &m_gate;
}
CountdownViewModel* DeskViewModel::autoBegin()
{
    return &m_autoBegin;
}

}  // namespace gongyuan::client
