// SPDX-License-Identifier: Apache-2.0

#include "fake_desk.h"

#include <utility>

namespace gongyuan::client {
namespace {

constexpr auto kStart = WallTime{std::chrono::milliseconds{1795165200000}};

DeskView firstView(const exam::Paper& paper)
{
    DeskView view;
    view.stage = Stage::Login;
    view.link = Link::Online;
    view.save = Save::OnServer;
    view.savedAt = kStart - std::chrono::seconds{7};
    view.room = "3";
    view.seat = "12";
    view.programmeName = paper.programmeName;
    view.paperTitle = paper.title;
    view.level = paper.level;
    view.notice = paper.notice;
    view.pledge = paper.pledge;
    view.startsAt = kStart;
    view.now = kStart - std::chrono::seconds{12 * 60 + 36};
    view.paperReady = true;
    return view;
}

exam::Candidate candidate()
{
    exam::Candidate made;
    made.admissionNo = "202604170312";
    made.name = "陈思远";
    made.idLast = "27041X";
    made.idMasked = "3301 **** **** 041X";
    made.room = "3";
    made.seat = "12";
    return made;
}

}  // namespace

FakeDesk::FakeDesk(exam::Paper paper, PaperAssets assets, QObject* parent)
    : Desk{parent}
    , m_paper{std::move(paper)}
    , m_assets{std::make_shared<const PaperAssets>(std::move(assets))}
    , m_view{firstView(m_paper)}
{
    m_view.challenge = "7F3K-22QD";
    m_view.fencedBy = "40";
    for (const exam::Section& each : m_paper.sections) {
        m_sections.push_back(
            {each.id, each.title, each.seconds, each.points, static_cast<int>(each.questionCount()), false});
    }
}

const exam::Paper* FakeDesk::paper() const
{
    const bool open =
        m_view.stage == Stage::Briefing || m_view.stage == Stage::Answering || m_view.stage == Stage::Locked;
    return open ? &m_paper : nullptr;
}

std::shared_ptr<const PaperAssets> FakeDesk::assets() const
{
    return paper() == nullptr ? nullptr : m_assets;
}

const exam::Section& FakeDesk::section() const
{
    return m_paper.sections.at(m_view.section);
}

const exam::Answer* FakeDesk::answer(const std::string& question) const
{
    const auto found = m_answers.find(question);
    return found == m_answers.end() ? nullptr : &found->second;
}

std::vector<QuestionView> FakeDesk::questions() const
{
    std::vector<QuestionView> made;
    const auto add = [this, &made](const auto& question) {
        made.push_back({question.id,
                        exam::progressOf(question, answer(question.id), m_seen.count(question.id) > 0),
                        m_flags.count(question.id) > 0});
    };
    for (const exam::Group& group : section().groups) {
        for (const exam::Item& item : group.items) {
            add(item);
        }
    }
    for (const exam::Task& task : section().tasks) {
        add(task);
    }
    return made;
}

void FakeDesk::enrol(const std::string& address, const std::string& code)
{
    if (code == "000000000000") {
        Q_EMIT refused(Refusal::EnrolCodeMalformed, QString{});
    } else if (address.empty()) {
        Q_EMIT refused(Refusal::RoomUnreachable, QString{});
    } else {
        go(static_cast<int>(Stage::Preparing));
    }
}

void FakeDesk::identify(const std::string& admissionNo, const std::string& idLast)
{
    if (admissionNo != candidate().admissionNo || idLast != candidate().idLast) {
        Q_EMIT refused(Refusal::UnknownCandidate, QString{});
        return;
    }
    go(static_cast<int>(Stage::Identity));
}

void FakeDesk::reject()
{
    m_view.candidate.reset();
    go(static_cast<int>(Stage::Login));
}

void FakeDesk::confirm()
{
    go(static_cast<int>(Stage::Notices));
}

void FakeDesk::agree()
{
    go(static_cast<int>(Stage::Waiting));
}

void FakeDesk::enterCode(const std::string& typed)
{
    if (typed.front() == '0') {
        Q_EMIT refused(Refusal::CodeMalformed, QString{});
    } else if (typed.front() == '1') {
        --m_view.codeTriesLeft;
        Q_EMIT changed();
        Q_EMIT refused(Refusal::CodeWrong, QString::number(m_view.codeTriesLeft));
    } else {
        enterSection(0);
    }
}

void FakeDesk::begin()
{
    m_remaining = std::chrono::seconds{section().seconds};
    go(static_cast<int>(Stage::Answering));
}

void FakeDesk::setAnswer(const std::string& question, const exam::Answer& answer, bool /*settled*/)
{
    if (exam::isBlank(answer)) {
        m_answers.erase(question);
    } else {
        m_answers[question] = answer;
    }
    store(question);
}

void FakeDesk::setFlag(const std::string& question, bool on)
{
    if (on) {
        m_flags.insert(question);
    } else {
        m_flags.erase(question);
    }
    store(question);
}

void FakeDesk::show(const std::string& question)
{
    m_position = question;
    m_seen.insert(question);
    Q_EMIT questionChanged(question);
}

void FakeDesk::store(const std::string& question)
{
    Q_EMIT questionChanged(question);
    Q_EMIT stored();
}

std::string FakeDesk::scratch(const std::string& key) const
{
    const auto found = m_scratch.find(key);
    return found == m_scratch.end() ? std::string{} : found->second;
}

void FakeDesk::setScratch(const std::string& key, const std::string& text, bool /*settled*/)
{
    m_scratch[key] = text;
}

void FakeDesk::answerChallenge(const std::string& typed)
{
    if (typed == "ABCD2345") {
        go(static_cast<int>(Stage::Answering));
    } else {
        Q_EMIT refused(Refusal::ChallengeWrong, QStringLiteral("0"));
    }
}

void FakeDesk::beginBreak()
{
    --m_view.breaksLeft;
    m_breakRemaining = std::chrono::minutes{m_profile.breaks.minutes};
    go(static_cast<int>(Stage::OnBreak));
}

void FakeDesk::endBreak()
{
    m_breakRemaining = {};
    go(static_cast<int>(Stage::Answering));
}

void FakeDesk::grant(const QString& profile)
{
    const auto json = parseJson(bytesOf(profile.toStdString()));
    auto read = exam::profileFromJson(json.value(), "profile");
    Q_ASSERT(read.ok());
    m_profile = std::move(read).value();
    m_view.breaksLeft = m_profile.breaks.count;
    m_view.breakStopsClock = m_profile.breaks.clockStops;
    if (m_view.candidate) {
        m_view.candidate->profile = m_profile;
    }
    Q_EMIT changed();
}

void FakeDesk::plugStick(const QString& room, const QString& seats)
{
    m_view.stick.reset();
    if (!seats.isEmpty()) {
        m_view.stick = EnrolStickView{room.toStdString(), {}};
        for (const QString& seat : seats.split(QLatin1Char{','})) {
            m_view.stick->seats.push_back(seat.toStdString());
        }
    }
    Q_EMIT changed();
}

void FakeDesk::leaveRoom()
{
    go(static_cast<int>(Stage::Enrolment));
}

void FakeDesk::enrolFromStick(const std::string& seat)
{
    if (!m_view.stick || seat == "99") {
        Q_EMIT refused(Refusal::StickRefused, QString::fromStdString(seat));
        return;
    }
    m_view.seat = seat;
    m_view.stick.reset();
    go(static_cast<int>(Stage::Preparing));
}

void FakeDesk::happen(int what, const QString& first, const QString& second)
{
    Q_EMIT happened(static_cast<Situation>(what), first, second);
}

QString FakeDesk::scratchText(const QString& key) const
{
    return QString::fromStdString(scratch(key.toStdString()));
}

void FakeDesk::setMode(int mode)
{
    m_view.mode = static_cast<exam::Mode>(mode);
    Q_EMIT changed();
}

void FakeDesk::handIn()
{
    if (m_view.section + 1 < m_paper.sections.size()) {
        enterSection(static_cast<int>(m_view.section) + 1);
    } else {
        go(static_cast<int>(Stage::Sealing));
    }
}

void FakeDesk::raiseHand()
{
    ++m_hands;
}

std::vector<exam::Answer> FakeDesk::history(const std::string& question) const
{
    const auto found = m_earlier.find(question);
    return found == m_earlier.end() ? std::vector<exam::Answer>{} : found->second;
}

void FakeDesk::restore(const std::string& question, std::vector<exam::Answer> earlier, exam::Answer present)
{
    m_earlier[question] = std::move(earlier);
    m_answers[question] = std::move(present);
}

void FakeDesk::release()
{
    m_earlier.clear();
    m_scratch.clear();
    m_profile = {};
    m_view.candidate.reset();
    go(static_cast<int>(Stage::Login));
}

void FakeDesk::go(int stage)
{
    m_view.stage = static_cast<Stage>(stage);
    if (m_view.stage >= Stage::Identity) {
        m_view.candidate = candidate();
        m_view.candidate->profile = m_profile;
    }
    if (m_view.stage == Stage::Locked) {
        m_view.locks = {{"D-04", kStart + std::chrono::minutes{31}},
                        {"U-02", kStart + std::chrono::minutes{33}}};
    }
    if (m_view.stage == Stage::Receipt) {
        setPhase(3, 1.0);
    }
    Q_EMIT changed();
}

void FakeDesk::enterSection(int section)
{
    m_view.section = static_cast<std::size_t>(section);
    m_position.clear();
    go(static_cast<int>(Stage::Briefing));
}

void FakeDesk::setRemaining(int seconds)
{
    m_remaining = std::chrono::seconds{seconds};
    Q_EMIT ticked();
}

void FakeDesk::setToStart(int seconds)
{
    m_view.now = m_view.startsAt - std::chrono::seconds{seconds};
    Q_EMIT ticked();
}

void FakeDesk::setSave(int save)
{
    m_view.save = static_cast<Save>(save);
    Q_EMIT changed();
}

void FakeDesk::refuse(int reason, const QString& detail)
{
    Q_EMIT refused(static_cast<Refusal>(reason), detail);
}

void FakeDesk::setPhase(int phase, double share)
{
    UploadView& upload = m_view.upload;
    upload.phase = static_cast<UploadView::Phase>(phase);
    upload.total = 4096;
    upload.sent = static_cast<std::uint64_t>(4096 * share);
    upload.sealedAt = kStart + std::chrono::seconds{9848};
    if (upload.phase == UploadView::Phase::Delivered) {
        upload.deliveredAt = upload.sealedAt + std::chrono::seconds{1};
        upload.receipt = "7F3K-22QD";
        upload.qr =
            "GY1:7F3K-22QD:202604170312:4f1cf3a5d0e29b7c6a8d1e0f2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e";
    }
    Q_EMIT changed();
}

QString FakeDesk::answerText(const QString& question) const
{
    const exam::Answer* held = answer(question.toStdString());
    if (held == nullptr) {
        return {};
    }
    return QString::fromStdString(canonical(exam::toJson(*held)));
}

void FakeDesk::choose(const QString& question, const QString& option)
{
    setAnswer(question.toStdString(), exam::Choice{{option.toStdString()}}, /*settled=*/true);
}

void FakeDesk::setView(const DeskView& view)
{
    m_view = view;
    Q_EMIT changed();
}

}  // namespace gongyuan::client
