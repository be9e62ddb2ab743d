// SPDX-License-Identifier: Apache-2.0

#include "sheet/lexer.h"

#include "core/unicode.h"

namespace gongyuan::sheet {
namespace {

constexpr int kMaxExponent = 150;

bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

bool beginsWord(char32_t c)
{
    return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || c == U'_' || c == U'$' || c >= 0x80;
}

bool continuesWord(char32_t c)
{
    return beginsWord(c) || isDigit(c) || c == U'.' || c == U'!';
}

// Typed on Chinese keyboards and found in trade texts; everything else stands for itself.
std::string symbolOf(char32_t c)
{
    switch (c) {
    case 0x00D7: return "*";   // ×
    case 0x00F7: return "/";   // ÷
    case 0x2264: return "<=";  // ≤
    case 0x2265: return ">=";  // ≥
    case 0x2260: return "<>";  // ≠
    case U';': return ",";
    case U'+':
    case U'-':
    case U'*':
    case U'/':
    case U'^':
    case U'&':
    case U'%':
    case U'(':
    case U')':
    case U',':
    case U':':
    case U'=':
    case U'<':
    case U'>': return std::string(1, static_cast<char>(c));
    default: return {};
    }
}

class Cutter {
public:
    explicit Cutter(std::string_view formula)
        : m_raw{decodeUtf8(formula)}
        , m_invalid{encodeUtf8(m_raw) != formula}
    {
        std::size_t byte = 0;
        for (const char32_t c : m_raw) {
            m_folded.push_back(foldWidth(c));
            m_bytes.push_back(byte);
            byte += encodeUtf8(std::u32string_view{&c, 1}).size();
        }
        m_bytes.push_back(byte);
    }

    std::vector<Token> run()
    {
        std::vector<Token> tokens;
        do {
            tokens.push_back(next());
        } while (tokens.back().kind != Token::Kind::End && tokens.back().kind != Token::Kind::Bad);
        return tokens;
    }

private:
    char32_t at(std::size_t index) const { return index < m_folded.size() ? m_folded[index] : U'\0'; }

    Token next()
    {
        while (at(m_at) == U' ' || at(m_at) == U'\t' || at(m_at) == U'\n') {
            ++m_at;
        }
        Token token;
        token.begin = m_bytes[m_at];
        if (m_invalid) {
            token.kind = Token::Kind::Bad;
        } else if (m_at < m_folded.size()) {
            read(token);
        }
        token.end = m_bytes[m_at];
        return token;
    }

    void read(Token& token)
    {
        const char32_t c = at(m_at);
        if (isDigit(c) || (c == U'.' && isDigit(at(m_at + 1)))) {
            number(token);
        } else if (c == U'"') {
            quoted(token);
        } else if (symbol(token)) {
            token.kind = Token::Kind::Symbol;
        } else if (beginsWord(c)) {
            token.kind = Token::Kind::Word;
            while (continuesWord(at(m_at)) && symbolOf(at(m_at)).empty()) {
                token.text += encodeUtf8(std::u32string_view{&m_folded[m_at], 1});
                ++m_at;
            }
        } else {
            token.kind = Token::Kind::Bad;
        }
    }

    bool symbol(Token& token)
    {
        token.text = symbolOf(at(m_at));
        if (token.text.empty()) {
            return false;
        }
        ++m_at;
        const char32_t second = at(m_at);
        if ((token.text == "<" && (second == U'=' || second == U'>')) ||
            (token.text == ">" && second == U'=')) {
            token.text.push_back(static_cast<char>(second));
            ++m_at;
        }
        return true;
    }

    std::string digits()
    {
        std::string out;
        while (isDigit(at(m_at))) {
            out.push_back(static_cast<char>(at(m_at)));
            ++m_at;
        }
        return out;
    }

    // `12`, `.5`, `1.5E-3`.
    void number(Token& token)
    {
        std::string text = digits();
        if (at(m_at) == U'.') {
            ++m_at;
            text += "." + digits();
        }
        auto value = Decimal::parse(text);
        const int exponent = value ? exponentHere() : 0;
        if (value && exponent != 0) {
            auto scale = power(Decimal::fromInteger(10), exponent);
            value = scale ? multiply(value.value(), scale.value()) : std::move(scale);
        }
        token.kind = value ? Token::Kind::Number : Token::Kind::Bad;
        token.number = value ? value.value() : Decimal{};
    }

    int exponentHere()
    {
        const std::size_t mark = m_at;
        if (at(m_at) != U'E' && at(m_at) != U'e') {
            return 0;
        }
        ++m_at;
        const bool negative = at(m_at) == U'-';
        if (negative || at(m_at) == U'+') {
            ++m_at;
        }
        const std::string text = digits();
        if (text.empty()) {
            m_at = mark;
            return 0;
        }
        const int exponent = text.size() > 3 ? kMaxExponent + 1 : std::stoi(text);
        return negative ? -exponent : exponent;
    }

    // A quote inside is typed twice. What stands between the quotes is not folded.
    void quoted(Token& token)
    {
        token.kind = Token::Kind::Bad;
        std::u32string text;
        for (++m_at; m_at < m_folded.size(); ++m_at) {
            if (at(m_at) == U'"') {
                if (m_raw[m_at] != U'"' || at(m_at + 1) != U'"') {
                    ++m_at;
                    token.kind = Token::Kind::Text;
                    break;
                }
                ++m_at;
            }
            text.push_back(m_raw[m_at]);
        }
        token.text = encodeUtf8(text);
    }

    std::u32string m_raw;
    std::u32string m_folded;
    std::vector<std::size_t> m_bytes;  // where each character begins, and where the last one ends
    bool m_invalid = false;
    std::size_t m_at = 0;
};

}  // namespace

std::vector<Token> cut(std::string_view formula)
{
    return Cutter{formula}.run();
}

}  // namespace gongyuan::sheet
