// SPDX-License-Identifier: Apache-2.0

// Finds the keys that type sentences: gongyuan_ime_keys DATA pinyin|wubi DICTIONARY <SENTENCES >KEYS.
//
// As a practised typist would: the longest stretch whose first page has it, chosen by space, digit or after a
// few pages. DICTIONARY tells how words are spelt (pinyin_simp.dict.yaml, wubi86.dict.yaml); what is offered,
// and in which order, is asked of the engine itself. Sentences that cannot be typed are named on the standard
// error.

#include "ime/engine.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <vector>

using namespace gongyuan;
using ime::Engine;

namespace {

constexpr std::size_t kLongest = 10;  // characters typed at once
constexpr int kMostPages = 12;

using Characters = std::vector<std::string>;
using Spellings = std::multimap<std::string, std::string>;

const std::map<std::string, std::string> kPunctuation{{"，", ","}, {"。", "."}, {"？", "?"},  {"！", "!"},
                                                      {"：", ":"}, {"；", ";"}, {"（", "("},  {"）", ")"},
                                                      {"《", "<"}, {"》", ">"}, {"、", "\\"}, {"￥", "$"}};

Characters charactersOf(const std::string& text)
{
    Characters characters;
    for (const char byte : text) {
        if ((static_cast<unsigned char>(byte) & 0xc0) == 0x80) {
            characters.back() += byte;
        } else {
            characters.emplace_back(1, byte);
        }
    }
    return characters;
}

std::string join(const Characters& characters, std::size_t from, std::size_t count)
{
    std::string text;
    for (std::size_t i = from; i < from + count; ++i) {
        text += characters[i];
    }
    return text;
}

Spellings readDictionary(const char* path)
{
    Spellings spellings;
    std::ifstream file{path};
    bool body = false;
    for (std::string line; std::getline(file, line);) {
        if (line == "...") {
            body = true;
        } else if (body && !line.empty() && line.front() != '#') {
            const auto first = line.find('\t');
            if (first != std::string::npos) {
                const auto second = line.find('\t', first + 1);
                spellings.emplace(line.substr(0, first), line.substr(first + 1, second - first - 1));
            }
        }
    }
    return spellings;
}

class Typist {
public:
    Typist(Engine& engine, Spellings spellings, bool pinyin)
        : m_engine{engine}
        , m_spellings{std::move(spellings)}
        , m_pinyin{pinyin}
    {
    }

    std::optional<std::string> keysFor(const std::string& sentence)
    {
        const Characters characters = charactersOf(sentence);
        std::string keys;
        for (std::size_t at = 0; at < characters.size();) {
            const std::string& character = characters[at];
            const auto sign = kPunctuation.find(character);
            if (character.size() == 1) {
                at = plain(characters, at, keys);
            } else if (sign != kPunctuation.end()) {
                keys += sign->second;
                ++at;
            } else if (const std::size_t count = stretch(characters, at, keys); count > 0) {
                at += count;
            } else {
                return std::nullopt;
            }
        }
        return keys;
    }

private:
    // Digits and signs go in as they are; capitals stand in the line until a space enters them.
    static std::size_t plain(const Characters& characters, std::size_t at, std::string& keys)
    {
        const bool word = characters[at].front() >= 'A' && characters[at].front() <= 'Z';
        while (at < characters.size() && characters[at].size() == 1) {
            keys += characters[at++];
        }
        keys += word ? " " : "";
        return at;
    }

    std::size_t stretch(const Characters& characters, std::size_t at, std::string& keys)
    {
        std::size_t most = 0;
        while (at + most < characters.size() && most < kLongest && characters[at + most].size() > 1 &&
               !kPunctuation.contains(characters[at + most])) {
            ++most;
        }
        for (const int pages : {1, kMostPages}) {
            for (std::size_t count = most; count > 0; --count) {
                const std::string text = join(characters, at, count);
                for (const std::string& spelling : spell(characters, at, count)) {
                    if (auto found = pick(spelling, text, pages)) {
                        keys += *found;
                        return count;
                    }
                }
            }
        }
        return 0;
    }

    // Wubi spells words only; Pinyin whole sentences, from the words of the dictionary.
    std::vector<std::string> spell(const Characters& characters, std::size_t at, std::size_t count) const
    {
        std::vector<std::string> found;
        const auto [from, to] = m_spellings.equal_range(join(characters, at, count));
        for (auto each = from; each != to; ++each) {
            std::string letters = each->second;
            std::replace(letters.begin(), letters.end(), ' ', '\'');
            found.push_back(std::move(letters));
        }
        std::sort(found.begin(), found.end(),
                  [](const auto& a, const auto& b) { return a.size() < b.size(); });
        if (found.empty() && m_pinyin && count > 1) {
            for (std::size_t first = count - 1; first > 0; --first) {
                const auto head = spell(characters, at, first);
                if (!head.empty() && m_spellings.contains(join(characters, at, first))) {
                    for (const std::string& tail : spell(characters, at + first, count - first)) {
                        found.push_back(head.front() + "'" + tail);
                    }
                    break;
                }
            }
        }
        for (std::string& letters : found) {
            letters = withoutNeedlessMarks(letters);
        }
        return found;
    }

    // An apostrophe is typed only before a vowel, where it decides.
    static std::string withoutNeedlessMarks(const std::string& letters)
    {
        std::string out;
        for (std::size_t i = 0; i < letters.size(); ++i) {
            const bool vowel = i + 1 < letters.size() &&
                               std::string_view{"aoe"}.find(letters[i + 1]) != std::string_view::npos;
            if (letters[i] != '\'' || vowel) {
                out += letters[i];
            }
        }
        return out;
    }

    std::optional<std::string> pick(const std::string& letters, const std::string& wanted, int pages)
    {
        m_engine.clear();
        m_engine.take();
        for (const char letter : letters) {
            m_engine.type(letter);
        }
        if (const std::string done = m_engine.take(); !done.empty()) {
            return done == wanted && m_engine.composition().empty() ? std::optional{letters} : std::nullopt;
        }
        std::string keys = letters;
        for (int page = 0; page < pages; ++page) {
            const ime::Composition shown = m_engine.composition();
            const auto at = std::find(shown.words.begin(), shown.words.end(), wanted);
            if (at != shown.words.end()) {
                const auto index = at - shown.words.begin();
                m_engine.choose(static_cast<int>(index));
                if (m_engine.take() == wanted) {
                    return keys + (index == 0 ? ' ' : static_cast<char>('1' + index));
                }
                break;
            }
            if (shown.lastPage) {
                break;
            }
            m_engine.press(Engine::Key::PageDown);
            keys += '=';
        }
        return std::nullopt;
    }

    Engine& m_engine;
    Spellings m_spellings;
    bool m_pinyin;
};

}  // namespace

int main(int argc, char** argv)
{
    const std::string scheme = argc == 4 ? argv[2] : "";
    if (scheme != "pinyin" && scheme != "wubi") {
        std::fprintf(stderr, "usage: gongyuan_ime_keys DATA pinyin|wubi DICTIONARY <SENTENCES >KEYS\n");
        return 2;
    }
    auto engine = Engine::open(argv[1]);
    if (!engine) {
        std::fprintf(stderr, "%s\n", engine.error().detail.c_str());
        return 1;
    }
    engine->reset({scheme == "wubi" ? ime::Scheme::Wubi : ime::Scheme::Pinyin});
    Typist typist{engine.value(), readDictionary(argv[3]), scheme == "pinyin"};
    int missing = 0;
    for (std::string sentence; std::getline(std::cin, sentence);) {
        if (const auto keys = typist.keysFor(sentence)) {
            std::printf("%s\t%s\n", sentence.c_str(), keys->c_str());
        } else {
            ++missing;
            std::fprintf(stderr, "not typed: %s\n", sentence.c_str());
        }
    }
    return missing == 0 ? 0 : 1;
}
