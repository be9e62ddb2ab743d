// SPDX-License-Identifier: Apache-2.0

// Characters that a seat cannot show, or that show something else than what is written.

#include "bank/lint/characters.h"
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

// An empty cell of a table is written in many ways.
bool mayBeBlank(const std::string& pointer)
{
    return pointer.find("/table/") != std::string::npos;
}

std::string named(char32_t character)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(character));
    return text.data();
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
        const std::u32string characters = decodeUtf8(value);
        for (const char32_t character : characters) {
            const std::string what = fault(character);
            if (!what.empty()) {
                m_findings.error(m_file, pointer, "the text holds " + named(character) + ", " + what,
                                 "remove it or write it in words");
                return;
            }
        }
        if (const auto mark = strayMark(characters)) {
            m_findings.error(m_file, pointer,
                             "the text holds " + named(*mark) + ", a mark that stands on no letter",
                             "write the letter with its mark as one character, or remove the mark");
        } else if (!mayBeBlank(pointer) && !value.empty() && trimmed(foldWidth(value)).empty()) {
            m_findings.error(m_file, pointer, "the text is blank", "write what candidates shall read");
        }
    }

private:
    std::string fault(char32_t character) const
    {
        if (turnsDirection(character)) {
            return "which turns the direction of writing";
        }
        if (isInvisible(character)) {
            return "which nobody can see";
        }
        if (isControl(character)) {
            return "a control character";
        }
        if (isRightToLeft(character)) {
            return "written from right to left: the seats' font does not have it";
        }
        if (character == U'\n' || (m_font && m_font->has(character))) {
            return {};
        }
        if (isEmoji(character)) {
            return "an emoji: the seats' font does not have it";
        }
        return m_font ? "which the seats' font does not have" : std::string{};
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
