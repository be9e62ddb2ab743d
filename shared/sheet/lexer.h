// SPDX-License-Identifier: Apache-2.0

// Cuts a formula into words, with the characters that Chinese input methods type taken as ASCII.

#pragma once

#include "core/decimal.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gongyuan::sheet {

struct Token {
    enum class Kind : std::uint8_t {
        Number,
        Text,
        Word,    // name, function or address, as typed
        Symbol,  // an operator, bracket, comma or colon, in `text`
        Bad,     // nothing of a formula; ends the list
        End,
    };

    Kind kind = Kind::End;
    std::string text;
    Decimal number;
    std::size_t begin = 0;  // bytes in the typed text
    std::size_t end = 0;
};

/// The last token is End or Bad.
std::vector<Token> cut(std::string_view formula);

}  // namespace gongyuan::sheet
