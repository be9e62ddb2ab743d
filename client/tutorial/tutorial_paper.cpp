// SPDX-License-Identifier: Apache-2.0

#include "tutorial/tutorial_paper.h"

#include <utility>

namespace gongyuan::client {
namespace {

exam::Option option(const char* id, const char* text)
{
    exam::Option made;
    made.id = id;
    made.text = text;
    return made;
}

exam::Group group(const char* id, const char* title, exam::ItemType type, const char* stem,
                  std::vector<exam::Option> options)
{
    exam::Item item;
    item.id = std::string{"try-"} + id;
    item.type = type;
    item.stem = stem;
    item.options = std::move(options);
    item.points = exam::kPoint;
    exam::Group made;
    made.id = id;
    made.title = title;
    made.type = type;
    made.items.push_back(std::move(item));
    return made;
}

}  // namespace

exam::Paper tutorialPaper()
{
    exam::Section section;
    section.id = "tutorial";
    section.title = "练习题";
    section.seconds = 3600;
    section.points = 3 * exam::kPoint;
    section.warnings = {};
    section.groups = {
        group("single", "单选题", exam::ItemType::Single,
              "这是单选题的练习：请选择“秋天”。可以用鼠标点选，也可以按字母键；再按一次取消。",
              {option("a", "春天"), option("b", "夏天"), option("c", "秋天"), option("d", "冬天")}),
        group("multiple", "多选题", exam::ItemType::Multiple,
              "这是多选题的练习：请选择两种水果。试一试标记本题，以及用右键划除一个选项。",
              {option("a", "苹果"), option("b", "桌子"), option("c", "香蕉"), option("d", "铅笔")}),
        group("truth", "判断题", exam::ItemType::TrueFalse,
              "这是判断题的练习：一小时有六十分钟。完成后可在题目列表中查看每题的状态。",
              {option("true", "正确"), option("false", "错误")})};
    exam::Paper paper;
    paper.id = "tutorial";
    paper.title = "练习题";
    paper.sections.push_back(std::move(section));
    return paper;
}

}  // namespace gongyuan::client
