// SPDX-License-Identifier: Apache-2.0

#include "preflight/rules.h"

#include "preflight/marker.h"
#include "protocol/preflight_words.h"
#include "support/hall.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <set>

namespace gongyuan::preflight {
namespace {

using protocol::PreflightLine;
using protocol::Verdict;
using std::chrono::hours;
using std::chrono::minutes;

constexpr WallTime kNow{Millis{1795251600000}};

Readings good()
{
    Readings readings;
    readings.program = "gongyuan-client test";
    readings.at = kNow;
    SystemReadings& system = readings.system;
    system.imageJson = R"({"root_hash_parameter":"gongyuan.verity","version":"1"})";
    system.kernelLine = "quiet gongyuan.verity=" + std::string(64, 'a') + " ro";
    system.memoryAvailable = std::int64_t{4} << 30U;
    system.swap = 0;
    system.ptraceScope = 3;
    system.sysrq = 0;
    system.keyboards = std::vector<std::string>{"AT keyboard"};
    system.ports = std::vector<std::uint16_t>{};
    system.soundCards = {"Intel"};
    readings.disk = {
        true,    std::uint64_t{8} << 30U, "ext4", "rw", "sda", false, std::vector<Micros>(100, Micros{900}),
        50 << 20};
    readings.restore.written = {"uuid x /d", std::string(32, '1'), "boot-2", 1};
    readings.screen = {true, {{1920, 1080, 60.0}}, "Noto Sans CJK SC", "中国"};
    readings.room = {RoomReadings::Reach::Reached,
                     {},
                     std::vector<Micros>(4, Micros{2000}),
                     Millis{-40},
                     20 << 20,
                     std::uint64_t{40} << 20U,
                     kNow + hours{20},
                     kNow + hours{24 * 10}};
    return readings;
}

PreflightLine lineOf(const Readings& readings, std::string_view check)
{
    const protocol::PreflightReport report = judge(readings);
    const auto found = std::find_if(report.lines.begin(), report.lines.end(),
                                    [&](const PreflightLine& line) { return line.check == check; });
    REQUIRE(found != report.lines.end());
    return *found;
}

std::string found(const Readings& readings, std::string_view check)
{
    return lineOf(readings, check).finding;
}

}  // namespace

TEST_CASE("a good machine passes every check, each once and in the order of the table")
{
    const protocol::PreflightReport report = judge(good());
    CHECK(protocol::verdictOf(report) == Verdict::Ok);
    REQUIRE(report.lines.size() == protocol::preflightChecks().size());
    for (std::size_t i = 0; i < report.lines.size(); ++i) {
        CHECK(report.lines[i].check == protocol::preflightChecks()[i].id);
    }
}

TEST_CASE("whatever could not be read is not checked, and never passed")
{
    Readings nothing;
    nothing.at = kNow;
    for (const PreflightLine& line : judge(nothing).lines) {
        CAPTURE(line.check);
        // What is plain without a reading: no sign of a virtual machine, no dump, no sound card.
        const bool plain = line.check == "virtual-machine" || line.check == "core-dumps";
        CHECK((line.verdict != Verdict::Ok || plain));
    }
}

TEST_CASE("every finding but a passed one says what to do, in both languages")
{
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const protocol::FindingWords& words : protocol::preflightFindings()) {
        CAPTURE(words.check, words.finding);
        CHECK(protocol::checkWords(words.check) != nullptr);
        CHECK(seen.emplace(words.check, words.finding).second);
        CHECK_FALSE(words.zh.empty());
        CHECK_FALSE(words.en.empty());
        CHECK(words.fixZh.empty() == (words.verdict == Verdict::Ok));
        CHECK(words.fixEn.empty() == (words.verdict == Verdict::Ok));
    }
}

TEST_CASE("a sync that is faster than its medium can be is not believed")
{
    struct Case {
        const char* device;
        bool rotational;
        int micros;
        const char* finding;
    };
    const Case each = GENERATE(Case{"sda", true, 1999, "too-fast"}, Case{"sda", true, 2000, "honest"},
                               Case{"sda", false, 39, "too-fast"}, Case{"sda", false, 40, "honest"},
                               Case{"nvme0n1", false, 9, "too-fast"}, Case{"nvme0n1", false, 10, "honest"},
                               Case{"vda", false, 225, "honest"}, Case{"sdb", false, 50'001, "slow"});
    CAPTURE(each.device, each.rotational, each.micros);
    Readings readings = good();
    readings.disk.device = each.device;
    readings.disk.rotational = each.rotational;
    readings.disk.syncs.assign(100, Micros{each.micros});
    CHECK(found(readings, "disk-sync") == each.finding);
}

TEST_CASE("stalls, missing barriers and disks in memory fail")
{
    Readings readings = good();
    std::fill_n(readings.disk.syncs.begin(), 3, Micros{1'500'000});
    CHECK(found(readings, "disk-sync") == "stalls");
    readings = good();
    readings.disk.options = "rw,relatime,nobarrier";
    CHECK(found(readings, "disk-sync") == "no-barrier");
    readings.disk.options = "rw,nobarriers";
    CHECK(found(readings, "disk-sync") == "honest");
    readings.disk.fileSystem = "tmpfs";
    CHECK(found(readings, "disk-sync") == "memory");
    CHECK(found(readings, "restore-card") == "memory");
    readings.memoryMode = true;
    CHECK(lineOf(readings, "disk-sync").verdict == Verdict::Warning);
    CHECK(lineOf(readings, "restore-card").finding == "memory-mode");
}

TEST_CASE("only a marker that lived through a restart passes")
{
    Readings readings = good();
    CHECK(found(readings, "restore-card") == "kept");
    readings.restore.software = {"deepfreeze"};
    CHECK(found(readings, "restore-card") == "software");
    readings.restore.written.survived = 0;
    CHECK(lineOf(readings, "restore-card").verdict == Verdict::NotChecked);
    readings.restore.rolledBack = true;
    CHECK(lineOf(readings, "restore-card").verdict == Verdict::Failed);
    readings = good();
    readings.disk.fileSystem = "overlay";
    CHECK(found(readings, "restore-card") == "overlay");
}

TEST_CASE("certificates hold until the last exam is over and a day more")
{
    Readings readings = good();
    readings.room.certificate = kNow + hours{32} - Millis{1};
    CHECK(found(readings, "certificates") == "ends-before");
    readings.room.certificate = kNow + hours{32};
    CHECK(found(readings, "certificates") == "ends-soon");
    readings.room.certificate = kNow + hours{56};
    CHECK(found(readings, "certificates") == "valid");
}

TEST_CASE("the clock may differ by two seconds, and five minutes stop an exam")
{
    Readings readings = good();
    readings.room.skew = Millis{-2000};
    CHECK(found(readings, "clock") == "right");
    readings.room.skew = Millis{2001};
    CHECK(found(readings, "clock") == "skewed");
    readings.room.skew = -Millis{minutes{5}} - Millis{1};
    CHECK(found(readings, "clock") == "wrong");
    readings.room.zone = hours{8};
    CHECK(found(readings, "clock") == "wrong");
    readings.room.skew = Millis{hours{8} + minutes{5}};
    CHECK(found(readings, "clock") == "local-time");
    readings.room.skew = Millis{hours{8} + minutes{5}} + Millis{1};
    CHECK(found(readings, "clock") == "wrong");
    readings.room.skew = -Millis{hours{8}};
    CHECK(found(readings, "clock") == "wrong");
}

TEST_CASE("displays, keyboards and ports are counted")
{
    Readings readings = good();
    readings.screen.displays.push_back({1024, 768, 60});
    CHECK(found(readings, "second-display") == "several");
    readings.screen.displays = {{1279, 1080, 60}};
    CHECK(found(readings, "display") == "small");
    readings.system.keyboards->clear();
    CHECK(found(readings, "keyboard") == "none");
    readings.system.ports = std::vector<std::uint16_t>{22, 5900};
    CHECK(lineOf(readings, "ports").detail == "22, 5900");
}

TEST_CASE("an image that does not say its hash is not a verified one")
{
    const std::string text =
        GENERATE("", "{}", R"({"root_hash_parameter":"other"})", R"({"root_hash_parameter":7})", "[]");
    Readings readings = good();
    CHECK(found(readings, "image") == "verified");
    readings.system.imageJson = text;
    CHECK(found(readings, "image") == "malformed");
}

TEST_CASE("an image that was not started under a hash is not a verified one")
{
    Readings readings = good();
    readings.system.kernelLine = GENERATE("", "quiet", "gongyuan.verity=", "gongyuan.verity=zz");
    CHECK(found(readings, "image") == "malformed");
}

TEST_CASE("a marker counts starts, and a disk that was put back begins again")
{
    const test::Folder folder;
    const auto first = stepMarker(folder.path(), "here", "boot-1").value();
    CHECK_FALSE(first.found);
    CHECK(first.written.survived == 0);
    CHECK(stepMarker(folder.path(), "here", "boot-1")->written == first.written);
    const auto second = stepMarker(folder.path(), "here", "boot-2").value();
    CHECK(second.written.survived == 1);
    CHECK(second.written.nonce == first.written.nonce);
    std::filesystem::remove(folder.path() / "restore-marker.json");
    const auto back = stepMarker(folder.path(), "here", "boot-3").value();
    CHECK(back.written.survived == 0);
    CHECK(back.written.nonce != first.written.nonce);
}

}  // namespace gongyuan::preflight
