// SPDX-License-Identifier: Apache-2.0

#include "bank/seal/sitting_reader.h"

#include "bank/source/yaml_reader.h"

#include <algorithm>

namespace gongyuan::bank {
namespace {

// `sitting.starts_at: not a time` stands at /starts_at.
std::string pointerOf(const std::string& detail)
{
    const std::size_t dot = detail.find('.');
    const std::size_t colon = detail.find(':');
    return dot == std::string::npos || colon < dot ? "" : "/" + detail.substr(dot + 1, colon - dot - 1);
}

bool hasSection(const exam::Paper& paper, const std::string& id)
{
    return std::any_of(paper.sections.begin(), paper.sections.end(),
                       [&](const exam::Section& each) { return each.id == id; });
}

}  // namespace

std::optional<exam::Sitting> readSitting(const std::filesystem::path& path, const exam::Paper& paper,
                                         Findings& findings)
{
    auto file = readYaml(path, path.generic_string(), findings);
    if (!file) {
        return std::nullopt;
    }
    if (file->json.is_object() && !file->json.contains("seconds")) {
        file->json["seconds"] = Json::object();
    }
    auto sitting = exam::sittingFromJson(file->json);
    if (!sitting) {
        findings.error(*file, pointerOf(sitting.error().detail), sitting.error().detail,
                       "see `gongyuan-bank seal --help`, FILES, for the form of a sitting");
        return std::nullopt;
    }
    const std::size_t before = findings.errors();
    for (const auto& [section, seconds] : sitting->seconds) {
        if (!hasSection(paper, section)) {
            findings.error(*file, child("/seconds", section), "the paper has no section `" + section + "`",
                           "name a section of the paper, or remove the line");
        }
    }
    if (sitting->notBefore > sitting->startsAt || sitting->startsAt >= sitting->notAfter) {
        findings.error(*file, "/starts_at", "the times are not in order",
                       "not_before, starts_at and not_after follow each other");
    }
    if (findings.errors() != before) {
        return std::nullopt;
    }
    return std::move(sitting).value();
}

}  // namespace gongyuan::bank
