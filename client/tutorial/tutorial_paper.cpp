// SPDX-License-Identifier: Apache-2.0

#include "tutorial/tutorial_paper.h"

#include <utility>

namespace gongyuan::client {
namespace {

exam::Option option(std::string id, const char* text)
{
    exam::Option made;
    made.id = std::move(id);
    made.text = text;
    return made;
}

struct Kind {
    const char* title = "";
    const char* stem = "";
    std::vector<const char*> options{};
};

exam::Group group(const char* id, const Kind& kind, exam::ItemType type, std::vector<exam::Option> options)
{
    exam::Item item;
    item.id = std::string{"try-"} + id;
    item.type = type;
    item.stem = kind.stem;
    item.options = std::move(options);
    item.points = exam::kPoint;
    exam::Group made;
    made.id = id;
    made.title = kind.title;
    made.type = type;
    made.items.push_back(std::move(item));
    return made;
}

/// The samples in one language.
struct Words {
    const char* title = "";
    Kind single{};
    Kind multiple{};
    Kind truth{};
};

const Words& chinese()
{
    static const Words words{
        "练习题",
        {"单选题",
         "这是单选题的练习：请选择“秋天”。可以用鼠标点选，也可以按字母键；再按一次取消。",
         {"春天", "夏天", "秋天", "冬天"}},
        {"多选题",
         "这是多选题的练习：请选择两种水果。试一试标记本题，以及用右键划除一个选项。",
         {"苹果", "桌子", "香蕉", "铅笔"}},
        {"判断题",
         "这是判断题的练习：一小时有六十分钟。完成后可在题目列表中查看每题的状态。",
         {"正确", "错误"}}};
    return words;
}

const Words& englishOnes()
{
    static const Words words{
        "Sample questions",
        {"Single choice",
         "A sample of a single choice: choose autumn. Click it, or press its letter; once more takes it "
         "back.",
         {"Spring", "Summer", "Autumn", "Winter"}},
        {"Multiple choice",
         "A sample of a multiple choice: choose two kinds of fruit. Try to flag this question, and to strike "
         "an"
         " option out with the right button.",
         {"Apple", "Table", "Banana", "Pencil"}},
        {"True or false",
         "A sample of true or false: an hour has sixty minutes. Afterwards look in the question list how each"
         " question stands.",
         {"True", "False"}}};
    return words;
}

std::vector<exam::Option> lettered(const std::vector<const char*>& texts)
{
    std::vector<exam::Option> options;
    options.reserve(texts.size());
    for (const char* text : texts) {
        options.push_back(option(std::string{static_cast<char>('a' + options.size())}, text));
    }
    return options;
}

}  // namespace

exam::Paper tutorialPaper(bool english)
{
    const Words& words = english ? englishOnes() : chinese();
    exam::Section section;
    section.id = "tutorial";
    section.title = words.title;
    section.seconds = 3600;
    section.points = 3 * exam::kPoint;
    section.warnings = {};
    section.groups = {
        group("single", words.single, exam::ItemType::Single, lettered(words.single.options)),
        group("multiple", words.multiple, exam::ItemType::Multiple, lettered(words.multiple.options)),
        group("truth", words.truth, exam::ItemType::TrueFalse,
              {option("true", words.truth.options[0]), option("false", words.truth.options[1])})};
    exam::Paper paper;
    paper.id = "tutorial";
    paper.title = words.title;
    paper.sections.push_back(std::move(section));
    return paper;
}

}  // namespace gongyuan::client
