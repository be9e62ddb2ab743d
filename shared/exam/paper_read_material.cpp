// SPDX-License-Identifier: Apache-2.0

// Reads what a candidate is given to read: documents, tables, pictures, formulas.

#include "exam/formula.h"
#include "exam/paper_reading.h"

#include <algorithm>

namespace gongyuan::exam {
namespace {

constexpr std::size_t kBlocks = 200;
constexpr std::size_t kRows = 500;
constexpr std::size_t kFormulaBytes = 2000;

void readRows(JsonObject& reader, Block& block)
{
    for (const Json& entry : reader.array("rows", kRows)) {
        std::vector<std::string> row;
        const bool cells = entry.is_array() && entry.size() <= kMostColumns;
        if (!cells || !std::ranges::all_of(entry, [](const Json& cell) { return cell.is_string(); })) {
            reader.refuse("rows", "not rows of at most 26 texts");
            return;
        }
        for (const Json& cell : entry) {
            row.push_back(cell.get<std::string>());
        }
        const std::size_t wanted = block.kind == Block::Kind::Fields ? 2
                                   : block.rows.empty()              ? row.size()
                                                                     : block.rows.front().size();
        if (row.size() != wanted) {
            reader.refuse("rows", "of unequal length");
        }
        block.rows.push_back(std::move(row));
    }
}

Result<Block> readBlock(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    Block block;
    block.kind = readWord(reader, "kind", kBlockKinds);
    block.text = reader.text("text", kLongText);
    readRows(reader, block);
    if (block.kind == Block::Kind::Picture) {
        GONGYUAN_TRY(block.image, readImage(reader.object("image"), where + ".image"));
    }
    if (block.kind == Block::Kind::Formula) {
        if (block.text.size() > kFormulaBytes) {
            reader.refuse("text", "a formula longer than " + std::to_string(kFormulaBytes) + " bytes");
        } else if (const auto formula = formulaFromText(block.text); !formula) {
            reader.refuse("text", formula.error().detail);
        }
    }
    GONGYUAN_CHECK(reader.finish());
    return block;
}

}  // namespace

Result<Image> readImage(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    Image image;
    image.asset = toHex(reader.hex("asset", 32));
    image.alt = readRequired(reader, "alt", kLabel);
    image.width = static_cast<int>(reader.integer("width", 1, kMostPixels));
    image.height = static_cast<int>(reader.integer("height", 1, kMostPixels));
    GONGYUAN_CHECK(reader.finish());
    return image;
}

Result<std::vector<Block>> readBlocks(JsonObject& reader, const char* key, std::size_t most)
{
    std::vector<Block> blocks;
    for (const Json& entry : reader.array(key, most)) {
        GONGYUAN_TRY(Block block, readBlock(entry, at(reader.where(), key, blocks.size())));
        blocks.push_back(std::move(block));
    }
    return blocks;
}

Result<Material> readMaterial(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    Material material;
    material.id = reader.identifier("id");
    material.title = readRequired(reader, "title", kLabel);
    GONGYUAN_TRY(material.blocks, readBlocks(reader, "blocks", kBlocks));
    GONGYUAN_CHECK(reader.finish());
    return material;
}

}  // namespace gongyuan::exam
