// SPDX-License-Identifier: Apache-2.0

// What makes questions about shared material one case.

#include "bank/lint/lint.h"

#include <filesystem>

namespace gongyuan::bank {
namespace {

// Items about one material follow each other, so that a candidate reads it once.
void lintCaseItems(const SourceFile& file, const std::set<std::string>& materials, Findings& findings)
{
    std::set<std::string> left;
    std::string current;
    const std::string prefix = file.json["id"].get<std::string>() + "-";
    for (std::size_t i = 0; i < file.json["items"].size(); ++i) {
        const Json& item = file.json["items"][i];
        const std::string pointer = child("/items", i);
        const std::string id = textOf(item, "id");
        const std::string material = textOf(item, "material");
        if (!id.starts_with(prefix)) {
            findings.error(file, pointer + "/id", "the id `" + id + "` does not begin with the case's",
                           "write `id: " + prefix + std::to_string(i + 1) + "`");
        }
        if (!item.contains("points")) {
            findings.error(file, pointer, "`points` is missing",
                           "questions of a case state their own points");
        }
        if (!materials.contains(material)) {
            findings.error(file, pointer + "/material", "the case has no material `" + material + "`",
                           "name one of `materials`");
        } else if (material != current) {
            if (!left.insert(material).second) {
                findings.error(file, pointer + "/material",
                               "the questions about `" + material + "` do not follow each other",
                               "bring them together");
            }
            current = material;
        }
    }
    for (const std::string& material : materials) {
        if (!left.contains(material)) {
            findings.warning(file, "/materials", "no question is about `" + material + "`",
                             "remove it, or ask about it");
        }
    }
}

}  // namespace

void lintCase(const SourceFile& file, Findings& findings)
{
    const std::string stem = std::filesystem::path{file.name}.stem().string();
    if (file.json["id"] != stem) {
        findings.error(file, "/id", "the id is not the file's name",
                       "write `id: " + stem + "`, or rename the file");
    }
    lintMaterials(file, findings);
    std::set<std::string> materials;
    for (const Json& material : file.json["materials"]) {
        materials.insert(material["id"].get<std::string>());
    }
    lintCaseItems(file, materials, findings);
}

}  // namespace gongyuan::bank
