// SPDX-License-Identifier: Apache-2.0

// Names that stand in a line with others: a header, a tab, the question map. Questions may be long, names may
// not.

#include "bank/lint/lint.h"
#include "core/unicode.h"

#include <algorithm>

namespace gongyuan::bank {
namespace {

// In Latin letters; a Chinese character takes the room of two.
constexpr std::size_t kProgramme = 60;
constexpr std::size_t kPaper = 80;
constexpr std::size_t kLevel = 24;
constexpr std::size_t kSection = 24;
constexpr std::size_t kGroup = 40;
constexpr std::size_t kTask = 60;
constexpr std::size_t kMaterial = 24;
constexpr std::size_t kUnit = 40;

std::size_t widthOf(const std::string& text)
{
    std::size_t width = 0;
    for (const char32_t character : decodeUtf8(text)) {
        width += character < 0x1100 ? 1 : 2;
    }
    return width;
}

void lintName(const SourceFile& file, const std::string& pointer, std::size_t most, Findings& findings)
{
    const Json::json_pointer at{pointer};
    if (!file.json.contains(at) || !file.json[at].is_string()) {
        return;
    }
    const std::size_t width = widthOf(trimmed(file.json[at]));
    if (width > most) {
        findings.error(file, pointer,
                       "this name is " + std::to_string(width) + " letters wide, and its place " +
                           std::to_string(most),
                       "shorten it; a Chinese character counts as two letters");
    }
}

void lintEach(const SourceFile& file, const std::string& list, const std::string& member, std::size_t most,
              Findings& findings)
{
    const Json::json_pointer at{list};
    if (!file.json.contains(at) || !file.json[at].is_array()) {
        return;
    }
    for (std::size_t i = 0; i < file.json[at].size(); ++i) {
        lintName(file, child(list, i) + member, most, findings);
    }
}

void lintSections(const SourceFile& file, Findings& findings)
{
    lintEach(file, "/sections", "/title", kSection, findings);
    for (std::size_t i = 0; i < file.json["sections"].size(); ++i) {
        lintEach(file, child("/sections", i) + "/groups", "/title", kGroup, findings);
    }
}

}  // namespace

void lintTitles(const PaperSource& source, Findings& findings)
{
    lintName(source.programme, "/name", kProgramme, findings);
    lintEach(source.programme, "/levels", "", kLevel, findings);
    lintEach(source.programme, "/sections", "/title", kSection, findings);
    lintName(source.paper, "/title", kPaper, findings);
    lintSections(source.paper, findings);
    for (const auto& [id, task] : source.tasks) {
        lintName(task, "/title", kTask, findings);
        lintEach(task, "/materials", "/title", kMaterial, findings);
    }
    for (const auto& [id, set] : source.cases) {
        lintEach(set, "/materials", "/title", kMaterial, findings);
    }
    for (const auto& [id, item] : source.items) {
        lintEach(item, "/units", "", kUnit, findings);
    }
}

}  // namespace gongyuan::bank
