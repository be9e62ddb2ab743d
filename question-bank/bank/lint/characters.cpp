// SPDX-License-Identifier: Apache-2.0

#include "bank/lint/characters.h"

#include <algorithm>
#include <array>

namespace gongyuan::bank {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

template <std::size_t Count>
bool isIn(const std::array<Range, Count>& ranges, char32_t character)
{
    return std::any_of(ranges.begin(), ranges.end(), [character](const Range& range) {
        return character >= range.first && character <= range.last;
    });
}

constexpr std::array<Range, 4> kDirections{
    {{0x061C, 0x061C}, {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x2069}}};

constexpr std::array<Range, 15> kInvisible{{{0x00AD, 0x00AD},
                                            {0x034F, 0x034F},
                                            {0x115F, 0x1160},
                                            {0x17B4, 0x17B5},
                                            {0x180B, 0x180F},
                                            {0x200B, 0x200D},
                                            {0x2060, 0x2065},
                                            {0x206A, 0x206F},
                                            {0x2800, 0x2800},
                                            {0x3164, 0x3164},
                                            {0xFE00, 0xFE0F},
                                            {0xFEFF, 0xFEFF},
                                            {0xFFA0, 0xFFA0},
                                            {0xFFF0, 0xFFFB},
                                            {0xE0000, 0xE0FFF}}};

constexpr std::array<Range, 5> kRightToLeft{
    {{0x0590, 0x08FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFE}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}}};

constexpr std::array<Range, 9> kMarks{{{0x0300, 0x036F},
                                       {0x0483, 0x0489},
                                       {0x1AB0, 0x1AFF},
                                       {0x1DC0, 0x1DFF},
                                       {0x20D0, 0x20FF},
                                       {0x302A, 0x302F},
                                       {0x3099, 0x309A},
                                       {0xFE20, 0xFE2F},
                                       {0x1D165, 0x1D169}}};

bool carriesMarks(char32_t c)
{
    return c > 0x20 && !(c >= 0x2000 && c <= 0x200A) && c != 0x00A0 && c != 0x3000 && !isControl(c);
}

}  // namespace

bool turnsDirection(char32_t character)
{
    return isIn(kDirections, character);
}

bool isInvisible(char32_t character)
{
    return isIn(kInvisible, character);
}

bool isControl(char32_t c)
{
    return (c < 0x20 && c != U'\n') || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

bool isRightToLeft(char32_t character)
{
    return isIn(kRightToLeft, character);
}

bool isEmoji(char32_t c)
{
    return c >= 0x1F000 && c <= 0x1FAFF;
}

std::optional<char32_t> strayMark(std::u32string_view text)
{
    constexpr int kMost = 2;
    int room = 0;  // marks that the character before can take
    for (const char32_t character : text) {
        if (!isIn(kMarks, character)) {
            room = carriesMarks(character) ? kMost : 0;
        } else if (--room < 0) {
            return character;
        }
    }
    return std::nullopt;
}

}  // namespace gongyuan::bank
