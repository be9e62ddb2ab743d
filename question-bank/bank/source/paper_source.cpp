// SPDX-License-Identifier: Apache-2.0

#include "bank/source/paper_source.h"

#include "bank/source/schema.h"
#include "bank/source/yaml_reader.h"

#include <algorithm>
#include <set>
#include <system_error>

namespace gongyuan::bank {
namespace {

namespace fs = std::filesystem;

std::optional<SourceFile> readShaped(const fs::path& path, SourceKind kind, Findings& findings)
{
    auto file = readYaml(path, path.lexically_normal().generic_string(), findings);
    if (!file || !hasShape(*file, kind, findings)) {
        return std::nullopt;
    }
    return file;
}

void readNamed(const fs::path& folder, SourceKind kind, const std::string& id,
               std::map<std::string, SourceFile>& into, Findings& findings)
{
    if (into.contains(id)) {
        return;
    }
    if (auto file = readShaped(folder / (id + ".yaml"), kind, findings)) {
        into.emplace(id, std::move(*file));
    }
}

void warnOfStrays(const fs::path& folder, const std::set<std::string>& named, Findings& findings)
{
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{folder, ignored}) {
        if (entry.path().extension() == ".yaml" && !named.contains(entry.path().stem().string())) {
            findings.add({entry.path().lexically_normal().generic_string(), 1, Severity::Warning,
                          "the paper does not name this file",
                          "add `" + entry.path().stem().string() + "` to paper.yaml, or move the file away"});
        }
    }
}

}  // namespace

std::optional<PaperSource> readPaperSource(const fs::path& folder, Findings& findings)
{
    auto paper = readShaped(folder / "paper.yaml", SourceKind::Paper, findings);
    auto programme = readShaped(folder / ".." / ".." / "programme.yaml", SourceKind::Programme, findings);
    if (!paper) {
        return std::nullopt;
    }
    PaperSource source;
    std::set<std::string> items;
    std::set<std::string> tasks;
    for (const Json& section : paper->json["sections"]) {
        for (const Json& group : listOf(section, "groups")) {
            for (const Json& id : group["items"]) {
                items.insert(id.get<std::string>());
                readNamed(folder / "theory", SourceKind::Item, id.get<std::string>(), source.items, findings);
            }
        }
        for (const Json& id : listOf(section, "tasks")) {
            tasks.insert(id.get<std::string>());
            readNamed(folder / "practice", SourceKind::Task, id.get<std::string>(), source.tasks, findings);
        }
    }
    warnOfStrays(folder / "theory", items, findings);
    warnOfStrays(folder / "practice", tasks, findings);
    if (!programme) {
        return std::nullopt;
    }
    source.paper = std::move(*paper);
    source.programme = std::move(*programme);
    return source;
}

std::vector<fs::path> paperFolders(const fs::path& path)
{
    std::vector<fs::path> folders;
    std::error_code ignored;
    if (fs::exists(path / "paper.yaml", ignored)) {
        folders.push_back(path);
        return folders;
    }
    for (auto each = fs::recursive_directory_iterator{path, ignored}; each != fs::end(each);
         each.increment(ignored)) {
        if (each->path().filename() == "paper.yaml") {
            folders.push_back(each->path().parent_path());
        }
        if (each.depth() > 4) {
            each.disable_recursion_pending();
        }
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

std::string trimmed(const Json& text)
{
    const auto& value = text.get_ref<const std::string&>();
    const std::size_t last = value.find_last_not_of(" \n\t\r");
    return last == std::string::npos ? "" : value.substr(0, last + 1);
}

std::string textOf(const Json& map, const char* key)
{
    const auto found = map.find(key);
    return found == map.end() ? "" : trimmed(*found);
}

const Json& listOf(const Json& map, const char* key)
{
    static const Json kEmpty = Json::array();
    const auto found = map.find(key);
    return found == map.end() ? kEmpty : *found;
}

}  // namespace gongyuan::bank
