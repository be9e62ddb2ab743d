// SPDX-License-Identifier: Apache-2.0

#include "bank/source/schema.h"

#include "bank/source/schema_guide.h"

#include <cassert>
#include <mutex>
#include <utility>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace gongyuan::bank {
namespace {

using Complaint = valijson::ValidationResults::Error;
using Path = std::vector<std::string>;

// The validator writes `<root>`, `[key]`, `[3]`.
Path pathOf(const Complaint& complaint)
{
    Path path;
    for (const std::string& step : complaint.context) {
        if (step.size() >= 2 && step.front() == '[' && step.back() == ']') {
            path.push_back(step.substr(1, step.size() - 2));
        }
    }
    return path;
}

std::string pointerOf(const Path& path)
{
    std::string pointer;
    for (const std::string& token : path) {
        pointer = child(pointer, token);
    }
    return pointer;
}

// `sections[0].title`, as a person would name it.
std::string placeOf(const Path& path)
{
    std::string place;
    for (const std::string& token : path) {
        if (token.find_first_not_of("0123456789") == std::string::npos) {
            place += "[" + token + "]";
        } else {
            place += (place.empty() ? "" : ".") + token;
        }
    }
    return place.empty() ? "the file" : place;
}

bool has(const Complaint& complaint, std::string_view words)
{
    return complaint.description.find(words) != std::string::npos;
}

// A parent repeats that a child failed; only the child's own complaint helps.
bool isEcho(const Complaint& complaint)
{
    return has(complaint, "Failed to validate against schema associated") ||
           has(complaint, "Failed to validate item #") || has(complaint, "additional properties schema") ||
           has(complaint, "if-then-else") || has(complaint, "Failed to validate against child schema #");
}

bool isAlternatives(const Complaint& complaint)
{
    return has(complaint, "any child schemas allowed by oneOf") ||
           has(complaint, "any schemas allowed by anyOf");
}

bool beginsWith(const Path& path, const Path& start)
{
    return path.size() >= start.size() && std::equal(start.begin(), start.end(), path.begin());
}

// The complaints of all alternatives come before the one that says no alternative fits. When some lie deeper
// than the value itself, the author meant that alternative: those are kept. Otherwise the value is of none.
std::vector<Complaint> withoutNoise(const valijson::ValidationResults& results)
{
    std::vector<Complaint> kept;
    for (const Complaint& complaint : results) {
        if (isEcho(complaint)) {
            continue;
        }
        if (!isAlternatives(complaint)) {
            kept.push_back(complaint);
            continue;
        }
        const Path at = pathOf(complaint);
        const bool deeper = std::any_of(kept.begin(), kept.end(), [&](const Complaint& each) {
            const Path path = pathOf(each);
            return path.size() > at.size() && beginsWith(path, at);
        });
        std::erase_if(kept,
                      [&](const Complaint& each) { return pathOf(each) == at && !has(each, "Missing"); });
        if (!deeper) {
            std::erase_if(kept, [&](const Complaint& each) { return pathOf(each) == at; });
            kept.push_back(complaint);
        }
    }
    return kept;
}

std::string between(const std::string& text, char quote)
{
    const std::size_t from = text.find(quote);
    const std::size_t to = text.rfind(quote);
    return from == std::string::npos || to <= from ? "" : text.substr(from + 1, to - from - 1);
}

std::string orElse(std::string text, const char* otherwise)
{
    return text.empty() ? otherwise : std::move(text);
}

class Translator {
public:
    Translator(const SourceFile& file, const Json& schema, Findings& findings)
        : m_file{file}
        , m_guide{schema}
        , m_findings{findings}
    {
    }

    void say(const Complaint& complaint) const
    {
        const Path path = pathOf(complaint);
        if (has(complaint, "Missing required property")) {
            sayMissing(path, between(complaint.description, '\''));
        } else if (has(complaint, "Object contains a property")) {
            sayUnknown(path);
        } else {
            const std::string own = m_guide.keyword(path, "description");
            const auto [what, cure] = inWords(complaint, path);
            m_findings.error(m_file, pointerOf(path), placeOf(path) + ": " + what,
                             own.empty() ? cure : cure + " - " + own);
        }
    }

private:
    void sayMissing(const Path& path, const std::string& key) const
    {
        Path member = path;
        member.push_back(key);
        const std::string advice = m_guide.keyword(member, "description");
        m_findings.error(m_file, pointerOf(path), placeOf(path) + ": `" + key + "` is missing",
                         "add `" + key + ":`" + (advice.empty() ? "" : " - " + advice));
    }

    void sayUnknown(const Path& path) const
    {
        const std::string pointer = pointerOf(path);
        const Json& map = m_file.json[Json::json_pointer{pointer}];
        for (const auto& member : map.items()) {
            if (!m_guide.knows(path, member.key())) {
                m_findings.error(m_file, child(pointer, member.key()),
                                 placeOf(path) + ": `" + member.key() + "` is not known here",
                                 "remove it or correct its spelling; known are: " + m_guide.knownKeys(path));
            }
        }
    }

    std::pair<std::string, std::string> inWords(const Complaint& complaint, const Path& path) const
    {
        const std::string values = m_guide.allowedValues(path);
        const std::string types = orElse(m_guide.allowedTypes(path), "another type");
        if (has(complaint, "enum values") || has(complaint, "'const'")) {
            return {"not one of the allowed values", "write one of: " + values};
        }
        if (has(complaint, "'type' constraint")) {
            return {"should be " + types, "write " + types};
        }
        if (has(complaint, "'pattern'")) {
            return {"not in the required form", "the form is " + m_guide.keyword(path, "pattern")};
        }
        if (isAlternatives(complaint)) {
            return {"none of the allowed forms",
                    values.empty() ? "write " + types : "write one of: " + values};
        }
        return {complaint.description, "correct the value"};
    }

    const SourceFile& m_file;
    SchemaGuide m_guide;
    Findings& m_findings;
};

// A schema and what the validator made of it. Compiling the schema and its patterns takes far longer than
// checking a file, so it is done once.
class Rules {
public:
    explicit Rules(Json schema)
        : m_schema(std::move(schema))  // braces would make a list of it
    {
        valijson::SchemaParser parser{valijson::SchemaParser::kDraft7};
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter{m_schema}, m_compiled);
    }

    const Json& schema() const { return m_schema; }

    bool accept(const Json& json, valijson::ValidationResults& results)
    {
        const std::scoped_lock lock{m_mutex};
        return m_validator.validate(m_compiled, valijson::adapters::NlohmannJsonAdapter{json}, &results);
    }

private:
    Json m_schema;
    valijson::Schema m_compiled;
    std::mutex m_mutex;  // the validator keeps the patterns that it has compiled
    valijson::Validator m_validator{valijson::Validator::kStrongTypes};
};

template <SourceKind Kind>
Rules& embedded()
{
    static Rules kRules{[] {
        auto schema = parseJson(bytesOf(schemaText(Kind)));
        assert(schema);  // ours, embedded; a unit test reads them all
        return std::move(schema).value();
    }()};
    return kRules;
}

Rules& rulesOf(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Programme: return embedded<SourceKind::Programme>();
    case SourceKind::Paper: return embedded<SourceKind::Paper>();
    case SourceKind::Item: return embedded<SourceKind::Item>();
    case SourceKind::Task: return embedded<SourceKind::Task>();
    case SourceKind::Case: return embedded<SourceKind::Case>();
    case SourceKind::Answer: return embedded<SourceKind::Answer>();
    case SourceKind::Profiles: break;
    }
    return embedded<SourceKind::Profiles>();
}

bool isOfShape(const SourceFile& file, Rules& rules, Findings& findings)
{
    valijson::ValidationResults results;
    if (rules.accept(file.json, results)) {
        return true;
    }
    const Translator translator{file, rules.schema(), findings};
    const std::size_t before = findings.errors();
    for (const Complaint& complaint : withoutNoise(results)) {
        translator.say(complaint);
    }
    if (findings.errors() == before) {
        findings.error(file, "", "the file does not have the form of its schema",
                       "compare it with a sample file");
    }
    return false;
}

}  // namespace

const char* name(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Programme: return "programme";
    case SourceKind::Paper: return "paper";
    case SourceKind::Item: return "item";
    case SourceKind::Task: return "task";
    case SourceKind::Case: return "case";
    case SourceKind::Answer: return "answer";
    case SourceKind::Profiles: return "profiles";
    }
    return "";
}

bool hasShape(const SourceFile& file, SourceKind kind, Findings& findings)
{
    return isOfShape(file, rulesOf(kind), findings);
}

bool hasShape(const SourceFile& file, const Json& schema, Findings& findings)
{
    Rules rules{schema};
    return isOfShape(file, rules, findings);
}

}  // namespace gongyuan::bank
