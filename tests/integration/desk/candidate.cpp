// SPDX-License-Identifier: Apache-2.0

// A candidate without a screen: the real desk, vault and network of the kiosk, driven by a plan. It is made
// to be killed: every answer that the desk reported as stored is written to a log that survives it, and
// whoever is started again first compares what the desk restored with that log. Exit codes: 0 delivered, 3
// something that was acknowledged is gone, 4 it got stuck.
//
// A drill gives it more: a stick to enrol from, files to wait for before the session code is typed and before
// the first section begins, and a file for what happened when, one `NAME MILLISECONDS [NUMBER]` a line.

#include "core/file.h"
#include "session/seat_desk.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unistd.h>
#include <vector>

using namespace gongyuan;
using namespace gongyuan::client;

namespace {

constexpr int kLost = 3;
constexpr int kStuck = 4;

struct Entry {
    std::string question;
    exam::Answer answer;
};

struct Task {
    std::filesystem::path data;
    std::filesystem::path root;
    std::string enrolAddress;
    std::string enrolCode;
    std::string admissionNo;
    std::string idLast;
    std::string code;
    std::filesystem::path log;
    std::filesystem::path stick;   // instead of the enrolment code
    std::filesystem::path go;      // empty: nothing is waited for
    std::filesystem::path begin;   // the same, with the open paper before the first section
    std::filesystem::path events;  // empty: nobody wants to know
    std::string seat;              // of the stick
    std::chrono::seconds patience{60};
    std::chrono::milliseconds pause{};
    std::vector<Entry> plan;
};

template <typename T>
T take(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "candidate: %s\n", result.error().detail.c_str());
        std::_Exit(2);
    }
    return std::move(result).value();
}

// One line per acknowledged answer: its number in the plan. Durable when `add` returns.
class AckLog {
public:
    explicit AckLog(const std::filesystem::path& path)
        : m_descriptor{::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600)}
    {
        std::ifstream lines{path};
        std::string line;
        while (std::getline(lines, line)) {
            m_count = static_cast<std::size_t>(std::stoul(line)) + 1;
        }
    }
    AckLog(const AckLog&) = delete;
    AckLog& operator=(const AckLog&) = delete;
    ~AckLog() { ::close(m_descriptor); }

    std::size_t count() const { return m_count; }

    void add(std::size_t number)
    {
        const std::string line = std::to_string(number) + "\n";
        if (::write(m_descriptor, line.data(), line.size()) != static_cast<ssize_t>(line.size()) ||
            ::fsync(m_descriptor) != 0) {
            std::_Exit(2);
        }
        m_count = number + 1;
    }

private:
    int m_descriptor;
    std::size_t m_count = 0;
};

class EventLog {
public:
    explicit EventLog(const std::filesystem::path& path)
    {
        if (!path.empty()) {
            m_file.open(path, std::ios::app);
        }
    }

    void add(const char* name, std::int64_t number = 0)
    {
        if (m_file.is_open()) {
            const auto now = std::chrono::system_clock::now().time_since_epoch();
            m_file << name << ' ' << std::chrono::duration_cast<std::chrono::milliseconds>(now).count() << ' '
                   << number << std::endl;
        }
    }
    /// Of this process the first time.
    void once(const char* name)
    {
        if (m_said.insert(name).second) {
            add(name);
        }
    }

private:
    std::ofstream m_file;
    std::set<std::string> m_said;
};

class Candidate : public QObject {
public:
    Candidate(const Task& task, SeatDesk& desk)
        : m_task{task}
        , m_desk{desk}
        , m_log{task.log}
        , m_events{task.events}
    {
        connect(&desk, &Desk::changed, this, &Candidate::act, Qt::QueuedConnection);
        connect(&desk, &Desk::stored, this, &Candidate::stored);
        connect(&desk, &Desk::changed, this, &Candidate::watchCopy);
        connect(&desk, &Desk::refused, this, [](Refusal reason, const QString& detail) {
            std::fprintf(stderr, "candidate: refused %d %s\n", static_cast<int>(reason), qPrintable(detail));
        });
        // The desk tells of changes; now and then somebody looks anyway, as a person would.
        connect(&m_look, &QTimer::timeout, this, &Candidate::act);
        m_look.start(std::chrono::seconds{1});
        m_stuck.setSingleShot(true);
        connect(&m_stuck, &QTimer::timeout, this, [this] {
            std::fprintf(stderr, "candidate: stuck in stage %d\n", static_cast<int>(m_desk.view().stage));
            QCoreApplication::exit(kStuck);
        });
        m_stuck.start(task.patience);
    }

private:
    void act()
    {
        const Stage stage = m_desk.view().stage;
        if (stage != m_stage || stage == Stage::Answering) {
            m_stage = stage;
            m_asked = {};
        }
        tellStage(stage);
        // A request is repeated only when nothing came of it for a while.
        const auto now = std::chrono::steady_clock::now();
        if (stage != Stage::Answering && now - m_asked < std::chrono::seconds{3}) {
            return;
        }
        m_asked = now;
        switch (stage) {
        case Stage::Enrolment: enrol(); return;
        case Stage::Login: m_desk.identify(m_task.admissionNo, m_task.idLast); return;
        case Stage::Identity: m_desk.confirm(); return;
        case Stage::Notices: m_desk.agree(); return;
        case Stage::Waiting:
            if (m_desk.view().paperReady && given(m_task.go)) {
                m_events.once("code");
                m_desk.enterCode(m_task.code);
            } else {
                m_asked = {};
            }
            return;
        case Stage::Briefing:
            if (given(m_task.begin)) {
                m_desk.begin();
            } else {
                m_asked = {};
            }
            return;
        case Stage::Answering: answer(); return;
        case Stage::Receipt:
            std::printf("%s\n", m_desk.view().upload.receipt.c_str());
            tell("stored", m_storedAfter);
            tell("on the server", m_copiedAfter);
            QCoreApplication::exit(0);
            return;
        case Stage::Preparing:
        case Stage::Locked:
        case Stage::OnBreak:
        case Stage::Paused:
        case Stage::Fenced:
        case Stage::ShutOut:
        case Stage::Sealing: m_asked = {}; return;
        }
    }

    static bool given(const std::filesystem::path& word) { return word.empty() || exists(word); }

    void enrol()
    {
        if (m_task.stick.empty()) {
            m_desk.enrol(m_task.enrolAddress, m_task.enrolCode);
        } else if (m_desk.view().stick) {
            m_events.once("enrol");
            m_desk.enrolFromStick(m_task.seat);
        } else {
            m_asked = {};  // it is looked for every second
        }
    }

    void tellStage(Stage stage)
    {
        if (stage != Stage::Enrolment && m_desk.view().seat == m_task.seat && !m_task.seat.empty()) {
            m_events.once("enrolled");
        }
        if (m_desk.view().paperReady) {
            m_events.once("paper");
        }
        if (stage == Stage::Briefing) {
            m_events.once("open");
        }
        if (stage == Stage::Sealing) {
            m_events.once("handed");
        }
        if (stage == Stage::Receipt) {
            m_events.once("receipt");
        }
        // Whoever waits for others is not stuck.
        if ((stage == Stage::Waiting && !m_task.go.empty()) ||
            (stage == Stage::Briefing && !m_task.begin.empty()) || stage == Stage::Preparing) {
            m_stuck.start();
        }
    }

    static void tell(const char* what, std::vector<std::int64_t>& millis)
    {
        if (millis.empty()) {
            return;
        }
        std::ranges::sort(millis);
        const auto at = [&](std::size_t percent) { return millis[(millis.size() - 1) * percent / 100]; };
        std::printf("%s after ms: p50 %lld p99 %lld most %lld of %zu\n", what, static_cast<long long>(at(50)),
                    static_cast<long long>(at(99)), static_cast<long long>(at(100)), millis.size());
    }

    static std::int64_t since(std::chrono::steady_clock::time_point then)
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - then)
            .count();
    }

    // From an answer until the badge says that it is on the server; of answers that came meanwhile the first.
    void watchCopy()
    {
        if (m_copying && m_desk.view().save == Save::OnServer) {
            m_copiedAfter.push_back(since(*m_copying));
            m_events.add("copied", m_copiedAfter.back());
            m_copying.reset();
        }
    }

    bool here(const std::string& question) const
    {
        const auto questions = m_desk.questions();
        return std::ranges::find(questions, question, &QuestionView::id) != questions.end();
    }

    // What was acknowledged last for every question of this section must be what the desk shows.
    void compare()
    {
        std::map<std::string, const Entry*> last;
        for (std::size_t i = 0; i < m_log.count(); ++i) {
            last[m_task.plan[i].question] = &m_task.plan[i];
        }
        for (const auto& [question, entry] : last) {
            if (!here(question)) {
                continue;
            }
            const exam::Answer* shown = m_desk.answer(question);
            const bool ahead = m_log.count() < m_task.plan.size() &&
                               m_task.plan[m_log.count()].question == question && shown != nullptr &&
                               *shown == m_task.plan[m_log.count()].answer;
            if (!ahead && (shown == nullptr ? !exam::isBlank(entry->answer) : *shown != entry->answer)) {
                std::fprintf(stderr, "candidate: the acknowledged answer of %s is gone\n", question.c_str());
                std::_Exit(kLost);
            }
        }
    }

    void answer()
    {
        if (m_waiting || m_resting) {
            return;
        }
        if (!m_compared) {
            m_compared = true;
            compare();
        }
        const std::size_t next = m_log.count();
        if (next >= m_task.plan.size() || !here(m_task.plan[next].question)) {
            m_compared = false;
            m_resting = true;
            QTimer::singleShot(300, this, [this] { m_resting = false; });
            m_desk.handIn();
            return;
        }
        m_stuck.start();
        m_waiting = true;
        m_desk.show(m_task.plan[next].question);
        m_given = std::chrono::steady_clock::now();
        m_copying = m_copying ? m_copying : m_given;
        m_desk.setAnswer(m_task.plan[next].question, m_task.plan[next].answer, /*settled=*/true);
    }

    void stored()
    {
        if (!m_waiting) {
            return;
        }
        m_waiting = false;
        m_storedAfter.push_back(since(m_given));
        m_events.add("stored", m_storedAfter.back());
        m_log.add(m_log.count());
        m_resting = true;
        QTimer::singleShot(m_task.pause, this, [this] {
            m_resting = false;
            act();
        });
    }

    const Task& m_task;
    SeatDesk& m_desk;
    AckLog m_log;
    EventLog m_events;
    QTimer m_look;
    QTimer m_stuck;
    Stage m_stage = Stage::Preparing;
    std::chrono::steady_clock::time_point m_asked;
    std::chrono::steady_clock::time_point m_given;
    std::optional<std::chrono::steady_clock::time_point> m_copying;
    std::vector<std::int64_t> m_storedAfter;
    std::vector<std::int64_t> m_copiedAfter;
    bool m_waiting = false;
    bool m_resting = false;
    bool m_compared = false;
};

Task read(const char* path)
{
    const Buffer bytes = take(readFile(path, std::uint64_t{16} << 20U));
    const Json json = take(parseJson(bytes, {std::size_t{16} << 20U, 12}));
    JsonObject reader{json, "task"};
    Task task;
    task.data = reader.text("data");
    task.root = reader.text("root");
    task.enrolAddress = reader.text("enrol_address");
    task.enrolCode = reader.text("enrol_code");
    task.admissionNo = reader.text("admission_no");
    task.idLast = reader.text("id_last");
    task.code = reader.text("code");
    task.log = reader.text("log");
    task.stick = reader.textOr("stick", {});
    task.go = reader.textOr("go", {});
    task.begin = reader.textOr("begin", {});
    task.events = reader.textOr("events", {});
    task.seat = reader.textOr("seat", {});
    task.patience = std::chrono::seconds{reader.integerOr("patience_s", 60, 1, 3600)};
    task.pause = std::chrono::milliseconds{reader.integer("pause_ms", 0, 10'000)};
    for (const Json& entry : reader.array("plan", 100'000)) {
        JsonObject one{entry, "plan"};
        Entry read;
        read.question = one.identifier("question");
        read.answer = take(exam::answerFromJson(one.object("answer"), "answer"));
        take(one.finish());
        task.plan.push_back(std::move(read));
    }
    take(reader.finish());
    return task;
}

}  // namespace

int main(int argc, char** argv)
{
    QCoreApplication application{argc, argv};
    if (argc != 2) {
        std::fprintf(stderr, "usage: candidate TASK.json\n");
        return 2;
    }
    const Task task = read(argv[1]);
    const Buffer pem = take(readFile(task.root, 65536));
    const SystemClock clock;
    SeatDesk desk{{{task.data, {"test", "candidate"}},
                   take(crypto::Certificate::parsePem(pem)),
                   task.enrolAddress,
                   "candidate",
                   task.stick.string()},
                  clock};
    Candidate candidate{task, desk};
    desk.start();
    return QCoreApplication::exec();
}
