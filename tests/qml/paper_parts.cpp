// SPDX-License-Identifier: Apache-2.0

#include "paper_parts.h"

#include "pictures.h"

#include <utility>

namespace gongyuan::client {

exam::Item item(const std::string& id, exam::ItemType type, const std::string& stem, int points)
{
    exam::Item made;
    made.id = id;
    made.type = type;
    made.stem = stem;
    made.points = points * exam::kPoint;
    return made;
}

std::vector<exam::Option> options(const std::vector<std::string>& texts)
{
    std::vector<exam::Option> made;
    for (const std::string& text : texts) {
        const std::size_t at = made.size();
        std::string id(1, static_cast<char>('a' + at % 26));
        made.push_back({at < 26 ? id : id + std::to_string(at / 26), text, false, std::nullopt});
    }
    return made;
}

exam::Gap typedGap(const std::string& id, exam::FieldType type, int width)
{
    exam::Gap made;
    made.id = id;
    made.type = type;
    made.width = width;
    return made;
}

exam::Gap listGap(const std::string& id, const std::vector<std::string>& words)
{
    exam::Gap made;
    made.id = id;
    made.options = options(words);
    return made;
}

exam::Gap wordGap(const std::string& id, const std::string& text)
{
    exam::Gap made;
    made.id = id;
    made.text = text;
    return made;
}

exam::Block block(exam::Block::Kind kind, const std::string& text)
{
    exam::Block made;
    made.kind = kind;
    made.text = text;
    return made;
}

exam::Block picture(const Picture& drawn, const std::string& caption)
{
    exam::Block made = block(exam::Block::Kind::Picture, caption);
    made.image = drawn.image;
    return made;
}

exam::Block table(std::vector<std::vector<std::string>> rows)
{
    exam::Block made = block(exam::Block::Kind::Table, {});
    made.rows = std::move(rows);
    return made;
}

exam::FormField field(const std::string& id, const std::string& zh, const std::string& en)
{
    exam::FormField made;
    made.id = id;
    made.zh = zh;
    made.en = en;
    return made;
}

exam::Group group(const std::string& id, const std::string& title, exam::ItemType type,
                  std::vector<exam::Item> items)
{
    exam::Group made;
    made.id = id;
    made.title = title;
    made.type = type;
    made.items = std::move(items);
    return made;
}

}  // namespace gongyuan::client
