// SPDX-License-Identifier: Apache-2.0

#include "scoring/expression.h"
#include "scoring/key_reading.h"

#include <algorithm>
#include <array>

namespace gongyuan::scoring {
namespace {

constexpr std::array kOps{"equals", "one_of",       "text",       "numeric",      "money",
                          "date",   "amount_words", "cell_value", "cell_formula", "formula_test",
                          "range",  "count",        "char_count", "decimals",     "regex"};
constexpr std::array kNorms{"nfkc", "space", "punct", "case"};

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
    case Op::Decimals:
    case Op::Regex: break;
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
    } else if (check.op == Op::Equals || check.op == Op::Regex) {
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

}  // namespace

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
    if (check.op == Op::Regex) {
        for (const std::string& expression : check.accepted) {
            GONGYUAN_CHECK(readableExpression(expression, where));
        }
    }
    if (needsKey(check) && !json.contains("key")) {
        return malformed(where, "needs a key" + std::string{check.carry ? "" : " or carry"});
    }
    return check;
}

const char* name(Op op)
{
    return kOps[static_cast<std::size_t>(op)];
}

const char* name(Norm norm)
{
    return kNorms[static_cast<std::size_t>(norm)];
}

}  // namespace gongyuan::scoring
