// SPDX-License-Identifier: Apache-2.0

// Reads a paper and refuses what a seat could not show or a marker could not add up.

#include "exam/paper_reading.h"

#include <algorithm>
#include <set>

namespace gongyuan::exam {
namespace {

constexpr std::size_t kSections = 16;
constexpr std::size_t kGroups = 32;
constexpr std::size_t kItems = 1000;
constexpr std::int64_t kOptions = 60;
constexpr std::size_t kMaterials = 20;
constexpr std::size_t kTasks = 50;
constexpr std::int64_t kLongestSection = 86'400;

// The items of a case set name its materials and follow each other by material.
void checkMaterials(JsonObject& reader, const Group& group)
{
    std::set<std::string> known;
    for (const Material& material : group.materials) {
        if (!known.insert(material.id).second) {
            reader.refuse("materials", "id twice: " + material.id);
        }
    }
    std::set<std::string> done;
    for (std::size_t i = 0; i < group.items.size(); ++i) {
        const std::string& material = group.items[i].material;
        if (i > 0 && group.items[i - 1].material == material) {
            continue;
        }
        if (!known.contains(material)) {
            reader.refuse("items", "no material " + material);
        } else if (!done.insert(material).second) {
            reader.refuse("items", "those about " + material + " do not follow each other");
        }
    }
}

Result<Group> readGroup(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    Group group;
    group.id = reader.identifier("id");
    group.title = reader.text("title", kLabel);
    group.type = readWord(reader, "type", kItemTypes);
    GONGYUAN_TRY(group.policy, policyFromJson(reader.object("policy"), where + ".policy"));
    if (group.type == ItemType::CaseSet) {
        for (const Json& entry : reader.array("materials", kMaterials)) {
            GONGYUAN_TRY(Material material,
                         readMaterial(entry, at(where, "materials", group.materials.size())));
            group.materials.push_back(std::move(material));
        }
    } else if (reader.has("shuffle")) {
        group.shuffle = reader.boolean("shuffle");
        if (!group.shuffle) {
            reader.refuse("shuffle", "can only be true");
        }
    }
    for (const Json& entry : reader.array("items", kItems)) {
        GONGYUAN_TRY(Item item, readItem(entry, at(where, "items", group.items.size()), group.type));
        group.items.push_back(std::move(item));
    }
    if (group.type == ItemType::CaseSet) {
        checkMaterials(reader, group);
    }
    GONGYUAN_CHECK(reader.finish());
    return group;
}

Status checkSection(const Section& section, const std::string& where, std::set<std::string>& ids)
{
    MilliPoints sum = 0;
    const auto add = [&](const std::string& id, MilliPoints points) {
        sum += points;
        return ids.insert(id).second;
    };
    bool unique = true;
    for (const Group& group : section.groups) {
        for (const Item& item : group.items) {
            unique = add(item.id, item.points) && unique;
        }
    }
    for (const Task& task : section.tasks) {
        unique = add(task.id, task.points) && unique;
    }
    if (!unique) {
        return Error{Errc::Malformed, where + ": a question id stands twice in the paper"};
    }
    if (section.questionCount() == 0) {
        return Error{Errc::Malformed, where + ": no questions"};
    }
    if (sum != section.points) {
        return Error{Errc::Malformed, where + ".points: the questions add up to " + std::to_string(sum)};
    }
    return done();
}

Result<Section> readSection(const Json& json, const std::string& where, std::set<std::string>& ids)
{
    JsonObject reader{json, where};
    Section section;
    section.id = reader.identifier("id");
    section.title = readRequired(reader, "title", kLabel);
    section.kind = readWord(reader, "kind", kSectionKinds);
    section.seconds = static_cast<int>(reader.integer("seconds", 1, kLongestSection));
    section.points = reader.integer("points", 1, kMostPoints);
    if (reader.has("pass")) {
        section.pass = reader.integer("pass", 0, section.points);
    }
    section.warnings.clear();
    for (const Json& entry : reader.array("warnings", 10)) {
        if (!entry.is_number_integer() || entry.get<std::int64_t>() < 1 || entry.get<std::int64_t>() > 600) {
            reader.refuse("warnings", "not minutes between 1 and 600");
            break;
        }
        section.warnings.push_back(entry.get<int>());
    }
    section.instructions = reader.text("instructions", kLongText);
    for (const Json& entry : reader.array("groups", kGroups)) {
        GONGYUAN_TRY(Group group, readGroup(entry, at(where, "groups", section.groups.size())));
        section.groups.push_back(std::move(group));
    }
    for (const Json& entry : reader.array("tasks", kTasks)) {
        GONGYUAN_TRY(Task task, readTask(entry, at(where, "tasks", section.tasks.size())));
        section.tasks.push_back(std::move(task));
    }
    GONGYUAN_CHECK(reader.finish());
    GONGYUAN_CHECK(checkSection(section, where, ids));
    return section;
}

}  // namespace

std::string at(const std::string& where, const char* list, std::size_t index)
{
    return where + "." + list + "[" + std::to_string(index) + "]";
}

std::string readRequired(JsonObject& reader, const char* key, std::size_t limit)
{
    std::string text = reader.text(key, limit);
    if (std::ranges::all_of(text, [](char c) { return c == ' ' || c == '\n' || c == '\t'; })) {
        reader.refuse(key, "empty");
    }
    return text;
}

Result<Policy> policyFromJson(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    Policy policy;
    policy.kind = readWord(reader, "kind", kPolicyKinds);
    policy.floor = readWord(reader, "floor", kFloors);
    policy.each = reader.integer("each", 0, kMostPoints);
    policy.penalty = reader.integer("penalty", 0, kMostPoints);
    policy.wrong = reader.integer("wrong", -kMostPoints, kMostPoints);
    policy.blank = reader.integer("blank", -kMostPoints, kMostPoints);
    policy.minSelect = static_cast<int>(reader.integer("min_select", 0, kOptions));
    GONGYUAN_CHECK(reader.finish());
    return policy;
}

Result<Paper> paperFromJson(const Json& json)
{
    JsonObject reader{json, "paper"};
    if (reader.integer("v", 1, INT32_MAX) != 1) {
        return Error{Errc::Unsupported, "paper.v: a newer version of the format"};
    }
    Paper paper;
    paper.id = reader.identifier("id");
    paper.programme = reader.identifier("programme");
    paper.programmeName = reader.text("programme_name", kLabel);
    paper.title = readRequired(reader, "title", kLabel);
    paper.level = reader.text("level", kLabel);
    paper.notice = reader.text("notice", kLongText);
    paper.pledge = reader.text("pledge", kLongText);
    std::set<std::string> questions;
    std::set<std::string> sections;
    for (const Json& entry : reader.array("sections", kSections)) {
        GONGYUAN_TRY(Section section,
                     readSection(entry, at("paper", "sections", paper.sections.size()), questions));
        if (!sections.insert(section.id).second) {
            reader.refuse("sections", "id twice: " + section.id);
        }
        paper.sections.push_back(std::move(section));
    }
    if (paper.sections.empty()) {
        reader.refuse("sections", "empty");
    }
    GONGYUAN_CHECK(reader.finish());
    return paper;
}

}  // namespace gongyuan::exam
