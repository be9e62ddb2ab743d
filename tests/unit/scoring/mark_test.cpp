// SPDX-License-Identifier: Apache-2.0

// A small paper marked by hand: theory, a form with lines, a sheet; and everything that can happen to a
// check.

#include "scoring/mark.h"

#include "core/bytes.h"
#include "scoring/marking.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <functional>
#include <sstream>

using namespace gongyuan;
using namespace gongyuan::scoring;

namespace {

Json json(std::string_view text)
{
    auto parsed = parseJson(bytesOf(text));
    if (!parsed) {
        FAIL(parsed.error().detail);
    }
    return parsed.value();
}

exam::FormField field(const char* id, std::optional<std::string> given = {})
{
    exam::FormField out;
    out.id = id;
    out.zh = id;
    out.given = std::move(given);
    return out;
}

exam::Task formTask()
{
    exam::FormBlock grid;
    grid.kind = exam::FormBlock::Kind::Grid;
    for (const char* id : {"to", "no", "term", "total", "say", "date", "qty", "note"}) {
        exam::FormCell cell;
        cell.field = field(id);
        grid.cells.push_back(cell);
    }
    exam::FormCell printed;
    printed.field = field("rate", "7.1");
    grid.cells.push_back(printed);
    exam::FormBlock lines;
    lines.kind = exam::FormBlock::Kind::Lines;
    lines.id = "lines";
    lines.count = 3;
    lines.columns = {field("qty"), field("price"), field("amount")};
    exam::Task task;
    task.id = "invoice";
    task.title = "商业发票";
    task.points = 10'000;
    task.widget = exam::FormWidget{"商业发票", "COMMERCIAL INVOICE", {grid, lines}};
    return task;
}

exam::Task sheetTask()
{
    exam::SheetWidget widget;
    widget.columns = 4;
    widget.rows = 6;
    const auto give = [&widget](const char* at, const char* input) {
        exam::SheetCell cell;
        cell.input = input;
        cell.locked = true;
        widget.cells.emplace_back(at, cell);
    };
    give("A1", "120");
    give("A2", "80");
    give("A3", "300");
    exam::Task task;
    task.id = "sales";
    task.title = "销售表";
    task.points = 6'000;
    task.widget = widget;
    return task;
}

exam::Item item(const char* id, exam::ItemType type, std::vector<std::string> options, MilliPoints points)
{
    exam::Item out;
    out.id = id;
    out.type = type;
    out.stem = "?";
    out.points = points;
    for (std::string& option : options) {
        out.options.push_back({option, option, false});
    }
    return out;
}

exam::Paper paper()
{
    exam::Group singles;
    singles.id = "single";
    singles.type = exam::ItemType::Single;
    singles.items = {item("s1", singles.type, {"a", "b", "c"}, 2000),
                     item("s2", singles.type, {"a", "b", "c"}, 2000)};
    exam::Group multiples;
    multiples.id = "multiple";
    multiples.type = exam::ItemType::Multiple;
    multiples.policy.kind = exam::Policy::Kind::UnderSelectProportional;
    multiples.items = {item("m1", multiples.type, {"a", "b", "c", "d"}, 4000)};
    exam::Section theory;
    theory.id = "theory";
    theory.title = "理论";
    theory.points = 8000;
    theory.pass = 4000;
    theory.groups = {singles, multiples};
    exam::Section practice;
    practice.id = "practice";
    practice.title = "实操";
    practice.kind = exam::Section::Kind::Practice;
    practice.points = 16'000;
    practice.pass = 9600;
    practice.tasks = {formTask(), sheetTask()};
    exam::Paper out;
    out.id = "p1";
    out.sections = {theory, practice};
    return out;
}

constexpr const char* kKey = R"key({"v":1,"paper":"p1","version":3,
 "items":{"s1":{"options":["b"]},"s2":{"options":["c"]},"m1":{"options":["a","b","d"]}},
 "tasks":{
  "invoice":{
   "groups":[{"id":"price","max":5000}],
   "checks":[
    {"id":"to","point":"抬头","points":1000,"at":"fields.to","op":"text","key":"SIK GMBH & CO. KG, HAMBURG","norm":["nfkc","space","punct","case"]},
    {"id":"no","point":"发票号","points":1000,"at":"fields.no","op":"equals","key":"IV-01"},
    {"id":"term","point":"价格条款","points":1000,"group":"price","at":"fields.term","op":"one_of","key":["CIF HAMBURG","CIF HAMBURG, GERMANY"]},
    {"id":"total","point":"总值","points":2000,"group":"price","at":"fields.total","op":"money","key":{"ccy":"USD","amt":"90000.00"},"carry":"sum(lines.qty*lines.price)",
                     "required_dp" : 2
},
    {"id":"say","point":"大写金额","points":2000,"group":"price","at":"fields.say","op":"amount_words","key":{"ccy":"USD","amt":"90000.00"},"carry":"total"},
    {"id":"date","point":"日期","points":1000,"at":"fields.date","op":"date","key":"2024-03-05"},
    {"id":"qty","point":"数量","points":1000,"at":"fields.qty","op":"numeric","key":"3000","units":["PCS"],"requires":["no"]},
    {"id":"lines","point":"行数","points":1000,"at":"lines.amount","op":"count","key":{"min":"2"}}],
   "gates":[{"if":"term","then":{"group":"price","cap":1000},"why":"价格条款错误"}]
}
, "sales":
{
    "checks" : [
        {"id" : "sum", "point" : "合计", "points" : 1000, "at" : "B1", "op" : "cell_value", "key" : "500"}, {
            "id" : "formula",
            "point" : "使用公式",
            "points" : 1000,
            "at" : "B1",
            "op" : "cell_formula",
            "key" : ["SUM"],
            "requires" : ["sum"]
        },
        {
            "id" : "test",
            "point" : "隐藏数据",
            "points" : 2000,
            "at" : "B1",
            "op" : "formula_test",
            "key" : [ {"set" : {"A1" : "1", "A2" : "2", "A3" : "3"}, "value" : "6"} ]
        },
        {
            "id" : "mean",
            "point" : "均值",
            "points" : 2000,
            "at" : "B2",
            "op" : "cell_value",
            "key" : "166.67",
            "tol" : {"dp" : 2},
            "carry" : "B1/3"
        }
    ]
}
}
})key";

Key key()
{
    auto read = keyFromJson(json(kKey));
    if (!read) {
        FAIL(read.error().detail);
    }
    return read.value();
}

exam::FormAnswer goodForm()
{
    return {{{"to", "Sik GmbH & Co KG Hamburg"},
             {"no", "IV-01"},
             {"term", "cif　hamburg"},
             {"total", "USD 90,000.00"},
             {"say", "SAY US DOLLARS NINETY THOUSAND ONLY"},
             {"date", "MAR. 5, 2024"},
             {"qty", "3,000 PCS"},
             {"lines.0.qty", "1000"},
             {"lines.0.price", "USD 30.00"},
             {"lines.0.amount", "30000"},
             {"lines.1.qty", "2000"},
             {"lines.1.price", "30.00"},
             {"lines.1.amount", "60000"}}};
}

exam::SheetAnswer goodSheet()
{
    return {{{"B1", "=SUM(A1:A3)"}, {"B2", "=AVERAGE(A1:A3)"}}};
}

exam::Answers goodAnswers()
{
    return {{"s1", exam::Choice{{"b"}}},
            {"s2", exam::Choice{{"c"}}},
            {"m1", exam::Choice{{"a", "b", "d"}}},
            {"invoice", goodForm()},
            {"sales", goodSheet()}};
}

const Programme kProgramme{"cbec", 1, true, std::nullopt};

Report marked(const exam::Answers& answers)
{
    auto report = mark(paper(), key(), answers, kProgramme);
    if (!report) {
        FAIL(report.error().detail);
    }
    return report.value();
}

TaskMark invoiceWith(const std::map<std::string, std::string>& changes)
{
    exam::Answers answers = goodAnswers();
    exam::FormAnswer form = goodForm();
    for (const auto& [id, text] : changes) {
        form.fields[id] = text;
        if (text.empty()) {
            form.fields.erase(id);
        }
    }
    answers["invoice"] = form;
    return marked(answers).sections[1].tasks[0];
}

TaskMark salesWith(const std::map<std::string, std::string>& cells)
{
    exam::Answers answers = goodAnswers();
    answers["sales"] = exam::SheetAnswer{cells};
    return marked(answers).sections[1].tasks[1];
}

const CheckMark& check(const TaskMark& task, const std::string& id)
{
    for (const CheckMark& mark : task.checks) {
        if (mark.id == id) {
            return mark;
        }
    }
    FAIL("no check " + id);
    return task.checks.front();
}

}  // namespace

TEST_CASE("everything right gives everything")
{
    const Report report = marked(goodAnswers());
    CHECK(report.total == 24'000);
    CHECK(report.max == 24'000);
    CHECK(report.passed);
    CHECK(report.sections[0].items[2].why == "全部正确");
    for (const TaskMark& task : report.sections[1].tasks) {
        CHECK(task.got == task.max);
        for (const CheckMark& one : task.checks) {
            CAPTURE(one.id, one.why);
            CHECK(one.got == one.max);
        }
    }
}

TEST_CASE("nothing answered gives nothing and says so")
{
    const Report report = marked({});
    CHECK(report.total == 0);
    CHECK(!report.passed);
    CHECK(report.sections[0].items[0].why == "未答");
    CHECK(report.sections[1].tasks[0].got == 0);
    CHECK(check(report.sections[1].tasks[0], "to").why == "未填");
    CHECK(check(report.sections[1].tasks[1], "sum").why == "未填");
}

TEST_CASE("a section adds up, is reported rounded, and decides about passing")
{
    exam::Answers answers = goodAnswers();
    answers["s1"] = exam::Choice{{"a"}};
    answers["m1"] = exam::Choice{{"a", "b"}};
    const Report report = marked(answers);
    const SectionMark& theory = report.sections[0];
    CHECK(theory.points == 2000 + 2667);
    CHECK(theory.reported == 4700);
    CHECK(theory.passed);
    CHECK(theory.items[0].why == "错选");
    CHECK(theory.items[2].why == "少选：选对 2 项，应选 3 项");
    CHECK(report.total == 20'700);
    answers["m1"] = exam::Choice{{"a", "c"}};
    CHECK(marked(answers).sections[0].items[2].why == "错选：选错 1 项，选对 1 项，应选 3 项");
    CHECK(!marked(answers).passed);
}

TEST_CASE("one slip costs once: later figures follow the candidate's own")
{
    const TaskMark task = invoiceWith(
        {{"lines.1.qty", "200"}, {"total", "36000.00"}, {"say", "SAY US DOLLARS THIRTY SIX THOUSAND ONLY"}});
    CHECK(task.got == 10'000);
    CHECK(check(task, "total").why == "按本人前值计：应为 36000，填写一致");
    CHECK(check(invoiceWith({{"total", "9000.00"}}), "total").why ==
          "与应得值 90000.00 不符（填写 9000.00）");
    CHECK(check(invoiceWith({{"total", "9000.00"}}), "say").got == 2000);
    CHECK(
        check(invoiceWith({{"total", "9000.00"}, {"say", "SAY US DOLLARS NINE THOUSAND ONLY"}}), "say").got ==
        2000);
    CHECK(check(invoiceWith({{"say", "SAY US DOLLARS NINE HUNDRED ONLY"}}), "say").got == 0);
}

TEST_CASE("carry does not apply while an operand is missing or no number")
{
    const TaskMark empty = invoiceWith({{"lines.0.qty", ""}, {"lines.1.qty", ""}, {"total", "0.00"}});
    CHECK(check(empty, "total").got == 0);
    const TaskMark words = invoiceWith({{"lines.0.qty", "many"}, {"total", "60000.00"}});
    CHECK(check(words, "total").got == 0);
}

TEST_CASE("decimals, currency and units are their own matter")
{
    CHECK(check(invoiceWith({{"total", "USD 90000"}}), "total").why == "应保留 2 位小数（填写 USD 90000）");
    CHECK(check(invoiceWith({{"total", "EUR 90000.00"}}), "total").why ==
          "币种应为 USD（填写 EUR 90000.00）");
    CHECK(check(invoiceWith({{"qty", "3000 CTNS"}}), "qty").why == "不是数值（填写 3000 CTNS）");
}

TEST_CASE("a failed gate caps its group after the sum, with the reason")
{
    const TaskMark task = invoiceWith({{"term", "FOB SHANGHAI"}});
    REQUIRE(task.groups.size() == 1);
    CHECK(task.groups[0].sum == 4000);
    CHECK(task.groups[0].got == 1000);
    CHECK(task.groups[0].why == "关键考核点未通过（价格条款），本组最多得 1 分：价格条款错误");
    CHECK(task.got == 6000);
}

TEST_CASE("a check does not count without what it requires")
{
    const TaskMark task = invoiceWith({{"no", "IV-02"}});
    CHECK(check(task, "qty").got == 0);
    CHECK(check(task, "qty").why == "前提考核点未通过：发票号");
    CHECK(task.got == 8000);
}

TEST_CASE("cells are marked by value, by formula and by hidden data")
{
    const TaskMark typed = salesWith({{"B1", "500"}, {"B2", "166.67"}});
    CHECK(check(typed, "sum").got == 1000);
    CHECK(check(typed, "formula").why == "应使用公式（填写 500）");
    CHECK(check(typed, "test").got == 0);
    CHECK(check(typed, "mean").got == 2000);
    const TaskMark hardCoded = salesWith({{"B1", "=120+80+300"}});
    CHECK(check(hardCoded, "formula").got == 0);
    CHECK(check(hardCoded, "test").why == "隐藏数据 1 验证不通过：应为 6，公式得 500");
    const TaskMark plus = salesWith({{"B1", "=A1+A2+A3"}});
    CHECK(check(plus, "formula").why == "公式应使用函数 SUM");
    CHECK(check(plus, "test").got == 2000);
    const TaskMark carried = salesWith({{"B1", "600"}, {"B2", "200"}});
    CHECK(check(carried, "sum").got == 0);
    CHECK(check(carried, "mean").why == "按本人前值计：应为 200，填写一致");
}

TEST_CASE("locked cells stay as the paper gave them and unknown ones are passed over")
{
    const TaskMark task =
        salesWith({{"A1", "1"}, {"Z9", "1"}, {"B1", "=SUM(A1:A3)"}, {"B2", "=AVERAGE(A1:A3)"}});
    CHECK(task.got == 6000);
}

TEST_CASE("groups limit, take the best, and keep their floor")
{
    Key other = key();
    other.tasks["invoice"] = taskKeyFromJson(json(R"({
        "groups":[{"id":"g","max":6000,"best_of":2},{"id":"h","max":4000}],
        "checks":[
         {"id":"a","point":"甲","points":3000,"group":"g","at":"fields.to","op":"char_count","key":{"max":"40"}},
         {"id":"b","point":"乙","points":2000,"group":"g","at":"fields.no","op":"equals","key":"IV-01"},
         {"id":"c","point":"丙","points":3000,"group":"g","at":"fields.qty","op":"range","units":["PCS"],
          "key":[{"min":"2900","max":"3100"},{"min":"0","max":"9000","points":1000}]},
         {"id":"d","point":"丁","points":4000,"group":"h","at":"fields.total","op":"decimals","key":"2"},
         {"id":"e","point":"戊","points":5000,"group":"h","at":"fields.note","op":"equals","key":"WeChat","negative":true}]})"),
                                             "task")
                                 .value();
    const auto run = [&other](std::map<std::string, std::string> fields) {
        exam::Answers answers;
        answers["invoice"] = exam::FormAnswer{std::move(fields)};
        auto report = mark(paper(), other, answers, kProgramme);
        REQUIRE(report.ok());
        return report.value().sections[1].tasks[0];
    };
    const TaskMark best = run({{"to", "x"}, {"no", "IV-01"}, {"qty", "3000 PCS"}, {"total", "1.00"}});
    CHECK(best.groups[0].sum == 6000);
    CHECK(best.got == 10'000);
    CHECK(check(run({{"qty", "5000"}}), "c").got == 1000);
    CHECK(run({{"total", "1.00"}, {"note", "WeChat"}}).groups[1].sum == -1000);
    CHECK(run({{"total", "1.00"}, {"note", "WeChat"}}).got == 0);
}

TEST_CASE("a cancelled item gives everybody its points")
{
    Key other = key();
    other.items["s1"].cancelled = true;
    const auto report = mark(paper(), other, {}, kProgramme);
    REQUIRE(report.ok());
    CHECK(report->total == 2000);
    CHECK(report->sections[0].items[0].why == "本题已取消，按满分计");
}

TEST_CASE("a key that does not fit the paper is refused")
{
    const auto refused = [](const std::function<void(Key&)>& change) {
        Key other = key();
        change(other);
        return !fits(other, paper()).ok();
    };
    CHECK(fits(key(), paper()).ok());
    CHECK(refused([](Key& k) { k.paper = "p2"; }));
    CHECK(refused([](Key& k) { k.items.erase("s1"); }));
    CHECK(refused([](Key& k) { k.items["x"] = {{"a"}, false}; }));
    CHECK(refused([](Key& k) { k.items["s1"].options = {"z"}; }));
    CHECK(refused([](Key& k) { k.items["s1"].options = {"a", "b"}; }));
    CHECK(refused([](Key& k) { k.tasks.erase("sales"); }));
    CHECK(refused([](Key& k) { k.tasks["sales"].checks[0].points = 1001; }));
    CHECK(refused([](Key& k) { k.tasks["sales"].checks[0].at = "Z1"; }));
    CHECK(refused([](Key& k) { k.tasks["invoice"].checks[0].at = "fields.nobody"; }));
    CHECK(refused([](Key& k) { k.tasks["invoice"].checks[3].carry = "sum(lines.weight)"; }));
    CHECK(refused([](Key& k) { k.tasks["invoice"].checks[3].carry = "sum("; }));
}

TEST_CASE("an answer of another kind than its question is refused")
{
    exam::Answers answers = goodAnswers();
    answers["s1"] = goodForm();
    CHECK(mark(paper(), key(), answers, kProgramme).error().code == Errc::Malformed);
    answers = goodAnswers();
    answers["sales"] = goodForm();
    CHECK(!mark(paper(), key(), answers, kProgramme).ok());
}

TEST_CASE("keys survive being written and read")
{
    const Json once = toJson(key());
    const auto again = keyFromJson(once);
    REQUIRE(again.ok());
    CHECK(canonical(toJson(again.value())) == canonical(once));
    CHECK(canonical(toJson(marked(goodAnswers()))) ==
          canonical(toJson(mark(paper(), again.value(), goodAnswers(), kProgramme).value())));
}

TEST_CASE("keys are read strictly")
{
    const auto checkFails = [](const char* text) {
        return !taskKeyFromJson(json("{\"checks\":[" + std::string{text} + "]}"), "task").ok();
    };
    CHECK(!checkFails(R"({"id":"a","point":"x","points":1,"at":"f","op":"equals","key":"k"})"));
    for (
        const char* bad : {
            R"({"id":"a","point":"x","points":1,"at":"f","op":"regex","key":"("})",
            R"({"id":"a","point":"x","points":1,"at":"f","op":"regex","key":"(a)\\1"})",
            R"({"id":"a","point":"x","points":1,"at":"f","op":"guess","key":"k"})",
            R"({"id":"a","point":"x","points":1,"at":"f","op":"equals"})",
            R"({"id":"a","point":"x","points":0,"at":"f","op":"equals","key":"k"})",
            R"({"id":"a","point":"x","points":1,"at":"f","op":"equals","key":"k","more":1})",
            R"({"id":"a","point":"x","points":1,"at":"f","op":"equals","key":"k","norm":["upper"]})",
            R"({"id":"a","point":"x","points":1,"at":"f","op":"numeric","key":"1","tol":{}})",
            R"({"id":"a","point":"x","points":1,"at":"f","op":"numeric","key":"1","tol":{"abs":"x"}})",
            R"({"id":"a","point":"x","points":1,"at":"f","op":"numeric","key":"1","tol":{"abs":"1","dp":1}})",
            R"({"id":"a","point":"x","points":1,"at":"f","op":"money","key":{"ccy":"USD"}})",
            R"({"id":"a","point":"x","points":1,"at":"f","op":"range","key":{}})",
            R"({"id":"a","point":"x","points":1,"at":"f","op":"equals","key":"k","requires":["b"]})",
            R"({"id":"a","point":"x","points":1,"at":"f","op":"equals","key":"k","group":"g"})",
        }) {
        CAPTURE(bad);
        CHECK(checkFails(bad));
    }
    CHECK(!checkFails(R"({"id":"a","point":"x","points":1,"at":"f","op":"regex","key":"k[0-9]+"})"));
    CHECK(!keyFromJson(json(R"({"v":2,"paper":"p","version":1,"items":{},"tasks":{}})")).ok());
    CHECK(!keyFromJson(
               json(R"({"v":1,"paper":"p","version":1,"items":{"a":{"options":["b","a"]}},"tasks":{}})"))
               .ok());
}

TEST_CASE("rules of a programme are read strictly and say how one passes")
{
    const auto rules =
        programmeFromJson(json(R"({"id":"cbec","decimals":1,"pass":{"all_sections":true,"total":120000}})"));
    REQUIRE(rules.ok());
    CHECK(rules->total == 120'000);
    CHECK(canonical(toJson(rules.value())) ==
          R"({"decimals":1,"id":"cbec","pass":{"all_sections":true,"total":120000}})");
    CHECK(!programmeFromJson(json(R"({"id":"cbec","decimals":1,"pass":{"all_sections":false}})")).ok());
    CHECK(!programmeFromJson(json(R"({"id":"cbec","decimals":4,"pass":{"all_sections":true}})")).ok());
    CHECK(!programmeFromJson(json(R"({"id":"cbec","decimals":1,"pass":{"all_sections":true,"x":1}})")).ok());
}

TEST_CASE("marking gives the filed bytes, every time")
{
    exam::Answers answers = goodAnswers();
    answers["m1"] = exam::Choice{{"a"}};
    answers["s2"] = exam::Answer{};
    exam::FormAnswer form = goodForm();
    form.fields["total"] = "USD 9000.00";
    form.fields["term"] = "FOB";
    answers["invoice"] = form;
    const std::string first = canonical(toJson(marked(answers)));
    CHECK(canonical(toJson(marked(answers))) == first);
    std::ifstream file{std::string{GONGYUAN_VECTORS} + "/scoring/report.json"};
    std::ostringstream golden;
    golden << file.rdbuf();
    CHECK(first + "\n" == golden.str());
}
