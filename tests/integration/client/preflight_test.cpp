// SPDX-License-Identifier: Apache-2.0

// What a seat finds about itself reaches its room and stands in the room's report: the real gongyuan-client
// against a real gongyuan-room, and the check that runs while the seat's screens are open.

#include "preflight/run.h"
#include "seated.h"

#include <QJsonArray>
#include <QThread>
#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::client;
using namespace std::chrono_literals;

namespace {

QJsonObject parsed(const QByteArray& bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

// `gongyuan-client --preflight --json` on a seat's folder.
QJsonObject printed(const std::filesystem::path& data)
{
    QProcess client;
    client.start(qEnvironmentVariable("GONGYUAN_CLIENT"),
                 {QStringLiteral("--preflight"), QStringLiteral("--json"), QStringLiteral("--data"),
                  QString::fromStdString(data.string())});
    REQUIRE(client.waitForFinished(120000));
    INFO(client.readAllStandardError().toStdString());
    const QJsonObject report = parsed(client.readAllStandardOutput());
    REQUIRE_FALSE(report.isEmpty());
    const bool failed = report[QLatin1String("verdict")] == QLatin1String("failed");
    CHECK(client.exitCode() == (failed ? 1 : 0));
    return report;
}

QJsonObject lineOf(const QJsonObject& report, const char* check)
{
    for (const QJsonValue& line : report[QLatin1String("lines")].toArray()) {
        if (line[QLatin1String("check")] == QLatin1String{check}) {
            return line.toObject();
        }
    }
    FAIL(check);
    return {};
}

// The room's report; its file is signed.
QJsonObject readiness(RoomServer& room)
{
    const auto file = (room.folder.path() / "ready.json").string();
    const auto pdf = (room.folder.path() / "ready.pdf").string();
    QByteArray said;
    room.outcome({"readiness", "--json", file.c_str(), "--pdf", pdf.c_str()}, said);
    CHECK(take(readFile(file + ".sig", 1024)).size() == 64);
    CHECK(textOf(take(readFile(pdf, 1U << 22U))).starts_with("%PDF-"));
    const Buffer bytes = take(readFile(file, 1U << 20U));
    return parsed({reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())});
}

QJsonObject seatOf(const QJsonObject& readiness, const char* name)
{
    for (const QJsonValue& seat : readiness[QLatin1String("seats")].toArray()) {
        if (seat[QLatin1String("seat")] == QLatin1String{name}) {
            return seat.toObject();
        }
    }
    FAIL(name);
    return {};
}

// The round trip may be slow while the machine is busy.
bool reached(const QString& finding)
{
    return finding == QLatin1String("reached") || finding == QLatin1String("slow");
}

QString findingOf(const QJsonObject& report, const char* check)
{
    return lineOf(report, check)[QLatin1String("finding")].toString();
}

}  // namespace

TEST_CASE_METHOD(ServedRoom, "what the client found stands in the room's report, line by line")
{
    const auto folder = room.folder.path() / "seat";
    CHECK(findingOf(printed(folder), "room") == QLatin1String("not-enrolled"));
    {
        Seated seat{authority, folder};
        seat.enrol(room, "s12");
    }
    CHECK(seatOf(readiness(room), "s12")[QLatin1String("state")] == QLatin1String("not-heard"));

    const QJsonObject report = printed(folder);
    CHECK(report[QLatin1String("told")].toBool());
    CHECK(findingOf(report, "certificates") == QLatin1String("valid"));
    CHECK(reached(findingOf(report, "room")));
    CHECK(lineOf(report, "throughput")[QLatin1String("value")].toInteger() > 0);  // of the sealed paper
    const QJsonObject told = seatOf(readiness(room), "s12");
    CHECK(told[QLatin1String("state")] != QLatin1String("not-heard"));
    const QJsonArray lines = report[QLatin1String("lines")].toArray();
    REQUIRE(lines.size() > 15);
    REQUIRE(told[QLatin1String("lines")].toArray().size() == lines.size());
    for (const QJsonValue& line : lines) {
        const QString check = line[QLatin1String("check")].toString();
        CAPTURE(check.toStdString());
        CHECK(findingOf(told, check.toUtf8()) == line[QLatin1String("finding")].toString());
    }

    SECTION("a room that is down is named, and nothing is claimed to be told")
    {
        room.kill();
        const QJsonObject alone = printed(folder);
        CHECK_FALSE(alone[QLatin1String("told")].toBool());
        CHECK(findingOf(alone, "room") == QLatin1String("unreachable"));
    }
    SECTION("a seat that was replaced is shut out, and says so")
    {
        room.command({"replace", "--seat", "s12", "--reason", "screen dead", "--by", "Li Wei"});
        const QJsonObject dead = printed(folder);
        CHECK_FALSE(dead[QLatin1String("told")].toBool());
        CHECK(findingOf(dead, "room") == QLatin1String("revoked"));
    }
}

TEST_CASE_METHOD(ServedRoom, "the check behind the page tells the room while the seat is open")
{
    Seated seat{authority, room.folder.path() / "seat"};
    REQUIRE(seat.reaches(Stage::Enrolment));
    std::optional<Standing> standing;
    seat.desk.standing([&](Standing now) { standing = std::move(now); });
    REQUIRE(waitFor([&] { return standing.has_value(); }));
    CHECK_FALSE(standing->credentials);
    standing.reset();
    seat.enrol(room, "s12");
    seat.desk.standing([&](Standing now) { standing = std::move(now); });
    REQUIRE(waitFor([&] { return standing.has_value(); }));
    REQUIRE(standing->credentials);

    preflight::RunOptions options{room.folder.path() / "seat", {}, "test"};
    options.credentials = std::move(standing->credentials);
    options.certificates = standing->certificates;
    options.screen = preflight::ScreenReadings{true, {{1366, 768, 60}}, "Noto Sans CJK SC", "中国"};
    std::vector<preflight::Step> steps;
    std::optional<preflight::Ran> ran;
    const std::unique_ptr<QThread> thread{QThread::create([&] {
        ran = preflight::run(std::move(options), Seated::systemClock(),
                             [&](preflight::Step step) { steps.push_back(step); });
    })};
    thread->start();
    REQUIRE(waitFor([&] { return thread->isFinished(); }, 60s));
    CHECK(ran->told);
    CHECK(static_cast<int>(steps.size()) == preflight::kSteps);
    const QJsonObject told = seatOf(readiness(room), "s12");
    CHECK(findingOf(told, "input-method") == QLatin1String("converts"));
    CHECK(reached(findingOf(told, "room")));
    CHECK(seat.desk.view().link == Link::Online);  // beside it the seat goes on
}
