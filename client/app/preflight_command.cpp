// SPDX-License-Identifier: Apache-2.0

#include "preflight_command.h"

#include "core/clock.h"
#include "ime/data_folder.h"
#include "preflight/run.h"
#include "protocol/preflight_words.h"
#include "session/seat.h"

#include <cstdio>
#include <linux/magic.h>
#include <sys/vfs.h>
#include <utility>

namespace gongyuan::app {
namespace {

using protocol::PreflightLine;
using protocol::Verdict;

std::string linesOf(const preflight::Ran& ran, bool english)
{
    std::string text;
    int number = 0;
    for (const PreflightLine& line : ran.report.lines) {
        ++number;
        text += (number < 10 ? " " : "") + std::to_string(number) + "  ";
        text += std::string{protocol::verdictText(line.verdict, english)} + "  ";
        text += protocol::checkText(line, english) + (english ? ": " : "：");
        text += protocol::findingText(line, english);
        const std::string value = protocol::measured(line);
        text += value.empty() ? "\n" : (english ? " (" + value + ")\n" : "（" + value + "）\n");
        const std::string fix = protocol::fixText(line, english);
        text += fix.empty() ? "" : "      → " + fix + "\n";
    }
    switch (protocol::verdictOf(ran.report)) {
    case Verdict::Ok: text += english ? "Ready.\n" : "就绪。\n"; break;
    case Verdict::Warning:
    case Verdict::NotChecked:
        text += english ? "Ready once the technician accepts the lines above.\n"
                        : "请技术支持确认上面的各项后使用。\n";
        break;
    case Verdict::Failed:
        text += english ? "Not ready: do what the failed lines say, then test again.\n"
                        : "未就绪：请按未通过各项的提示处理后重测。\n";
        break;
    }
    if (ran.told) {
        text += english ? "The room server has this report.\n" : "结果已交给考场服务器。\n";
    } else {
        text += english ? "The room server does not have this report.\n" : "结果没有交给考场服务器。\n";
    }
    return text;
}

}  // namespace

bool liesInMemory(const std::filesystem::path& folder)
{
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    struct statfs volume {};
    return ::statfs(folder.c_str(), &volume) == 0 &&
           (volume.f_type == TMPFS_MAGIC || volume.f_type == RAMFS_MAGIC);
}

int runPreflight(const Options& options, const std::filesystem::path& programs, const std::string& program)
{
    const SystemClock clock;
    preflight::RunOptions run{options.data, ime::dataFolder(programs), program, options.memory, {}, {},
                              false};
    const auto seat = client::Seat::open({options.data, {"preflight", program}, options.second}, clock);
    if (!seat) {
        run.inUse = seat.error().code == Errc::Denied || seat.error().code == Errc::Storage;
        std::fprintf(stderr, "gongyuan-client: the seat's files: %s\n", seat.error().detail.c_str());
    } else {
        client::Standing standing = seat.value()->standing();
        run.credentials = std::move(standing.credentials);
        run.certificates = std::move(standing.certificates);
    }
    const preflight::Ran ran = preflight::run(std::move(run), clock);
    if (options.json) {
        Json json = protocol::toJson(ran.report);
        json["verdict"] = protocol::name(protocol::verdictOf(ran.report));
        json["told"] = ran.told;
        std::printf("%s\n", canonical(json).c_str());
    } else {
        std::printf("%s", linesOf(ran, options.english).c_str());
    }
    return protocol::verdictOf(ran.report) == Verdict::Failed ? 1 : 0;
}

}  // namespace gongyuan::app
