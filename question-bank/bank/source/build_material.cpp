// SPDX-License-Identifier: Apache-2.0

#include "bank/source/build.h"
#include "exam/paper_words.h"

namespace gongyuan::bank {
namespace {

using Rows = std::vector<std::vector<std::string>>;

exam::Block buildBlock(const Json& json, const Pictures& pictures)
{
    using Kind = exam::Block::Kind;
    const auto only = json.begin();  // the schema allows exactly one member
    const Json& content = only.value();
    exam::Block block;
    block.kind = *exam::fromWord(exam::kBlockKinds, only.key());
    switch (block.kind) {
    case Kind::Fields:
    case Kind::Table: block.rows = content.get<Rows>(); break;
    case Kind::Picture:
        block.image = buildImage(content, pictures);
        block.text = textOf(content, "caption");
        break;
    case Kind::Heading:
    case Kind::Text:
    case Kind::Formula: block.text = trimmed(content); break;
    }
    return block;
}

}  // namespace

std::vector<exam::Block> buildBlocks(const Json& list, const Pictures& pictures)
{
    std::vector<exam::Block> blocks;
    for (const Json& block : list) {
        blocks.push_back(buildBlock(block, pictures));
    }
    return blocks;
}

exam::Material buildMaterial(const Json& json, const Pictures& pictures)
{
    return {json["id"].get<std::string>(), textOf(json, "title"), buildBlocks(json["blocks"], pictures)};
}

}  // namespace gongyuan::bank
