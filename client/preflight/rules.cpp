// SPDX-License-Identifier: Apache-2.0

#include "preflight/rules.h"

#include "core/json.h"
#include "protocol/preflight_words.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <sstream>
#include <utility>

namespace gongyuan::preflight {
namespace {

using protocol::PreflightLine;
using std::chrono::hours;
using std::chrono::milliseconds;

constexpr std::int64_t kMiB = std::int64_t{1} << 20U;
constexpr std::int64_t kMemoryLeast = 768 * kMiB;
constexpr std::int64_t kMemoryGood = 1536 * kMiB;
constexpr std::int64_t kSpaceLeast = 512 * kMiB;
constexpr std::int64_t kSpaceGood = 2048 * kMiB;
constexpr std::int64_t kSpeedLeast = 1 * kMiB;
constexpr std::int64_t kSpeedGood = 10 * kMiB;
constexpr Micros kTurningLeast{2000};
constexpr Micros kFlashLeast{40};
constexpr Micros kNvmeLeast{10};
constexpr Micros kSyncSlow{50'000};
constexpr Micros kSyncStall{1'000'000};
constexpr milliseconds kSkewSmall{2000};
constexpr milliseconds kSkewLarge{std::chrono::minutes{5}};
constexpr Micros kRoundTripSlow{200'000};
constexpr std::int64_t kPaperSeconds = 300;
constexpr hours kMargin{24};
constexpr hours kExamLasts{12};
constexpr int kLeastWidth = 1280;
constexpr int kLeastHeight = 720;
constexpr double kLeastRefresh = 49.5;
constexpr std::size_t kImageJsonHash = 64;

PreflightLine line(const char* check, const char* finding, std::int64_t value = 0, const char* unit = "",
                   std::string detail = {})
{
    const protocol::FindingWords* const words = protocol::findingWords(check, finding);
    assert(words != nullptr);
    if (detail.size() > protocol::kDetailBytes) {
        detail = "…";
    }
    return {check, finding, words->verdict, value, unit, std::move(detail)};
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

bool inMemory(const DiskReadings& disk)
{
    return disk.fileSystem == "tmpfs" || disk.fileSystem == "ramfs" || disk.fileSystem == "rootfs" ||
           disk.device.starts_with("zram") || disk.device.starts_with("ram");
}

bool hasOption(const std::string& options, std::string_view wanted)
{
    return ("," + options + ",").find("," + std::string{wanted} + ",") != std::string::npos;
}

// Of `name=value` among words; empty when it is not there.
std::string valueOf(const std::string& words, const std::string& name)
{
    std::istringstream stream{words};
    for (std::string word; stream >> word;) {
        if (word.starts_with(name + "=")) {
            return word.substr(name.size() + 1);
        }
    }
    return {};
}

// What the image calls itself, and the hash under which its root was opened.
PreflightLine image(const SystemReadings& system)
{
    if (!system.imageJson) {
        return line("image", "installed");
    }
    const auto json = parseJson(bytesOf(*system.imageJson));
    if (!json || !json->is_object()) {
        return line("image", "malformed");
    }
    JsonObject reader{json.value(), "image"};
    const std::string parameter = reader.text("root_hash_parameter", 64);
    const std::string version = reader.textOr("version", {}, 64);
    const std::string hash = valueOf(system.kernelLine, parameter);
    if (!reader.finishLenient() || hash.size() != kImageJsonHash || !fromHex(hash)) {
        return line("image", "malformed");
    }
    return line("image", "verified", 0, "", (version.empty() ? "" : version + " ") + hash.substr(0, 16));
}

PreflightLine memory(const SystemReadings& system)
{
    if (!system.memoryAvailable) {
        return line("memory", "unknown");
    }
    const std::int64_t free = *system.memoryAvailable;
    return line("memory",
                free < kMemoryLeast  ? "short"
                : free < kMemoryGood ? "tight"
                                     : "enough",
                free / kMiB, "MiB");
}

PreflightLine space(const DiskReadings& disk)
{
    if (!disk.writable) {
        return line("disk-space", "unwritable");
    }
    const auto free = static_cast<std::int64_t>(disk.freeBytes);
    return line("disk-space",
                free < kSpaceLeast  ? "short"
                : free < kSpaceGood ? "tight"
                                    : "enough",
                free / kMiB, "MiB");
}

PreflightLine speed(const DiskReadings& disk)
{
    if (disk.writeSpeed <= 0) {
        return line("disk-speed", "unknown");
    }
    return line("disk-speed",
                disk.writeSpeed < kSpeedLeast  ? "crawling"
                : disk.writeSpeed < kSpeedGood ? "slow"
                                               : "fast",
                disk.writeSpeed / 1024, "KiB/s");
}

Micros leastSync(const DiskReadings& disk)
{
    if (disk.rotational.value_or(false)) {
        return kTurningLeast;
    }
    return disk.device.starts_with("nvme") ? kNvmeLeast : kFlashLeast;
}

PreflightLine sync(const DiskReadings& disk, bool memoryMode)
{
    if (inMemory(disk)) {
        return line("disk-sync", memoryMode ? "memory-mode" : "memory", 0, "", disk.fileSystem);
    }
    if (hasOption(disk.options, "nobarrier") || hasOption(disk.options, "barrier=0")) {
        return line("disk-sync", "no-barrier", 0, "", disk.device);
    }
    if (disk.syncs.empty()) {
        return line("disk-sync", "unknown");
    }
    const Micros half = quantile(disk.syncs, 0.5);
    const Micros worst = quantile(disk.syncs, 0.99);
    const std::string detail = (disk.device.empty() ? disk.fileSystem : disk.device) +
                               ", 99 %: " + std::to_string(worst.count()) + " µs";
    const char* finding = "honest";
    if (half < leastSync(disk)) {
        finding = "too-fast";
    } else if (worst > kSyncStall) {
        finding = "stalls";
    } else if (half > kSyncSlow) {
        finding = "slow";
    }
    return line("disk-sync", finding, half.count(), "µs", detail);
}

PreflightLine restoreCard(const Readings& readings)
{
    const RestoreReadings& restore = readings.restore;
    if (inMemory(readings.disk)) {
        return line("restore-card", readings.memoryMode ? "memory-mode" : "memory", 0, "",
                    readings.disk.fileSystem);
    }
    if (readings.disk.fileSystem == "overlay" || readings.disk.fileSystem == "aufs" ||
        readings.disk.fileSystem == "fuse.unionfs") {
        return line("restore-card", "overlay", 0, "", readings.disk.fileSystem);
    }
    if (restore.written.nonce.empty()) {
        return line("restore-card", "unknown");
    }
    if (restore.rolledBack) {
        return line("restore-card", "rolled-back", 0, "", joined(restore.software));
    }
    if (restore.written.survived == 0) {
        return line("restore-card", "restart", 0, "", joined(restore.software));
    }
    return line("restore-card", restore.software.empty() ? "kept" : "software", restore.written.survived, "×",
                joined(restore.software));
}

PreflightLine clockLine(const RoomReadings& room)
{
    if (!room.skew) {
        return line("clock", "unknown");
    }
    const auto off = std::chrono::abs(*room.skew);
    // Read as UTC, a clock that keeps local time is ahead by the zone's offset.
    const char* const far = std::chrono::abs(*room.skew - room.zone) <= kSkewLarge ? "local-time" : "wrong";
    return line("clock",
                off > kSkewLarge   ? far
                : off > kSkewSmall ? "skewed"
                                   : "right",
                room.skew->count(), "ms");
}

PreflightLine display(const ScreenReadings& screen)
{
    if (!screen.real || screen.displays.empty()) {
        return line("display", "unknown");
    }
    const DisplayReading& first = screen.displays.front();
    const std::string detail = std::to_string(first.width) + "×" + std::to_string(first.height);
    const auto refresh = static_cast<std::int64_t>(std::lround(first.refresh));
    const char* const unit = refresh > 0 ? "Hz" : "";
    if (first.width < kLeastWidth || first.height < kLeastHeight) {
        return line("display", "small", refresh, unit, detail);
    }
    const bool flickers = first.refresh > 0 && first.refresh < kLeastRefresh;
    return line("display", flickers ? "flicker" : "fits", refresh, unit, detail);
}

PreflightLine secondDisplay(const ScreenReadings& screen)
{
    if (!screen.real || screen.displays.empty()) {
        return line("second-display", "unknown");
    }
    return line("second-display", screen.displays.size() == 1 ? "one" : "several",
                static_cast<std::int64_t>(screen.displays.size()), "×");
}

PreflightLine keyboard(const SystemReadings& system)
{
    if (!system.keyboards) {
        return line("keyboard", "unknown");
    }
    const auto count = static_cast<std::int64_t>(system.keyboards->size());
    return line("keyboard",
                count == 0   ? "none"
                : count == 1 ? "one"
                             : "several",
                count, "×", joined(*system.keyboards));
}

PreflightLine inputMethod(const ScreenReadings& screen)
{
    if (!screen.typed) {
        return line("input-method", "absent");
    }
    return line("input-method", *screen.typed == "中国" ? "converts" : "wrong", 0, "", *screen.typed);
}

PreflightLine fonts(const ScreenReadings& screen)
{
    if (screen.fontFamily.empty()) {
        return line("fonts", "unknown");
    }
    return line("fonts", screen.fontFamily == "Noto Sans CJK SC" ? "right" : "replaced", 0, "",
                screen.fontFamily);
}

PreflightLine roomLine(const RoomReadings& room)
{
    switch (room.reach) {
    case RoomReadings::Reach::NotEnrolled: return line("room", "not-enrolled");
    case RoomReadings::Reach::InUse: return line("room", "in-use");
    case RoomReadings::Reach::Unreachable: return line("room", "unreachable", 0, "", room.problem);
    case RoomReadings::Reach::NotOurs: return line("room", "not-ours", 0, "", room.problem);
    case RoomReadings::Reach::Revoked: return line("room", "revoked");
    case RoomReadings::Reach::Reached: break;
    }
    const Micros half = room.roundTrips.empty() ? Micros{0} : quantile(room.roundTrips, 0.5);
    return line("room", half > kRoundTripSlow ? "slow" : "reached", half.count(), "µs");
}

PreflightLine throughput(const RoomReadings& room)
{
    if (room.reach != RoomReadings::Reach::Reached) {
        return line("throughput", "unknown");
    }
    if (room.speed <= 0 || room.paperBytes == 0) {
        return line("throughput", "no-paper");
    }
    const bool slow = static_cast<std::int64_t>(room.paperBytes) / room.speed > kPaperSeconds;
    return line("throughput", slow ? "slow" : "fast", room.speed / 1024, "KiB/s");
}

PreflightLine certificates(const Readings& readings)
{
    const RoomReadings& room = readings.room;
    if (!room.certificate) {
        return line("certificates", "none");
    }
    const WallTime over = std::max(room.lastExam.value_or(readings.at), readings.at) + kExamLasts;
    const char* finding = *room.certificate < over             ? "ends-before"
                          : *room.certificate < over + kMargin ? "ends-soon"
                                                               : "valid";
    const auto left = std::chrono::floor<std::chrono::days>(*room.certificate - readings.at);
    return line("certificates", finding, left.count(), "d", toText(*room.certificate));
}

PreflightLine ports(const SystemReadings& system)
{
    if (!system.ports) {
        return line("ports", "unknown");
    }
    std::vector<std::string> names;
    for (const std::uint16_t port : *system.ports) {
        names.push_back(std::to_string(port));
    }
    return line("ports", names.empty() ? "closed" : "open", static_cast<std::int64_t>(names.size()), "×",
                joined(names));
}

// A setting that can be read or not, and is good or not.
template <typename Value>
PreflightLine setting(const char* check, const std::optional<Value>& value, bool good, const char* goodWord,
                      const char* badWord)
{
    return value ? line(check, good ? goodWord : badWord) : line(check, "unknown");
}

}  // namespace

Micros quantile(std::vector<Micros> values, double share)
{
    assert(!values.empty() && share >= 0 && share <= 1);
    std::sort(values.begin(), values.end());
    const auto at = static_cast<std::size_t>(share * static_cast<double>(values.size()));
    return values[std::min(at, values.size() - 1)];
}

protocol::PreflightReport judge(const Readings& readings)
{
    const SystemReadings& system = readings.system;
    protocol::PreflightReport report{readings.program,    readings.machine,         readings.at,
                                     readings.memoryMode, readings.restore.written, {}};
    report.lines = {
        image(system),
        memory(system),
        system.virtualMachine.empty() ? line("virtual-machine", "none")
                                      : line("virtual-machine", "found", 0, "", system.virtualMachine),
        space(readings.disk),
        speed(readings.disk),
        sync(readings.disk, readings.memoryMode),
        restoreCard(readings),
        system.swap ? line("swap", *system.swap == 0 ? "off" : "on", *system.swap / kMiB, "MiB")
                    : line("swap", "unknown"),
        line("core-dumps", system.dumpable ? "on" : "off"),
        setting("ptrace", system.ptraceScope, system.ptraceScope.value_or(0) >= 2, "closed", "open"),
        setting("sysrq", system.sysrq, system.sysrq.value_or(1) == 0, "off", "on"),
        clockLine(readings.room),
        display(readings.screen),
        secondDisplay(readings.screen),
        keyboard(system),
        inputMethod(readings.screen),
        fonts(readings.screen),
        system.soundCards.empty()
            ? line("sound", "none")
            : line("sound", "found", static_cast<std::int64_t>(system.soundCards.size()), "×",
                   joined(system.soundCards)),
        roomLine(readings.room),
        throughput(readings.room),
        certificates(readings),
        ports(system),
    };
    return report;
}

}  // namespace gongyuan::preflight
