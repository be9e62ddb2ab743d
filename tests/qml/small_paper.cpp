// SPDX-License-Identifier: Apache-2.0

#include "every_type.h"
#include "fake_desk.h"
#include "paper_parts.h"

namespace gongyuan::client {
namespace {

exam::Item item(const std::string& id, exam::ItemType type, const std::string& stem,
                const std::vector<std::string>& options)
{
    exam::Item made;
    made.id = id;
    made.type = type;
    made.stem = stem;
    made.points = 1000;
    for (const std::string& text : options) {
        made.options.push_back(
            {std::string(1, static_cast<char>('a' + made.options.size())), text, false, std::nullopt});
    }
    if (type == exam::ItemType::TrueFalse) {
        made.options[0].id = "true";
        made.options[1].id = "false";
    }
    return made;
}

exam::Task invoice()
{
    exam::Task task;
    task.id = "invoice";
    task.title = "缮制商业发票";
    task.brief = "根据销售合同和信用证缮制商业发票。";
    task.points = 12000;
    exam::Block rows;
    rows.kind = exam::Block::Kind::Fields;
    rows.rows = {{"20 信用证号", "HB-LC-26-04418"}, {"44E 装货港", "NINGBO, CHINA"}};
    task.materials.push_back({"lc", "信用证", {rows}});
    exam::FormWidget form;
    form.titleZh = "商业发票";
    form.titleEn = "COMMERCIAL INVOICE";
    exam::FormBlock grid;
    grid.widths = {6, 2, 2};
    grid.cells = {{field("exporter", "出口商", "Exporter"), 0, 0, 2, 1},
                  {field("number", "发票号", "Invoice no."), 0, 1, 1, 1},
                  {field("date", "日期", "Date"), 0, 2, 1, 1},
                  {field("lc", "信用证号", "L/C no."), 1, 1, 1, 2}};
    grid.cells[0].field.lines = 2;
    exam::FormBlock lines;
    lines.kind = exam::FormBlock::Kind::Lines;
    lines.id = "lines";
    lines.widths = {3, 1, 1};
    lines.columns = {field("description", "货物描述", "Description"), field("quantity", "数量", "Qty"),
                     field("amount", "金额", "Amount")};
    lines.columns[2].alignRight = true;
    lines.count = 2;
    form.blocks = {grid, lines};
    task.widget = form;
    return task;
}

exam::Task sheet()
{
    exam::Task task;
    task.id = "sheet";
    task.title = "商品数据统计";
    task.brief = "用公式计算各商品的客单价，保留两位小数。";
    task.points = 8000;
    exam::SheetWidget widget;
    widget.columns = 4;
    widget.rows = 12;
    widget.widths = {18, 12, 15, 15};
    const auto cell = [&widget](const std::string& place, const std::string& input, exam::CellFormat format,
                                bool given) {
        widget.cells.push_back({place, {input, format, given, place.back() == '1', !given}});
    };
    cell("A1", "商品", exam::CellFormat::Text, true);
    cell("B1", "成交单", exam::CellFormat::Text, true);
    cell("C1", "成交额/元", exam::CellFormat::Text, true);
    cell("D1", "客单价", exam::CellFormat::Text, true);
    cell("A2", "竹纤维砧板", exam::CellFormat::Text, true);
    cell("B2", "164", exam::CellFormat::Integer, true);
    cell("C2", "20500", exam::CellFormat::Money2, true);
    cell("D2", "", exam::CellFormat::Fixed2, false);
    cell("A3", "竹制餐盘", exam::CellFormat::Text, true);
    cell("B3", "123", exam::CellFormat::Integer, true);
    cell("C3", "8364", exam::CellFormat::Money2, true);
    cell("D3", "", exam::CellFormat::Fixed2, false);
    task.widget = widget;
    return task;
}

}  // namespace

exam::Paper smallPaper()
{
    exam::Paper paper;
    paper.id = "small";
    paper.programme = "small";
    paper.programmeName = "跨境电子商务师";
    paper.title = "跨境电子商务师（三级）模拟试卷";
    paper.level = "三级";
    paper.notice = "考试分两部分，每部分单独计时，交卷后不能返回。\n答案随时自动保存。\n需要帮助时请举手。";
    paper.pledge = "我承诺独立完成考试，遵守考场规则。";
    exam::Section theory;
    theory.id = "theory";
    theory.title = "理论知识";
    theory.seconds = 3600;
    theory.points = 4000;
    theory.instructions = "单选题选对得分，多选、错选不得分。";
    exam::Group single;
    single.id = "single";
    single.title = "单选题";
    single.items = {
        item("s1", exam::ItemType::Single, "某店铺广告花费 4 800 元，成交额 12 000 元，投入产出比为",
             {"1.5", "2.5", "3.0", "33.3"}),
        item("s2", exam::ItemType::Single, "信用证 44E 栏填写的是", {"装货港", "卸货港", "开证日期"})};
    exam::Group multiple;
    multiple.id = "multiple";
    multiple.title = "多选题";
    multiple.type = exam::ItemType::Multiple;
    multiple.items = {item("m1", exam::ItemType::Multiple, "下列单据中属于结汇单据的有",
                           {"商业发票", "装箱单", "提单", "工资单"})};
    exam::Group truth;
    truth.id = "truth";
    truth.title = "判断题";
    truth.type = exam::ItemType::TrueFalse;
    truth.items = {item("t1", exam::ItemType::TrueFalse, "CIF 价格包含保险费。", {"正确", "错误"})};
    theory.groups = {single, multiple, truth};
    exam::Section practice;
    practice.id = "practice";
    practice.title = "操作技能";
    practice.kind = exam::Section::Kind::Practice;
    practice.seconds = 5400;
    practice.points = 20000;
    practice.instructions = "按栏给分。";
    practice.tasks = {invoice(), sheet()};
    paper.sections = {theory, practice, everyTypeSection()};
    return paper;
}

}  // namespace gongyuan::client
