// SPDX-License-Identifier: Apache-2.0

#include "scoring/key.h"

#include <algorithm>
#include <array>
#include <set>

namespace gongyuan::scoring {
namespace {

constexpr std::int64_t kMostPoints = 1'000'000'000;
constexpr std::size_t kMostChecks = 500;
constexpr std::size_t kLongest = 4096;  // bytes of an accepted text

constexpr std::array kOps{"equals", "one_of",       "text",       "numeric",      "money",
                          "date",   "amount_words", "cell_value", "cell_formula", "formula_test",
                          "range",  "count",        "char_count", "decimals"};
constexpr std::array kNorms{"nfkc", "space", "punct", "case"};

Error malformed(const std::string& where, const std::string& reason)
{
    return Error{Errc::Malformed, where + ": " + reason};
}

std::string place(const std::string& where, const char* member, std::size_t index)
{
    return where + "." + member + "[" + std::to_string(index) + "]";
}

Result<std::vector<std::string>> texts(const Json& json, const std::string& where)
{
    std::vector<std::string> out;
    for (const Json& value : json) {
        if (!value.is_string() || value.get_ref<const std::string&>().size() > kLongest) {
            return malformed(where, "not a list of texts");
        }
        out.push_back(value.get<std::string>());
    }
    return out;
}

Result<Decimal> decimal(const std::string& text, const std::string& where)
{
    auto number = Decimal::parse(text);
    if (!number) {
        return malformed(where, number.error().detail);
    }
    return number;
}

Result<Tolerance> toleranceFromJson(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    Tolerance out;
    if (reader.has("abs")) {
        GONGYUAN_TRY(out.abs, decimal(reader.text("abs", 200), where + ".abs"));
    }
    if (reader.has("rel")) {
        GONGYUAN_TRY(out.rel, decimal(reader.text("rel", 200), where + ".rel"));
    }
    if (reader.has("dp")) {
        out.dp = static_cast<int>(reader.integer("dp", -20, 20));
    }
    if (reader.has("sig")) {
        out.sig = static_cast<int>(reader.integer("sig", 1, 30));
    }
    GONGYUAN_CHECK(reader.finish());
    const int stated = int{out.abs.has_value()} + int{out.rel.has_value()} + int{out.dp.has_value()} +
                       int{out.sig.has_value()};
    if (stated != 1 || (out.abs && out.abs->isNegative()) || (out.rel && out.rel->isNegative())) {
        return malformed(where, "needs exactly one of abs, rel, dp, sig, not negative");
    }
    return out;
}

Result<HiddenCase> caseFromJson(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    HiddenCase out;
    out.value = reader.text("value", kLongest);
    for (const auto& [address, input] : reader.object("set", 200).items()) {
        if (!input.is_string()) {
            return malformed(where, "the input of " + address + " is not a text");
        }
        out.set[address] = input.get<std::string>();
    }
    GONGYUAN_CHECK(reader.finish());
    return out;
}

Result<Band> bandFromJson(const Json& json, const std::string& where, MilliPoints points)
{
    JsonObject reader{json, where};
    Band band;
    if (reader.has("min")) {
        GONGYUAN_TRY(band.least, decimal(reader.text("min", 200), where + ".min"));
    }
    if (reader.has("max")) {
        GONGYUAN_TRY(band.most, decimal(reader.text("max", 200), where + ".max"));
    }
    band.points = reader.integerOr("points", points, 0, points);
    GONGYUAN_CHECK(reader.finish());
    if (!band.least && !band.most) {
        return malformed(where, "needs min or max");
    }
    return band;
}

Status amountFromJson(const Json& json, const std::string& where, Check& check)
{
    if (json.is_string()) {
        GONGYUAN_TRY(check.amount, decimal(json.get<std::string>(), where));
        return done();
    }
    JsonObject reader{json, where};
    if (reader.has("ccy")) {
        check.currency = reader.text("ccy", 3);
    }
    const std::string amount = reader.text("amt", 200);
    GONGYUAN_CHECK(reader.finish());
    GONGYUAN_TRY(check.amount, decimal(amount, where + ".amt"));
    return done();
}

// The key of a check is a text, a list, or an object, as the operator wants it.
Status keyOf(const Json& json, const std::string& where, Check& check)
{
    switch (check.op) {
    case Op::Money:
    case Op::AmountWords: return amountFromJson(json, where, check);
    case Op::FormulaTest: {
        if (!json.is_array() || json.empty() || json.size() > 50) {
            return malformed(where, "needs 1 to 50 cases");
        }
        for (std::size_t i = 0; i < json.size(); ++i) {
            GONGYUAN_TRY(HiddenCase hidden, caseFromJson(json[i], where + "[" + std::to_string(i) + "]"));
            check.cases.push_back(std::move(hidden));
        }
        return done();
    }
    case Op::Range:
    case Op::Count:
    case Op::CharCount: {
        const Json list = json.is_array() ? json : Json::array({json});
        for (std::size_t i = 0; i < list.size(); ++i) {
            GONGYUAN_TRY(const Band band, bandFromJson(list[i], where, check.points));
            check.bands.push_back(band);
        }
        return check.bands.empty() ? Status{malformed(where, "is empty")} : done();
    }
    case Op::Equals:
    case Op::OneOf:
    case Op::Text:
    case Op::Numeric:
    case Op::Date:
    case Op::CellValue:
    case Op::CellFormula:
    case Op::Decimals: break;
    }
    GONGYUAN_TRY(check.accepted, texts(json.is_array() ? json : Json::array({json}), where));
    return done();
}

Status optionsFromJson(JsonObject& reader, const std::string& where, Check& check)
{
    if (reader.has("alt")) {
        GONGYUAN_TRY(const auto alternatives, texts(reader.array("alt", 100), where + ".alt"));
        check.accepted.insert(check.accepted.end(), alternatives.begin(), alternatives.end());
    }
    if (reader.has("units")) {
        GONGYUAN_TRY(check.units, texts(reader.array("units", 50), where + ".units"));
    }
    if (reader.has("requires")) {
        GONGYUAN_TRY(check.needs, texts(reader.array("requires", 50), where + ".requires"));
    }
    if (reader.has("tol")) {
        GONGYUAN_TRY(check.tolerance, toleranceFromJson(reader.object("tol", 4), where + ".tol"));
    }
    if (reader.has("norm")) {
        GONGYUAN_TRY(const auto words, texts(reader.array("norm", 4), where + ".norm"));
        for (const std::string& word : words) {
            const auto found = std::find(kNorms.begin(), kNorms.end(), word);
            if (found == kNorms.end()) {
                return malformed(where + ".norm", "unknown " + word);
            }
            check.norm.push_back(static_cast<Norm>(found - kNorms.begin()));
        }
    } else if (check.op == Op::OneOf || check.op == Op::Text || check.op == Op::CellValue) {
        check.norm = {Norm::Nfkc, Norm::Space, Norm::Case};
    } else if (check.op == Op::Equals) {
        check.norm = {Norm::Nfkc, Norm::Space};
    }
    if (reader.has("required_dp")) {
        check.requiredDp = static_cast<int>(reader.integer("required_dp", 0, 20));
    }
    check.dpFactor = static_cast<int>(reader.integerOr("dp_factor", 0, 0, 1000));
    if (reader.has("carry")) {
        check.carry = reader.text("carry", 2000);
    }
    check.group = reader.textOr("group", {}, 64);
    check.negative = reader.booleanOr("negative", false);
    return done();
}

bool needsKey(const Check& check)
{
    return check.op != Op::CellFormula && !(check.carry && check.accepted.empty());
}

Result<Check> checkFromJson(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    Check check;
    check.id = reader.identifier("id");
    check.point = reader.text("point", 1000);
    check.points = reader.integer("points", 1, kMostPoints);
    check.at = reader.text("at", 200);
    const std::string op = reader.text("op", 40);
    GONGYUAN_CHECK(reader.finishLenient());
    if (op == "regex") {
        return Error{Errc::Unsupported,
                     where + ".op: regex is not read; list the accepted texts with one_of"};
    }
    const auto found = std::find(kOps.begin(), kOps.end(), op);
    if (found == kOps.end()) {
        return malformed(where + ".op", "unknown operator " + op);
    }
    check.op = static_cast<Op>(found - kOps.begin());
    if (reader.has("key")) {
        const Json& key = json["key"];
        if (key.is_array()) {
            reader.array("key", 100);
        } else if (key.is_object()) {
            reader.object("key", 10);
        } else {
            reader.text("key", kLongest);
        }
        GONGYUAN_CHECK(reader.finishLenient());
        GONGYUAN_CHECK(keyOf(key, where + ".key", check));
    }
    GONGYUAN_CHECK(optionsFromJson(reader, where, check));
    GONGYUAN_CHECK(reader.finish());
    if (needsKey(check) && !json.contains("key")) {
        return malformed(where, "needs a key" + std::string{check.carry ? "" : " or carry"});
    }
    return check;
}

Result<Gate> gateFromJson(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    Gate gate;
    gate.check = reader.identifier("if");
    gate.why = reader.textOr("why", {}, 1000);
    JsonObject then{reader.object("then", 4), where + ".then"};
    GONGYUAN_CHECK(reader.finish());
    gate.group = then.textOr("group", {}, 64);
    const bool zero = then.booleanOr("zero", false);
    gate.cap = then.integerOr("cap", 0, 0, kMostPoints);
    if (zero == then.has("cap")) {
        then.refuse("cap", "needs either cap or zero: true");
    }
    GONGYUAN_CHECK(then.finish());
    return gate;
}

Result<CheckGroup> groupFromJson(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    CheckGroup group;
    group.id = reader.identifier("id");
    group.max = reader.integer("max", 1, kMostPoints);
    group.bestOf = static_cast<int>(reader.integerOr("best_of", 0, 1, 500));
    group.floor = reader.integerOr("floor", 0, 0, group.max);
    GONGYUAN_CHECK(reader.finish());
    return group;
}

// Names must lead somewhere: `requires` to earlier checks, gates and groups to what exists, ids once each.
Status consistent(const TaskKey& key, const std::string& where)
{
    std::set<std::string> groups{""};
    for (const CheckGroup& group : key.groups) {
        if (!groups.insert(group.id).second) {
            return malformed(where, "group " + group.id + " stands twice");
        }
    }
    std::set<std::string> checks;
    for (const Check& check : key.checks) {
        for (const std::string& needed : check.needs) {
            if (!checks.contains(needed)) {
                return malformed(where, check.id + " requires " + needed + ", which no earlier check is");
            }
        }
        if (!groups.contains(check.group)) {
            return malformed(where, check.id + ": no group " + check.group);
        }
        if (!checks.insert(check.id).second) {
            return malformed(where, "check " + check.id + " stands twice");
        }
    }
    for (const Gate& gate : key.gates) {
        if (!checks.contains(gate.check) || !groups.contains(gate.group)) {
            return malformed(where, "gate on " + gate.check + ": no such check or group");
        }
    }
    return done();
}

Result<ItemKey> itemFromJson(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    ItemKey key;
    GONGYUAN_TRY(key.options, texts(reader.array("options", 60), where + ".options"));
    key.cancelled = reader.booleanOr("cancelled", false);
    GONGYUAN_CHECK(reader.finish());
    if (key.options.empty() || !std::is_sorted(key.options.begin(), key.options.end()) ||
        std::adjacent_find(key.options.begin(), key.options.end()) != key.options.end()) {
        return malformed(where + ".options", "needs ascending option ids, none twice");
    }
    return key;
}

}  // namespace

const char* name(Op op)
{
    return kOps[static_cast<std::size_t>(op)];
}

const char* name(Norm norm)
{
    return kNorms[static_cast<std::size_t>(norm)];
}

Result<TaskKey> taskKeyFromJson(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    TaskKey key;
    const Json& checks = reader.array("checks", kMostChecks);
    const Json none = Json::array();
    const Json& gates = reader.has("gates") ? reader.array("gates", 100) : none;
    const Json& groups = reader.has("groups") ? reader.array("groups", 100) : none;
    GONGYUAN_CHECK(reader.finish());
    for (std::size_t i = 0; i < checks.size(); ++i) {
        GONGYUAN_TRY(Check check, checkFromJson(checks[i], place(where, "checks", i)));
        key.checks.push_back(std::move(check));
    }
    for (std::size_t i = 0; i < gates.size(); ++i) {
        GONGYUAN_TRY(Gate gate, gateFromJson(gates[i], place(where, "gates", i)));
        key.gates.push_back(std::move(gate));
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
        GONGYUAN_TRY(CheckGroup group, groupFromJson(groups[i], place(where, "groups", i)));
        key.groups.push_back(std::move(group));
    }
    GONGYUAN_CHECK(consistent(key, where));
    return key;
}

Result<Key> keyFromJson(const Json& json)
{
    JsonObject reader{json, "key"};
    if (reader.integer("v", 0, INT64_MAX) != 1) {
        return Error{Errc::Unsupported, "key.v: not 1"};
    }
    Key key;
    key.paper = reader.identifier("paper");
    key.version = static_cast<int>(reader.integer("version", 1, 1'000'000));
    const Json& items = reader.object("items", 20000);
    const Json& tasks = reader.object("tasks", 1000);
    GONGYUAN_CHECK(reader.finish());
    for (const auto& [id, value] : items.items()) {
        GONGYUAN_TRY(key.items[id], itemFromJson(value, "key.items." + id));
    }
    for (const auto& [id, value] : tasks.items()) {
        GONGYUAN_TRY(key.tasks[id], taskKeyFromJson(value, "key.tasks." + id));
    }
    return key;
}

}  // namespace gongyuan::scoring
