// SPDX-License-Identifier: Apache-2.0

// The words of the paper format for its enumerations, one table for the reader and the writer.

#pragma once

#include "exam/paper.h"

#include <array>
#include <cassert>
#include <optional>
#include <string_view>
#include <utility>

namespace gongyuan::exam {

template <typename Enum, std::size_t Count>
using Words = std::array<std::pair<Enum, std::string_view>, Count>;

constexpr Words<Policy::Kind, 9> kPolicyKinds{{
    {Policy::Kind::AllOrNothing, "all_or_nothing"},
    {Policy::Kind::UnderSelectFixed, "under_select_fixed"},
    {Policy::Kind::UnderSelectProportional, "under_select_proportional"},
    {Policy::Kind::UnderSelectHalf, "under_select_half"},
    {Policy::Kind::Signed, "signed"},
    {Policy::Kind::NetCorrect, "net_correct"},
    {Policy::Kind::Coverage, "coverage"},
    {Policy::Kind::PerOptionTrueFalse, "per_option_tf"},
    {Policy::Kind::Weights, "weights"},
}};

constexpr Words<Policy::Floor, 3> kFloors{{
    {Policy::Floor::Item, "item"},
    {Policy::Floor::Section, "section"},
    {Policy::Floor::None, "none"},
}};

constexpr Words<ItemType, 12> kItemTypes{{
    {ItemType::Single, "single"},
    {ItemType::Multiple, "multiple"},
    {ItemType::TrueFalse, "trueFalse"},
    {ItemType::FillIn, "fillIn"},
    {ItemType::Numeric, "numeric"},
    {ItemType::InlineChoice, "inlineChoice"},
    {ItemType::Match, "match"},
    {ItemType::Order, "order"},
    {ItemType::GapMatch, "gapMatch"},
    {ItemType::Hottext, "hottext"},
    {ItemType::ExtendedText, "extendedText"},
    {ItemType::CaseSet, "caseSet"},
}};

constexpr Words<Block::Kind, 6> kBlockKinds{{
    {Block::Kind::Heading, "heading"},
    {Block::Kind::Text, "text"},
    {Block::Kind::Fields, "fields"},
    {Block::Kind::Table, "table"},
    {Block::Kind::Picture, "picture"},
    {Block::Kind::Formula, "formula"},
}};

constexpr Words<FieldType, 4> kFieldTypes{{
    {FieldType::Text, "text"},
    {FieldType::Number, "number"},
    {FieldType::Money, "money"},
    {FieldType::Date, "date"},
}};

constexpr Words<CellFormat, 7> kCellFormats{{
    {CellFormat::General, "general"},
    {CellFormat::Text, "text"},
    {CellFormat::Integer, "integer"},
    {CellFormat::Fixed2, "fixed2"},
    {CellFormat::Fixed4, "fixed4"},
    {CellFormat::Percent2, "percent2"},
    {CellFormat::Money2, "money2"},
}};

constexpr Words<Section::Kind, 2> kSectionKinds{{
    {Section::Kind::Theory, "theory"},
    {Section::Kind::Practice, "practice"},
}};

template <typename Enum, std::size_t Count>
std::string_view wordOf(const Words<Enum, Count>& words, Enum value)
{
    for (const auto& [known, word] : words) {
        if (known == value) {
            return word;
        }
    }
    assert(false);
    return {};
}

template <typename Enum, std::size_t Count>
std::optional<Enum> fromWord(const Words<Enum, Count>& words, std::string_view word)
{
    for (const auto& [value, known] : words) {
        if (known == word) {
            return value;
        }
    }
    return std::nullopt;
}

}  // namespace gongyuan::exam
