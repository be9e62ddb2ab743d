// SPDX-License-Identifier: Apache-2.0

// Characters that a seat cannot show, or that show something else than what is written.

#include "bank/lint/font.h"
#include "bank/lint/lint.h"
#include "core/unicode.h"
#include "exam/formula.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace gongyuan::bank {
namespace {

// What only the author's side reads.
bool isShown(const std::string& pointer)
{
    static constexpr std::array<std::string_view, 6> kUnseen{"/why",  "/reviewed", "/source",
                                                             "/body", "/topic",    "/answer/model"};
    return std::none_of(kUnseen.begin(), kUnseen.end(), [&pointer](std::string_view unseen) {
        return pointer == unseen || pointer.starts_with(std::string{unseen} + "/");
    });
}

std::string named(char32_t character)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(character));
    return text.data();
}

bool isDirection(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F ||
           c == 0x061C;
}

bool isInvisible(char32_t c)
{
    return (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF || c == 0x00AD || c == 0x034F ||
           c == 0x115F || c == 0x1160 || c == 0x3164 || (c >= 0xFE00 && c <= 0xFE0F) ||
           (c >= 0xE0000 && c <= 0xE0FFF);
}

bool isControl(char32_t c)
{
    return (c < 0x20 && c != U'\n') || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

bool isRightToLeft(char32_t c)
{
    return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE);
}

bool isEmoji(char32_t c)
{
    return c >= 0x1F000 && c <= 0x1FAFF;
}

class TextLint {
public:
    TextLint(const SourceFile& file, const std::optional<Font>& font, Findings& findings)
        : m_file{file}
        , m_font{font}
        , m_findings{findings}
    {
    }

    // One finding for each value: the first character says enough.
    void text(const std::string& pointer, const std::string& value)
    {
        for (const char32_t character : decodeUtf8(value)) {
            if (character == U'\n') {
                continue;
            }
            const std::string what = fault(character);
            if (!what.empty()) {
                m_findings.error(m_file, pointer, "the text holds " + named(character) + ", " + what,
                                 "remove it or write it in words");
                return;
            }
        }
    }

private:
    std::string fault(char32_t character) const
    {
        if (isDirection(character)) {
            return "which turns the direction of writing";
        }
        if (isInvisible(character)) {
            return "which nobody can see";
        }
        if (isControl(character)) {
            return "a control character";
        }
        if (!m_font || m_font->has(character)) {
            return {};
        }
        if (isRightToLeft(character)) {
            return "written from right to left: the seats' font does not have it";
        }
        return isEmoji(character) ? "an emoji: the seats' font does not have it"
                                  : "which the seats' font does not have";
    }

    const SourceFile& m_file;
    const std::optional<Font>& m_font;
    Findings& m_findings;
};

}  // namespace

void lintTexts(const SourceFile& file, Findings& findings)
{
    static const std::optional<Font> kFont = Font::ofSeats();
    if (!kFont) {
        findings.warning(file, "", "characters were not checked: this machine has not the seats' font",
                         "install fonts-noto-cjk and run lint again");
    }
    TextLint lint{file, kFont, findings};
    for (const auto& [pointer, mark] : file.marks) {
        const Json::json_pointer at{pointer};
        if (!isShown(pointer) || !file.json.contains(at) || !file.json[at].is_string()) {
            continue;
        }
        const auto& value = file.json[at].get_ref<const std::string&>();
        lint.text(pointer, value);
        if (!pointer.ends_with("/formula")) {
            continue;
        }
        if (const auto formula = exam::formulaFromText(trimmed(file.json[at])); !formula) {
            findings.error(file, pointer, formula.error().detail,
                           "write {a}/{b}, x_{i}, x^{2} or √{x}; see programmes/README.md");
        }
    }
}

}  // namespace gongyuan::bank
