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

// The part of a file below a pointer, as a file: faults in it are told with the whole file's lines.
SourceFile partOf(const SourceFile& file, const std::string& pointer)
{
    SourceFile part{file.name, file.json[Json::json_pointer{pointer}], {}};
    for (const auto& [at, mark] : file.marks) {
        if (at == pointer || at.starts_with(pointer + "/")) {
            part.marks.emplace(at.substr(pointer.size()), mark);
        }
    }
    return part;
}

// The items inherit the case's readers.
void readCaseItems(const SourceFile& file, PaperSource& source, Findings& findings)
{
    for (std::size_t i = 0; i < file.json["items"].size(); ++i) {
        SourceFile item = partOf(file, child("/items", i));
        if (!hasShape(item, SourceKind::Item, findings)) {
            continue;
        }
        if (!item.json.contains("reviewed") && file.json.contains("reviewed")) {
            item.json["reviewed"] = file.json["reviewed"];
        }
        const std::string id = item.json["id"].get<std::string>();
        if (!source.items.emplace(id, std::move(item)).second) {
            findings.error(file, child("/items", i) + "/id", "the item id `" + id + "` stands twice",
                           "give each question its own id");
        }
    }
}

void readGroup(const fs::path& folder, const Json& group, PaperSource& source, Findings& findings)
{
    for (const Json& entry : group["items"]) {
        const std::string id = entry.get<std::string>();
        if (group["type"] != "caseSet") {
            readNamed(folder / "theory", SourceKind::Item, id, source.items, findings);
        } else if (!source.cases.contains(id)) {
            readNamed(folder / "theory", SourceKind::Case, id, source.cases, findings);
            if (const auto read = source.cases.find(id); read != source.cases.end()) {
                readCaseItems(read->second, source, findings);
            }
        }
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

void warnOfStrayPictures(const fs::path& folder, const std::map<std::string, std::string>& named,
                         Findings& findings)
{
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{folder, ignored}) {
        if (!named.contains(entry.path().filename().string())) {
            findings.add({entry.path().lexically_normal().generic_string(), 1, Severity::Warning,
                          "no question shows this picture", "show it, or move the file away"});
        }
    }
}

}  // namespace

bool isPractice(const PaperSource& source)
{
    return source.paper.json.value("kind", "exam") == "practice";
}

const Json* rulesOf(const PaperSource& source, const Json& section)
{
    if (isPractice(source)) {
        return &section;
    }
    const Json& all = source.programme.json["sections"];
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Json& each) { return each["id"] == section["id"]; });
    return found == all.end() ? nullptr : &*found;
}

std::vector<std::string> itemsOf(const PaperSource& source, const Json& group)
{
    std::vector<std::string> ids;
    for (const Json& entry : group["items"]) {
        const std::string id = entry.get<std::string>();
        const auto set = source.cases.find(id);
        if (group["type"] != "caseSet") {
            ids.push_back(id);
        } else if (set != source.cases.end()) {
            for (const Json& item : set->second.json["items"]) {
                ids.push_back(item.contains("id") && item["id"].is_string() ? item["id"].get<std::string>()
                                                                            : std::string{});
            }
        }
    }
    return ids;
}

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
            }
            readGroup(folder, group, source, findings);
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
    std::map<std::string, std::string> pictures;
    for (const auto* files : {&source.items, &source.cases, &source.tasks}) {
        for (const auto& [id, file] : *files) {
            readPictures(folder, file, source.pictures, findings);
            pictures.merge(pictureNames(file));
        }
    }
    warnOfStrayPictures(folder / "images", pictures, findings);
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
