// SPDX-License-Identifier: Apache-2.0

#include "hard_paper.h"

#include "paper_parts.h"
#include "pictures.h"

#include <utility>

namespace gongyuan::client {
namespace {

using exam::ItemType;

// One word without a place to break.
std::string word(std::size_t length)
{
    static const std::string kLetters = "https://shop.example/WWWWiiiimmmm0123456789";
    std::string made;
    while (made.size() < length) {
        made += kLetters;
    }
    return made.substr(0, length);
}

std::string han(std::size_t length)
{
    std::string made;
    for (std::size_t at = 0; at < length; ++at) {
        made += at % 20 == 19 ? "，" : at % 2 == 0 ? "贡" : "院";
    }
    return made;
}

std::vector<std::string> numbered(std::size_t count, const std::string& text)
{
    std::vector<std::string> made;
    for (std::size_t at = 1; at <= count; ++at) {
        made.push_back(std::to_string(at) + " " + text);
    }
    return made;
}

exam::Group choices()
{
    exam::Item words = item("words", ItemType::Single, word(600), 1);
    words.options = options({word(400), han(2000), "甲", word(40) + " " + word(90)});
    exam::Item sixty = item("sixty", ItemType::Single, han(6000), 1);
    sixty.options = options(numbered(60, "件"));
    exam::Item several = item("several", ItemType::Multiple, "多选", 1);
    several.options = options(numbered(60, han(30)));
    several.minChoices = 2;
    several.maxChoices = 59;
    // What lint refuses, should it ever reach a seat: right to left, emoji, zero width, a turned direction,
    // marks on nothing.
    exam::Item characters =
        item("characters", ItemType::Single,
             "\u0645\u0631\u062d\u0628\u0627 \U0001F600\U0001F468\u200d\U0001F469 "
             "a\u200bb\u202ecba\u202c \u0301\u0301\u0301 e\u0301\u0301\u0301\u0301\u0301\u0301",
             1);
    characters.options = options({"\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd", "\U0001F9FE\U0001F4E6",
                                  "\u200b\u200b\u200b", "\u202e\u202e右", "<b>b</b><img src='x'/>"});
    exam::Item narrow = item("narrow", ItemType::Single, "图", 1);
    narrow.blocks = {picture(blank(4000, 4), word(120)), picture(blank(4, 4000), han(120)),
                     picture(blank(1, 1), "点")};
    narrow.options = options({"", "", "甲"});
    narrow.options[0].image = blank(4000, 4).image;
    narrow.options[1].image = blank(4, 4000).image;
    return group("choices", han(20), ItemType::CaseSet, {words, sixty, several, characters, narrow});
}

exam::Group passages()
{
    exam::Item fill = item("fill", ItemType::FillIn, "填空", 1);
    fill.passage = word(200) + "[[wide]]" + word(200) + "[[thin]]" + han(100) + "[[other]]。";
    fill.gaps = {typedGap("wide", exam::FieldType::Text, 40), typedGap("thin", exam::FieldType::Number, 2),
                 typedGap("other", exam::FieldType::Date, 8)};
    exam::Item list = item("list", ItemType::InlineChoice, "选择", 1);
    list.passage = "甲[[a]]乙[[b]]丙";
    list.gaps = {listGap("a", {word(120), "短", han(80)}), listGap("b", numbered(12, "个"))};
    exam::Item pool = item("pool", ItemType::GapMatch, "选词", 1);
    pool.passage = "甲[[a]]乙[[b]]丙[[c]]" + word(150);
    pool.gaps = {wordGap("a", ""), wordGap("b", ""), wordGap("c", "")};
    pool.options = options(numbered(60, "词"));
    pool.options[0].text = word(120);
    pool.options[1].text = han(100);
    exam::Item hot = item("hot", ItemType::Hottext, "改错", 1);
    hot.passage = "甲[[a]]乙[[b]]丙[[c]]";
    hot.gaps = {wordGap("a", word(120)), wordGap("b", han(120)), wordGap("c", "x")};
    hot.correction = true;
    return group("passages", word(40), ItemType::CaseSet, {fill, list, pool, hot});
}

exam::Group pairs()
{
    exam::Item match = item("match", ItemType::Match, "匹配", 1);
    match.prompts = options({word(120), han(200), "短", word(30)});
    match.options = options(numbered(60, "项"));
    match.options[0].text = word(160);
    match.options[1].text = han(300);
    exam::Item order = item("order", ItemType::Order, "排序", 1);
    order.options = options(numbered(58, "步"));
    order.options.push_back({"long", word(160), false, std::nullopt});
    order.options.push_back({"longer", han(300), false, std::nullopt});
    exam::Item number = item("number", ItemType::Numeric, "计算", 1);
    number.units = numbered(10, han(18));
    number.units.emplace_back(word(60));
    number.units.emplace_back("%");
    exam::Item essay = item("essay", ItemType::ExtendedText, "写作", 1);
    essay.lines = 30;
    essay.maxCharacters = 20'000;
    essay.minCharacters = 19'999;
    return group("pairs", "组", ItemType::CaseSet, {match, order, number, essay});
}

exam::Group cases()
{
    exam::Material story;
    story.id = "story";
    story.title = han(12);
    exam::Block fields = block(exam::Block::Kind::Fields, {});
    fields.rows = {{word(80), word(300)}, {han(40), han(300)}};
    std::vector<std::vector<std::string>> rows(4, std::vector<std::string>(12, "1,234,567.89"));
    rows[0].assign(12, "栏目的名称");
    rows[1][3] = word(60);
    rows[2][5] = han(40);
    story.blocks = {block(exam::Block::Kind::Heading, word(120)),
                    fields,
                    table(rows),
                    table({{word(80), word(80)}, {word(80), word(80)}}),
                    block(exam::Block::Kind::Formula, "s = √{{" + word(60) + "}/{" + han(60) + "}} × 100%"),
                    picture(blank(4000, 4), "")};
    exam::Group made = group("cases", "案例", ItemType::CaseSet, {});
    made.materials = {story};
    for (const std::string& title : numbered(12, "材料")) {
        exam::Material other;
        other.id = "m" + std::to_string(made.materials.size());
        other.title = title;
        other.blocks = {block(exam::Block::Kind::Text, word(400))};
        made.materials.push_back(other);
    }
    made.materials[1].title = word(24);
    exam::Item judge = item("judge", ItemType::Single, word(200), 1);
    judge.options = options({word(200), han(200), "短"});
    judge.material = "story";
    made.items = {judge};
    return made;
}

exam::Task form()
{
    exam::Task task;
    task.id = "form";
    task.title = han(30);
    task.brief = word(300) + "\n" + han(500);
    task.points = exam::kPoint;
    exam::FormWidget widget;
    widget.titleZh = han(50);
    widget.titleEn = word(90);
    exam::FormBlock grid;
    grid.widths = {5, 1, 1};
    grid.cells = {{field("a", han(40), word(60)), 0, 0, 2, 1},
                  {field("b", "号", "No."), 0, 1, 1, 1},
                  {field("c", word(60), ""), 0, 2, 1, 1},
                  {field("d", "短", ""), 1, 1, 1, 2}};
    grid.cells[0].field.given = word(200);
    exam::FormBlock lines;
    lines.kind = exam::FormBlock::Kind::Lines;
    lines.id = "lines";
    lines.widths = std::vector<int>(10, 1);
    for (int column = 0; column < 10; ++column) {
        lines.columns.push_back(field("c" + std::to_string(column), column == 3 ? han(20) : "栏",
                                      column == 5 ? word(40) : "Column"));
    }
    lines.count = 3;
    widget.blocks = {grid, lines};
    task.widget = widget;
    return task;
}

exam::Task sheet()
{
    exam::Task task;
    task.id = "sheet";
    task.title = word(60);
    task.brief = "表";
    task.points = exam::kPoint;
    exam::SheetWidget widget;
    widget.columns = 26;
    widget.rows = 200;
    widget.widths = std::vector<int>(26, 10);
    widget.cells = {{"A1", {word(200), exam::CellFormat::Text, true, true, false}},
                    {"B1", {han(100), exam::CellFormat::Text, true, false, false}},
                    {"C2", {"123456789012345678", exam::CellFormat::Money2, true, false, false}},
                    {"D2", {"", exam::CellFormat::Fixed2, false, false, true}}};
    task.widget = widget;
    return task;
}

}  // namespace

exam::Paper hardPaper()
{
    exam::Paper paper;
    paper.id = "hard";
    paper.programme = "hard";
    paper.programmeName = han(30);
    paper.title = word(80);
    paper.level = han(12);
    paper.notice = word(400) + "\n" + han(800);
    paper.pledge = word(200) + han(200);
    exam::Section theory;
    theory.id = "theory";
    theory.title = han(12);
    theory.seconds = 3600;
    theory.points = 15 * exam::kPoint;
    theory.instructions = word(300) + "\n" + han(600);
    theory.groups = {choices(), passages(), pairs(), cases()};
    exam::Section practice;
    practice.id = "practice";
    practice.title = word(24);
    practice.kind = exam::Section::Kind::Practice;
    practice.seconds = 3600;
    practice.points = 2 * exam::kPoint;
    practice.instructions = "短";
    practice.tasks = {form(), sheet()};
    paper.sections = {theory, practice};
    return paper;
}

PaperAssets hardAssets()
{
    PaperAssets assets;
    for (Picture drawn : {blank(4000, 4), blank(4, 4000), blank(1, 1)}) {
        assets.emplace(drawn.image.asset, std::move(drawn.png));
    }
    return assets;
}

}  // namespace gongyuan::client
