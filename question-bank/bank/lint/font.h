// SPDX-License-Identifier: Apache-2.0

// Which characters the seats' font can show, asked of the same font on this machine.

#pragma once

#include <memory>
#include <optional>

namespace gongyuan::bank {

class Font {
public:
    /// Noto Sans CJK SC, the font of the client; nothing when this machine does not have it.
    static std::optional<Font> ofSeats();

    bool has(char32_t character) const;

private:
    struct Glyphs;
    explicit Font(std::shared_ptr<const Glyphs> glyphs);

    std::shared_ptr<const Glyphs> m_glyphs;  // shared: copies of a font are one font
};

}  // namespace gongyuan::bank
