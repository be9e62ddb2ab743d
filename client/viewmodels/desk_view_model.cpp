// SPDX-License-Identifier: Apache-2.0

#include "desk_view_model.h"

#include "text.h"

#include <algorithm>

namespace gongyuan::client {
namespace {

constexpr auto kGate = std::chrono::seconds{10};
constexpr auto kAutoBegin = std::chrono::seconds{60};

static_assert(static_cast<int>(DeskViewModel::Stage::Receipt) == static_cast<int>(Stage::Receipt));
static_assert(static_cast<int>(DeskViewModel::Save::NotSaved) == static_cast<int>(Save::Failed));
static_assert(static_cast<int>(DeskViewModel::Link::Refused) == static_cast<int>(Link::Refused));
static_assert(static_cast<int>(DeskViewModel::Mode::Practice) == static_cast<int>(exam::Mode::Practice));
static_assert(static_cast<int>(DeskViewModel::Refusal::NotNow) == static_cast<int>(Refusal::NotNow) + 1);

}  // namespace

DeskViewModel::DeskViewModel(Desk& desk, QObject* parent)
    : QObject{parent}
    , m_desk{desk}
    , m_aids{desk}
    , m_clock{desk}
    , m_map{desk}
    , m_item{desk}
    , m_task{desk}
    , m_situation{desk}
    , m_receipt{desk}
    , m_sections{desk}
    , m_gate{kGate}
    , m_autoBegin{kAutoBegin}
{
    connect(&desk, &Desk::changed, this, &DeskViewModel::follow);
    connect(&desk, &Desk::refused, this, &DeskViewModel::refuse);
    connect(&m_map, &QuestionMapViewModel::opened, this, &DeskViewModel::showQuestion);
    connect(&m_map, &QuestionMapViewModel::changed, this, [this] {
        if (m_map.currentId().isEmpty()) {
            showQuestion();
        }
    });
    connect(&m_item, &ItemViewModel::pictureAsked, &m_picture, &PictureViewModel::show);
    connect(m_task.materials(), &MaterialModel::pictureAsked, &m_picture, &PictureViewModel::show);
    connect(&m_gate, &CountdownViewModel::finished, this, [this] {
        m_item.settle();
        m_task.form()->settle();
        m_desk.handIn();
    });
    connect(&m_autoBegin, &CountdownViewModel::finished, this, &DeskViewModel::begin);
    follow();
    showQuestion();
}

void DeskViewModel::follow()
{
    const Stage before = m_stage;
    const bool moved = m_section != m_desk.view().section;
    m_stage = static_cast<Stage>(m_desk.view().stage);
    m_section = m_desk.view().section;
    Q_EMIT changed();
    if (before == m_stage && !moved) {
        return;
    }
    clearRefusal();
    m_gate.cancel();
    m_autoBegin.cancel();
    if (m_stage == Stage::Briefing) {
        m_autoBegin.start();
    }
    Q_EMIT stageChanged();
    Q_EMIT stageEntered();
}

void DeskViewModel::showQuestion()
{
    const std::string wanted = fromQt(m_map.currentId());
    const exam::Section* section = m_map.section();
    const exam::Group* inGroup = nullptr;
    const exam::Item* item = nullptr;
    const exam::Task* task = nullptr;
    if (section != nullptr && !wanted.empty()) {
        for (const exam::Group& group : section->groups) {
            const auto found = std::find_if(group.items.begin(), group.items.end(),
                                            [&wanted](const exam::Item& each) { return each.id == wanted; });
            if (found != group.items.end()) {
                inGroup = &group;
                item = &*found;
            }
        }
        const auto found = std::find_if(section->tasks.begin(), section->tasks.end(),
                                        [&wanted](const exam::Task& each) { return each.id == wanted; });
        task = found == section->tasks.end() ? nullptr : &*found;
    }
    m_picture.close();
    m_item.show(inGroup, item);
    m_task.show(task);
    m_aids.show(item, task);
    Q_EMIT questionShown();
}

void DeskViewModel::refuse(gongyuan::client::Refusal reason, const QString& detail)
{
    m_refusal = static_cast<Refusal>(static_cast<int>(reason) + 1);
    m_refusalDetail = detail;
    Q_EMIT refusalChanged();
}

void DeskViewModel::answerChallenge(const QString& typed)
{
    clearRefusal();
    m_desk.answerChallenge(typed.toStdString());
}

void DeskViewModel::exportSheet()
{
    clearRefusal();
    m_desk.exportSheet();
}

void DeskViewModel::clearRefusal()
{
    m_refusal = Refusal::None;
    m_refusalDetail.clear();
    Q_EMIT refusalChanged();
}

void DeskViewModel::enrol(const QString& address, const QString& code)
{
    clearRefusal();
    m_desk.enrol(fromQt(address.trimmed()), fromQt(code));
}

void DeskViewModel::enrolFromStick(const QString& seat)
{
    clearRefusal();
    m_desk.enrolFromStick(fromQt(seat));
}

void DeskViewModel::leaveRoom()
{
    clearRefusal();
    m_desk.leaveRoom();
}

void DeskViewModel::identify(const QString& admissionNo, const QString& idLast)
{
    clearRefusal();
    m_desk.identify(fromQt(plainCharacters(admissionNo)), fromQt(plainCharacters(idLast)));
}

void DeskViewModel::enterCode(const QString& typed)
{
    clearRefusal();
    m_desk.enterCode(fromQt(typed));
}

void DeskViewModel::begin()
{
    m_autoBegin.cancel();
    m_desk.begin();
}

void DeskViewModel::reject()
{
    m_desk.reject();
}
void DeskViewModel::confirm()
{
    m_desk.confirm();
}
void DeskViewModel::agree()
{
    m_desk.agree();
}
void DeskViewModel::raiseHand()
{
    m_desk.raiseHand();
}
void DeskViewModel::release()
{
    m_desk.release();
}

QString DeskViewModel::grouped(const QString& number) const
{
    return groupedNumber(plainCharacters(number));
}

QString DeskViewModel::codeCharacters(const QString& typed) const
{
    QString characters;
    for (const QChar character : plainCharacters(typed)) {
        const bool digit = character >= QLatin1Char{'0'} && character <= QLatin1Char{'9'};
        const bool letter = character >= QLatin1Char{'A'} && character <= QLatin1Char{'Z'};
        if (character == QLatin1Char{'I'} || character == QLatin1Char{'L'}) {
            characters += QLatin1Char{'1'};
        } else if (character == QLatin1Char{'O'}) {
            characters += QLatin1Char{'0'};
        } else if (digit || (letter && character != QLatin1Char{'U'})) {
            characters += character;
        }
    }
    return characters;
}

bool DeskViewModel::confirmsHandIn(const QString& typed) const
{
    constexpr int kDigits = 4;
    const QString plain = plainCharacters(typed);
    const auto& candidate = m_desk.view().candidate;
    const QString number = candidate ? toQt(candidate->admissionNo) : QString{};
    return plain == QStringLiteral("交卷") || plain == QStringLiteral("HANDIN") ||
           (number.size() >= kDigits && plain == number.right(kDigits));
}

}  // namespace gongyuan::client
