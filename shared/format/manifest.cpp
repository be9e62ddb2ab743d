// SPDX-License-Identifier: Apache-2.0

#include "format/manifest.h"

#include "core/crockford.h"
#include "crypto/age.h"

#include <algorithm>
#include <set>
#include <utility>

namespace gongyuan::format {
namespace {

constexpr std::size_t kTextBytes = 1000;
constexpr std::size_t kNoticeBytes = 65536;
constexpr int kLongestSection = 24 * 3600;
constexpr int kMostQuestions = 10'000;
constexpr std::int64_t kMostPoints = 1'000'000'000;
constexpr std::uint64_t kMostContent = std::uint64_t{512} << 20U;
constexpr std::size_t kSaltCharacters = 16;

SectionRecord readSection(JsonObject& reader)
{
    SectionRecord section;
    section.id = reader.identifier("id");
    section.title = reader.text("title", kTextBytes);
    section.seconds = static_cast<int>(reader.integer("seconds", 1, kLongestSection));
    section.points = reader.integer("points", 0, kMostPoints);
    section.questions = static_cast<int>(reader.integer("questions", 1, kMostQuestions));
    return section;
}

Status readSections(JsonObject& reader, Manifest& manifest)
{
    std::set<std::string> ids;
    int questions = 0;
    for (const Json& entry : reader.array("sections", 16)) {
        JsonObject section{entry, "manifest.sections[" + std::to_string(ids.size()) + "]"};
        manifest.sections.push_back(readSection(section));
        GONGYUAN_CHECK(section.finish());
        questions += manifest.sections.back().questions;
        if (!ids.insert(manifest.sections.back().id).second) {
            return Error{Errc::Malformed, section.where() + ": id twice"};
        }
    }
    if (manifest.sections.empty() || questions != manifest.items) {
        return Error{Errc::Malformed, "manifest: sections and items do not agree"};
    }
    return done();
}

std::string readRecipient(JsonObject& reader, const char* key)
{
    std::string text = reader.text(key, 100);
    if (!crypto::AgeRecipient::parse(text)) {
        reader.refuse(key, "not an age recipient");
    }
    return text;
}

Status readCollection(JsonObject& reader, Manifest& manifest)
{
    for (const Json& entry : reader.array("collection", 16)) {
        if (!entry.is_string() || !crypto::AgeRecipient::parse(entry.get_ref<const std::string&>())) {
            return Error{Errc::Malformed, "manifest.collection: not an age recipient"};
        }
        manifest.collection.push_back(entry.get<std::string>());
    }
    if (manifest.collection.empty()) {
        return Error{Errc::Malformed, "manifest.collection: empty"};
    }
    return done();
}

Status readKdf(JsonObject& reader, Manifest& manifest)
{
    JsonObject kdf{reader.object("kdf"), "manifest.kdf"};
    manifest.salt = kdf.text("salt", kSaltCharacters);
    if (manifest.salt.size() != kSaltCharacters ||
        !std::all_of(manifest.salt.begin(), manifest.salt.end(), crockfordDigit)) {
        kdf.refuse("salt", "not 16 characters of Crockford's alphabet");
    }
    manifest.cost.ops = static_cast<std::uint32_t>(
        kdf.integer("ops", crypto::kLeastArgon2Cost.ops, crypto::kMostArgon2Cost.ops));
    manifest.cost.memoryBytes = static_cast<std::uint64_t>(
        kdf.integer("memory", static_cast<std::int64_t>(crypto::kLeastArgon2Cost.memoryBytes),
                    static_cast<std::int64_t>(crypto::kMostArgon2Cost.memoryBytes)));
    if (manifest.cost.memoryBytes % 1024 != 0) {
        kdf.refuse("memory", "not a whole number of KiB");
    }
    return kdf.finish();
}

Status readFiles(JsonObject& reader, Manifest& manifest)
{
    const Json& files = reader.object("files", kSealedFiles.size());
    for (const auto& [name, entry] : files.items()) {
        if (std::find(kSealedFiles.begin(), kSealedFiles.end(), name) == kSealedFiles.end()) {
            return Error{Errc::Unsupported, "manifest.files: " + name.substr(0, 64)};
        }
        JsonObject file{entry, "manifest.files." + name};
        FileRecord record;
        const Buffer hash = file.hex("sha256", record.sha256.size());
        std::copy(hash.begin(), hash.end(), record.sha256.begin());
        record.size =
            static_cast<std::uint64_t>(file.integer("size", 1, static_cast<std::int64_t>(kMostBulk)));
        GONGYUAN_CHECK(file.finish());
        manifest.files.emplace(name, record);
    }
    if (manifest.files.size() != kSealedFiles.size()) {
        return Error{Errc::Malformed, "manifest.files: not all four are named"};
    }
    return done();
}

}  // namespace

Json toJson(const Manifest& manifest)
{
    Json sections = Json::array();
    for (const SectionRecord& section : manifest.sections) {
        sections.push_back({{"id", section.id},
                            {"title", section.title},
                            {"seconds", section.seconds},
                            {"points", section.points},
                            {"questions", section.questions}});
    }
    Json files = Json::object();
    for (const auto& [name, record] : manifest.files) {
        files[name] = {{"sha256", toHex(record.sha256)}, {"size", record.size}};
    }
    return {
        {"paper", manifest.paper},
        {"room", manifest.room},
        {"sitting", toJson(manifest.sitting)},
        {"programme", manifest.programme},
        {"programme_name", manifest.programmeName},
        {"title", manifest.title},
        {"level", manifest.level},
        {"notice", manifest.notice},
        {"pledge", manifest.pledge},
        {"sections", std::move(sections)},
        {"items", manifest.items},
        {"needs", manifest.needs},
        {"kdf", {{"salt", manifest.salt}, {"ops", manifest.cost.ops}, {"memory", manifest.cost.memoryBytes}}},
        {"policy", manifest.policy},
        {"unlock_recipient", manifest.unlockRecipient},
        {"paper_recipient", manifest.paperRecipient},
        {"collection", manifest.collection},
        {"content_size", manifest.contentSize},
        {"files", std::move(files)}};
}

Result<Manifest> manifestFromJson(const Json& json)
{
    JsonObject reader{json, "manifest"};
    Manifest manifest;
    manifest.paper = reader.identifier("paper");
    manifest.room = reader.identifier("room");
    manifest.programme = reader.identifier("programme");
    manifest.programmeName = reader.text("programme_name", kTextBytes);
    manifest.title = reader.text("title", kTextBytes);
    manifest.level = reader.text("level", kTextBytes);
    manifest.notice = reader.text("notice", kNoticeBytes);
    manifest.pledge = reader.text("pledge", kNoticeBytes);
    manifest.items = static_cast<int>(reader.integer("items", 1, kMostQuestions));
    manifest.needs = reader.text("needs", 32);
    manifest.policy = reader.text("policy", 64);
    manifest.unlockRecipient = readRecipient(reader, "unlock_recipient");
    manifest.paperRecipient = readRecipient(reader, "paper_recipient");
    manifest.contentSize = static_cast<std::uint64_t>(
        reader.integer("content_size", 1, static_cast<std::int64_t>(kMostContent)));
    const Json& sitting = reader.object("sitting");
    GONGYUAN_CHECK(reader.finishLenient());
    GONGYUAN_CHECK(readSections(reader, manifest));
    GONGYUAN_CHECK(readCollection(reader, manifest));
    GONGYUAN_CHECK(readKdf(reader, manifest));
    GONGYUAN_CHECK(readFiles(reader, manifest));
    GONGYUAN_CHECK(reader.finish());
    GONGYUAN_TRY(manifest.sitting, exam::sittingFromJson(sitting));
    if (manifest.policy != kPolicyCodeRoom) {
        return Error{Errc::Unsupported, "manifest.policy: " + manifest.policy};
    }
    return manifest;
}

}  // namespace gongyuan::format
