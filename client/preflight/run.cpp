// SPDX-License-Identifier: Apache-2.0

#include "preflight/run.h"

#include "crypto/x509.h"
#include "ime/engine.h"
#include "net/room_link.h"
#include "preflight/machine.h"
#include "preflight/marker.h"
#include "preflight/rules.h"

#include <QDateTime>
#include <QEventLoop>
#include <QFont>
#include <QFontInfo>
#include <QGuiApplication>
#include <QPointer>
#include <QScreen>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <utility>

namespace gongyuan::preflight {
namespace {

constexpr int kRoundTrips = 5;
constexpr std::chrono::seconds kPatience{25};
constexpr std::uint64_t kSample = std::uint64_t{8} << 20U;

std::optional<std::string> typeByItself(const std::filesystem::path& imeData)
{
    auto engine = ime::Engine::open(imeData);
    return engine ? std::optional{engine->made(kTyped)} : std::nullopt;
}

/// Waits for one answer of the room, not for ever.
template <typename T, typename Ask>
Result<T> await(Ask ask)
{
    // Shared with an answer that comes too late.
    const auto answer = std::make_shared<std::optional<Result<T>>>();
    QEventLoop loop;
    const QPointer<QEventLoop> waiting{&loop};
    ask([answer, waiting](Result<T> result) {
        *answer = std::move(result);
        if (waiting) {
            waiting->quit();
        }
    });
    QTimer::singleShot(kPatience, &loop, &QEventLoop::quit);
    if (!*answer) {
        loop.exec();
    }
    return *answer ? std::move(**answer) : Result<T>{Error{Errc::Network, "no answer in time"}};
}

RoomReadings::Reach reachOf(const Error& error)
{
    switch (error.code) {
    case Errc::Forged: return RoomReadings::Reach::NotOurs;
    case Errc::Denied: return RoomReadings::Reach::Revoked;
    case Errc::Malformed:
    case Errc::Unsupported:
    case Errc::NotFound:
    case Errc::Storage:
    case Errc::Network:
    case Errc::Platform: break;
    }
    return RoomReadings::Reach::Unreachable;
}

std::optional<WallTime> firstEnd(const std::vector<std::string>& certificates)
{
    std::optional<WallTime> end;
    for (const std::string& pem : certificates) {
        const auto certificate = crypto::Certificate::parsePem(bytesOf(pem));
        if (certificate) {
            end = std::min(end.value_or(certificate->notAfter()), certificate->notAfter());
        }
    }
    return end;
}

// The first bytes of the largest paper, as they come when papers are distributed.
void measureSpeed(net::RoomLink& link, const protocol::RoomInfo& info, RoomReadings& room)
{
    const auto largest =
        std::max_element(info.sittings.begin(), info.sittings.end(),
                         [](const auto& one, const auto& other) { return one.bulkSize < other.bulkSize; });
    if (largest == info.sittings.end() || largest->bulkSize == 0) {
        return;
    }
    room.paperBytes = largest->bulkSize;
    const std::uint64_t wanted = std::min(kSample, largest->bulkSize);
    net::Request request{protocol::Endpoint::Paper, toHex(largest->bulk)};
    request.headers = {{"Range", "bytes=0-" + QByteArray::number(static_cast<qulonglong>(wanted - 1))}};
    request.limit = static_cast<std::size_t>(wanted);
    const auto start = std::chrono::steady_clock::now();
    const auto bytes =
        await<Buffer>([&](net::Http::Then then) { link.http().send(request, std::move(then)); });
    const auto took = std::chrono::duration_cast<Micros>(std::chrono::steady_clock::now() - start).count();
    if (bytes && !bytes->empty()) {
        room.speed = static_cast<std::int64_t>(bytes->size()) * 1'000'000 / std::max<std::int64_t>(took, 1);
    }
}

void readRoom(net::RoomLink& link, const Clock& clock, RoomReadings& room)
{
    std::optional<protocol::RoomInfo> info;
    for (int i = 0; i < kRoundTrips; ++i) {
        const auto start = std::chrono::steady_clock::now();
        auto answer = await<protocol::RoomInfo>([&](auto then) { link.roomInfo(std::move(then)); });
        const auto took = std::chrono::duration_cast<Micros>(std::chrono::steady_clock::now() - start);
        if (!answer) {
            room.reach = reachOf(answer.error());
            room.problem = answer.error().detail;
            return;
        }
        if (i > 0) {  // the first one shakes hands
            room.roundTrips.push_back(took);
        }
        room.skew = std::chrono::floor<Millis>(clock.wall() - answer->serverTime -
                                               std::chrono::duration_cast<Millis>(took / 2));
        info = std::move(answer).value();
    }
    room.zone = std::chrono::seconds{QDateTime::currentDateTime().offsetFromUtc()};
    room.reach = RoomReadings::Reach::Reached;
    for (const protocol::SittingInfo& sitting : info->sittings) {
        room.lastExam = std::max(room.lastExam.value_or(sitting.startsAt), sitting.startsAt);
    }
    measureSpeed(link, *info, room);
}

}  // namespace

ScreenReadings readScreen()
{
    ScreenReadings screen;
    const QString platform = QGuiApplication::platformName();
    screen.real = platform != QLatin1String("offscreen") && platform != QLatin1String("minimal");
    for (const QScreen* const each : QGuiApplication::screens()) {
        const QSizeF size = QSizeF{each->size()} * each->devicePixelRatio();
        screen.displays.push_back({static_cast<int>(size.width()), static_cast<int>(size.height()),
                                   static_cast<double>(each->refreshRate())});
    }
    screen.fontFamily = QFontInfo{QFont{QStringLiteral("Noto Sans CJK SC")}}.family().toStdString();
    return screen;
}

Ran run(RunOptions options, const Clock& clock, const std::function<void(Step)>& begun)
{
    const auto begin = [&begun](Step step) {
        if (begun) {
            begun(step);
        }
    };
    Readings readings;
    readings.program = options.program;
    readings.memoryMode = options.memoryMode;
    readings.at = clock.wall();
    begin(Step::Machine);
    readings.machine = machineName();
    readings.system = readSystem();
    readings.restore.software = restoreSoftware();
    begin(Step::Disk);
    readings.disk = measureDisk(options.data);
    if (auto step = stepMarker(options.data, placeOf(options.data), clock.bootId())) {
        readings.restore.found = std::move(step->found);
        readings.restore.written = std::move(step->written);
    }
    begin(Step::Screen);
    if (options.screen) {
        readings.screen = *std::move(options.screen);
    } else {
        readings.screen = readScreen();
        readings.screen.typed = typeByItself(options.imeData);
    }
    begin(Step::Room);
    readings.room.reach = options.inUse ? RoomReadings::Reach::InUse : RoomReadings::Reach::NotEnrolled;
    readings.room.certificate = firstEnd(options.certificates);
    if (!options.credentials) {
        return {judge(readings), false};
    }
    auto link = net::RoomLink::create(*options.credentials, [&clock] { return clock.wall(); });
    if (!link) {
        readings.room.reach = reachOf(link.error());
        readings.room.problem = link.error().detail;
        return {judge(readings), false};
    }
    readRoom(*link.value(), clock, readings.room);
    Ran ran{judge(readings), false};
    if (readings.room.reach != RoomReadings::Reach::Reached) {
        return ran;
    }
    const auto told = await<protocol::PreflightReply>(
        [&](auto then) { link.value()->tellPreflight(ran.report, std::move(then)); });
    ran.told = told.ok();
    if (told && told->rolledBack) {
        readings.restore.rolledBack = true;
        ran.report = judge(readings);
    }
    return ran;
}

}  // namespace gongyuan::preflight
