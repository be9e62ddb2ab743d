// SPDX-License-Identifier: Apache-2.0

// What stands between the keys and the text: the letters not yet turned into words, and the words to choose
// from.

#pragma once

#include <string>
#include <vector>

namespace gongyuan::ime {

inline constexpr int kWordsOnPage = 5;

struct Composition {
    std::string line;                // stands underlined in the text, UTF-8
    std::vector<std::string> words;  // one page of them, at most kWordsOnPage
    int chosen = 0;                  // index in `words`
    int page = 0;
    bool lastPage = true;

    bool empty() const { return line.empty(); }
};

}  // namespace gongyuan::ime
