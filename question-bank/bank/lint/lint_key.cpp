// SPDX-License-Identifier: Apache-2.0

#include "bank/lint/lint.h"
#include "exam/sitting.h"

#include <algorithm>
#include <map>

namespace gongyuan::bank {
namespace {

enum class KeyKind : std::uint8_t { Text, Texts, Number, Money, Date, Functions, Cases };

struct Operator {
    KeyKind key = KeyKind::Text;
    bool needsKey = true;
    bool compares = false;  // numbers: `tol` and `required_dp` mean something
    bool evens = false;     // texts: `norm` means something
};

const std::map<std::string, Operator>& operators()
{
    static const std::map<std::string, Operator> kOperators{
        {"equals", {KeyKind::Text, true, false, true}},
        {"text", {KeyKind::Text, true, false, true}},
        {"one_of", {KeyKind::Texts, true, false, true}},
        {"numeric", {KeyKind::Number, true, true, false}},
        {"money", {KeyKind::Money, true, true, false}},
        {"date", {KeyKind::Date, true, false, false}},
        {"amount_words", {KeyKind::Money, true, false, true}},
        {"cell_value", {KeyKind::Text, true, true, true}},
        {"cell_formula", {KeyKind::Functions, false, false, false}},
        {"formula_test", {KeyKind::Cases, true, true, false}},
    };
    return kOperators;
}

bool isDecimal(const Json& json)
{
    if (!json.is_string()) {
        return false;
    }
    std::string_view text = json.get_ref<const std::string&>();
    if (text.starts_with("-")) {
        text.remove_prefix(1);
    }
    const std::size_t point = text.find('.');
    const auto digits = [](std::string_view part) {
        return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    return digits(text.substr(0, point)) &&
           (point == std::string_view::npos || digits(text.substr(point + 1)));
}

bool isDate(const Json& json)
{
    return json.is_string() && exam::wallTimeFromText(json.get<std::string>() + "T00:00:00Z").ok();
}

bool isList(const Json& json, bool ofTexts)
{
    return json.is_array() && std::all_of(json.begin(), json.end(),
                                          [&](const Json& each) { return each.is_string() == ofTexts; });
}

bool fits(KeyKind kind, const Json& key)
{
    switch (kind) {
    case KeyKind::Text: return key.is_string() && !trimmed(key).empty();
    case KeyKind::Texts:
    case KeyKind::Functions: return isList(key, /*ofTexts=*/true);
    case KeyKind::Number: return isDecimal(key);
    case KeyKind::Money: return key.is_object();
    case KeyKind::Date: return isDate(key);
    case KeyKind::Cases: return isList(key, /*ofTexts=*/false);
    }
    return false;
}

std::string wanted(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Text: return "write a text";
    case KeyKind::Texts: return "write a list of accepted texts";
    case KeyKind::Number: return "write a decimal in quotation marks, for example \"86.40\"";
    case KeyKind::Money: return "write for example {ccy: USD, amt: \"90000.00\"}";
    case KeyKind::Date: return "write a day that exists as \"YYYY-MM-DD\"";
    case KeyKind::Functions: return "write a list of functions, for example [SUM], or remove `key`";
    case KeyKind::Cases: return "write cases, for example [{set: {B2: \"5\"}, value: \"15\"}]";
    }
    return {};
}

void lintCases(const SourceFile& file, const std::string& pointer, const Json& cases, const Places& places,
               Findings& findings)
{
    for (std::size_t i = 0; i < cases.size(); ++i) {
        for (const auto& cell : cases[i]["set"].items()) {
            if (!places.inputs.contains(cell.key()) && !places.given.contains(cell.key())) {
                findings.error(file, child(child(pointer, i) + "/set", cell.key()),
                               "the cell " + cell.key() + " lies outside the sheet",
                               "name a cell of the sheet");
            }
        }
    }
}

}  // namespace

void lintCheckKey(const SourceFile& file, const std::string& pointer, const Places& places,
                  Findings& findings)
{
    const Json& check = file.json[Json::json_pointer{pointer}];
    const std::string op = check["op"].get<std::string>();
    const auto found = operators().find(op);
    if (found == operators().end()) {
        findings.error(file, pointer + "/op", "the operator `" + op + "` cannot be marked",
                       "use one of the schema's");
        return;
    }
    const Operator& rule = found->second;
    const bool carried = check.contains("carry");
    if (!check.contains("key")) {
        if (rule.needsKey && !carried) {
            findings.error(file, pointer, "`" + op + "` without `key`", wanted(rule.key));
        }
    } else if (!fits(rule.key, check["key"])) {
        findings.error(file, pointer + "/key", "the key does not fit `" + op + "`", wanted(rule.key));
    } else if (rule.key == KeyKind::Cases) {
        lintCases(file, pointer + "/key", check["key"], places, findings);
    }
    if (check.contains("tol") && !rule.compares) {
        findings.error(file, pointer + "/tol", "`" + op + "` knows no tolerance",
                       "remove `tol`, or use numeric");
    }
    if (check.contains("required_dp") && !rule.compares) {
        findings.error(file, pointer + "/required_dp", "`" + op + "` knows no decimals",
                       "remove `required_dp`");
    }
    if (check.contains("norm") && !rule.evens) {
        findings.error(file, pointer + "/norm", "`" + op + "` does not compare texts", "remove `norm`");
    }
}

}  // namespace gongyuan::bank
