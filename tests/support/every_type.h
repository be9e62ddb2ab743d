// SPDX-License-Identifier: Apache-2.0

// A section with one item of every theory type, and a full answer to each.

#pragma once

#include "exam/answer.h"

#include <string>
#include <utility>
#include <vector>

namespace gongyuan::test {

inline exam::Item typedItem(std::string id, exam::ItemType type, std::string stem)
{
    exam::Item item;
    item.id = std::move(id);
    item.type = type;
    item.stem = std::move(stem);
    item.points = 2 * exam::kPoint;
    return item;
}

inline exam::Gap gap(std::string id, std::string text = {}, std::vector<exam::Option> options = {})
{
    exam::Gap made;
    made.id = std::move(id);
    made.text = std::move(text);
    made.options = std::move(options);
    return made;
}

inline exam::Image chart()
{
    return {std::string(64, 'a'), "月度成交额折线图", 640, 360};
}

inline exam::Item multipleItem()
{
    exam::Item item = typedItem("multiple", exam::ItemType::Multiple, "结汇单据有");
    item.options = {{"a", "发票"}, {"b", "提单"}, {"c", "工资单"}, {"d", "以上都不是", true}};
    item.minChoices = 2;
    item.maxChoices = 3;
    item.shuffle = true;
    exam::Block formula{exam::Block::Kind::Formula, "CIF = {CFR}/{1 - 1.1 × i}"};
    exam::Block picture{exam::Block::Kind::Picture, "图 1"};
    picture.image = chart();
    item.blocks = {formula, picture};
    return item;
}

inline exam::Item fillInItem()
{
    exam::Item item = typedItem("fillIn", exam::ItemType::FillIn, "填空");
    item.passage = "[[g1]] 由卖方投保，最低加成 [[g2]]。";
    item.gaps = {gap("g1"), gap("g2")};
    item.gaps[1].type = exam::FieldType::Number;
    item.gaps[1].width = 4;
    return item;
}

inline exam::Item numericItem()
{
    exam::Item item = typedItem("numeric", exam::ItemType::Numeric, "求 CIF 价");
    item.units = {"USD", "CNY"};
    item.calculator = false;
    return item;
}

inline exam::Item inlineItem()
{
    exam::Item item = typedItem("inline", exam::ItemType::InlineChoice, "选择");
    item.passage = "FOB 下[[who]]订舱，[[pays]]付运费。";
    const std::vector<exam::Option> sides{{"s", "卖方"}, {"b", "买方"}};
    item.gaps = {gap("who", {}, sides), gap("pays", {}, sides)};
    return item;
}

inline exam::Item matchItem()
{
    exam::Item item = typedItem("match", exam::ItemType::Match, "配对");
    item.prompts = {{"p1", "FOB"}, {"p2", "CIF"}};
    item.options = {{"a", "装运港"}, {"b", "含保险"}, {"c", "工厂交货"}};
    item.shuffle = true;
    return item;
}

inline exam::Item orderItem()
{
    exam::Item item = typedItem("order", exam::ItemType::Order, "排序");
    item.options = {{"c", "议付"}, {"a", "开证"}, {"b", "装运"}};
    return item;
}

inline exam::Item gapMatchItem()
{
    exam::Item item = typedItem("gapMatch", exam::ItemType::GapMatch, "选词填空");
    item.passage = "先[[x]]，后[[y]]。";
    item.gaps = {gap("x"), gap("y")};
    item.options = {{"a", "报关"}, {"b", "放行"}, {"c", "核销"}};
    item.reuse = true;
    return item;
}

inline exam::Item hottextItem(std::string id, bool correction)
{
    exam::Item item = typedItem(std::move(id), exam::ItemType::Hottext, "找错");
    item.passage = "CIF 由[[h1]]投保，风险在[[h2]]转移。";
    item.gaps = {gap("h1", "买方"), gap("h2", "目的港")};
    item.correction = correction;
    return item;
}

inline exam::Item textItem()
{
    exam::Item item = typedItem("text", exam::ItemType::ExtendedText, "写一封询盘回复");
    item.lines = 10;
    item.minCharacters = 20;
    item.maxCharacters = 800;
    return item;
}

inline exam::Group groupOf(exam::Item item)
{
    exam::Group group;
    group.id = "g-" + item.id;
    group.title = item.stem;
    group.type = item.type;
    group.items = {std::move(item)};
    return group;
}

inline exam::Group caseSet()
{
    exam::Group group;
    group.id = "case";
    group.title = "案例";
    group.type = exam::ItemType::CaseSet;
    exam::Block table{exam::Block::Kind::Table, {}, {{"月", "额"}, {"1", "20"}}};
    group.materials = {{"mail", "往来邮件", {exam::Block{exam::Block::Kind::Text, "询盘"}}},
                       {"data", "数据", {table}}};
    exam::Item single = typedItem("case1", exam::ItemType::Single, "客户要什么？");
    single.options = {{"a", "报价"}, {"b", "样品"}};
    single.material = "mail";
    exam::Item number = typedItem("case2", exam::ItemType::Numeric, "一月成交额");
    number.material = "data";
    group.items = {single, number};
    return group;
}

/// 13 items of 2 points each.
inline exam::Section everyType()
{
    exam::Section section;
    section.id = "types";
    section.title = "各题型";
    section.seconds = 3600;
    exam::Item single = typedItem("single", exam::ItemType::Single, "单选");
    single.options = {{"a", "甲"}, {"b", "乙"}};
    exam::Item truth = typedItem("truth", exam::ItemType::TrueFalse, "判断");
    truth.options = {{"true", "正确", true}, {"false", "错误", true}};
    for (const exam::Item& item :
         {single, multipleItem(), truth, fillInItem(), numericItem(), inlineItem(), matchItem(), orderItem(),
          gapMatchItem(), hottextItem("hot", false), hottextItem("correct", true), textItem()}) {
        section.groups.push_back(groupOf(item));
    }
    section.groups[0].shuffle = true;
    section.groups.push_back(caseSet());
    section.points = static_cast<exam::MilliPoints>(section.questionCount()) * 2 * exam::kPoint;
    return section;
}

inline exam::Answers everyAnswer()
{
    return {{"single", exam::Choice{{"a"}}},
            {"multiple", exam::Choice{{"a", "b"}}},
            {"truth", exam::Choice{{"true"}}},
            {"fillIn", exam::TextsAnswer{{{"g1", "CIF"}, {"g2", "10%"}}}},
            {"numeric", exam::TextsAnswer{{{"value", "22.20"}, {"unit", "USD"}}}},
            {"inline", exam::PairsAnswer{{{"who", "b"}, {"pays", "b"}}}},
            {"match", exam::PairsAnswer{{{"p1", "a"}, {"p2", "b"}}}},
            {"order", exam::OrderAnswer{{"a", "b", "c"}}},
            {"gapMatch", exam::PairsAnswer{{{"x", "a"}, {"y", "b"}}}},
            {"hot", exam::Choice{{"h1", "h2"}}},
            {"correct", exam::TextsAnswer{{{"h1", "卖方"}, {"h2", "装运港"}}}},
            {"text", exam::TextsAnswer{{{"text", "Dear Sir,\nthank you."}}}},
            {"case1", exam::Choice{{"a"}}},
            {"case2", exam::TextsAnswer{{{"value", "20"}}}}};
}

}  // namespace gongyuan::test
