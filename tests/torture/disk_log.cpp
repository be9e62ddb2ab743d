// SPDX-License-Identifier: Apache-2.0

#include "disk_log.h"

#include "core/file.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace gongyuan::torture {
namespace {

constexpr std::uint64_t kMostLog = std::uint64_t{2} << 30U;

}  // namespace

void giveUp(const std::string& reason)
{
    std::fprintf(stderr, "torture: %s\n", reason.c_str());
    std::_Exit(2);
}

std::string Record::first() const
{
    return std::string{textOf(bytes)}.c_str();
}

std::string Record::second() const
{
    const std::string both{textOf(bytes)};
    const std::size_t end = both.find('\0');
    return end == std::string::npos ? std::string{} : both.substr(end + 1);
}

std::vector<Record> readLog(const std::filesystem::path& path)
{
    const auto content = readFile(path, kMostLog);
    if (!content) {
        giveUp(content.error().detail);
    }
    std::vector<Record> records;
    Bytes rest{content.value()};
    while (!rest.empty()) {
        RecordHead head{};
        if (rest.size() < sizeof head) {
            giveUp("the log ends in the middle of a record");
        }
        std::memcpy(&head, rest.data(), sizeof head);
        rest = rest.subspan(sizeof head);
        if (head.act > static_cast<std::uint64_t>(Record::Act::Mark) || rest.size() < head.size) {
            giveUp("the log is not one of a watched disk");
        }
        const std::size_t size = head.size;
        records.push_back(
            {static_cast<Record::Act>(head.act), head.file, head.at, toBuffer(rest.first(size))});
        rest = rest.subspan(size);
    }
    return records;
}

}  // namespace gongyuan::torture
