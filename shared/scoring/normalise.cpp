// SPDX-License-Identifier: Apache-2.0

#include "scoring/normalise.h"

#include "core/unicode.h"

#include <algorithm>

namespace gongyuan::scoring {
namespace {

// Commas, full stops, quotes, brackets, colons, semicolons, ASCII and Chinese.
constexpr std::u32string_view kPunctuation = U",.'\"()[]{}:;，。、；：“”‘’（）《》「」【】";

std::string punctuationAsSpaces(std::string_view text)
{
    std::u32string characters = decodeUtf8(text);
    for (char32_t& c : characters) {
        if (kPunctuation.find(c) != std::u32string_view::npos) {
            c = U' ';
        }
    }
    return encodeUtf8(characters);
}

std::string singleSpaces(std::string_view text)
{
    std::u32string out;
    for (const char32_t c : decodeUtf8(text)) {
        const bool blank = c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0x3000;
        if (!blank) {
            out.push_back(c);
        } else if (!out.empty() && out.back() != U' ') {
            out.push_back(U' ');
        }
    }
    return trimmed(encodeUtf8(out));
}

}  // namespace

std::string normalised(std::string_view text, const std::vector<Norm>& norms)
{
    const auto wants = [&norms](Norm norm) {
        return std::find(norms.begin(), norms.end(), norm) != norms.end();
    };
    std::string out = trimmed(text);
    if (wants(Norm::Nfkc)) {
        out = trimmed(foldWidth(out));
    }
    if (wants(Norm::Punct)) {
        out = punctuationAsSpaces(out);
    }
    if (wants(Norm::Space)) {
        out = singleSpaces(out);
    }
    if (wants(Norm::Case)) {
        out = lowerCase(out);
    }
    return out;
}

}  // namespace gongyuan::scoring
