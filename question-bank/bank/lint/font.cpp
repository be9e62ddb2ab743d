// SPDX-License-Identifier: Apache-2.0

#include "bank/lint/font.h"

#include <fontconfig/fontconfig.h>
#include <string_view>
#include <utility>

namespace gongyuan::bank {
namespace {

constexpr const char* kFamily = "Noto Sans CJK SC";

const FcChar8* asFont(const char* text)
{
    return reinterpret_cast<const FcChar8*>(text);
}

}  // namespace

struct Font::Glyphs {
    explicit Glyphs(FcPattern* match)
        : pattern{match}
    {
    }
    Glyphs(const Glyphs&) = delete;
    Glyphs& operator=(const Glyphs&) = delete;
    ~Glyphs() { FcPatternDestroy(pattern); }

    FcPattern* pattern;
    FcCharSet* characters = nullptr;  // the pattern's
};

Font::Font(std::shared_ptr<const Glyphs> glyphs)
    : m_glyphs{std::move(glyphs)}
{
}

std::optional<Font> Font::ofSeats()
{
    FcPattern* wanted = FcPatternCreate();
    FcPatternAddString(wanted, FC_FAMILY, asFont(kFamily));
    FcConfigSubstitute(nullptr, wanted, FcMatchPattern);
    FcDefaultSubstitute(wanted);
    FcResult result = FcResultNoMatch;
    FcPattern* match = FcFontMatch(nullptr, wanted, &result);
    FcPatternDestroy(wanted);
    if (match == nullptr) {
        return std::nullopt;
    }
    const auto glyphs = std::make_shared<Glyphs>(match);
    FcChar8* family = nullptr;
    const bool own = FcPatternGetString(match, FC_FAMILY, 0, &family) == FcResultMatch &&
                     std::string_view{reinterpret_cast<const char*>(family)} == kFamily;
    if (!own || FcPatternGetCharSet(match, FC_CHARSET, 0, &glyphs->characters) != FcResultMatch) {
        return std::nullopt;
    }
    return Font{glyphs};
}

bool Font::has(char32_t character) const
{
    return FcCharSetHasChar(m_glyphs->characters, character) == FcTrue;
}

}  // namespace gongyuan::bank
