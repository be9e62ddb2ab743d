// SPDX-License-Identifier: Apache-2.0

#include "ime/engine.h"

#include "keys.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace gongyuan::ime;
namespace fs = std::filesystem;

namespace {

constexpr const char* kData = GONGYUAN_IME_DATA;
constexpr int kMostPages = 8;

Engine open()
{
    auto engine = Engine::open(kData);
    REQUIRE(engine);
    return std::move(engine).value();
}

void type(Engine& engine, const std::string& letters)
{
    for (const char letter : letters) {
        engine.type(letter);
    }
}

// Every word that is offered for the letters, page by page, as bytes.
std::string offered(Engine& engine, const std::string& letters)
{
    engine.clear();
    engine.take();
    type(engine, letters);
    std::string all = letters + ":";
    for (int page = 0; page < kMostPages; ++page) {
        const Composition shown = engine.composition();
        for (const std::string& word : shown.words) {
            all += word + "|";
        }
        if (shown.lastPage) {
            break;
        }
        engine.press(Engine::Key::PageDown);
    }
    engine.clear();
    engine.take();
    return all + "\n";
}

std::string everything(Engine& engine)
{
    std::string all;
    for (const char* letters : {"zhong", "shi", "fapiao", "xinyongzheng", "baoguan", "kuajing", "kehu", "yi",
                                "d", "tidan", "huowu", "nihao", "jiaqiangbaozhuang", "women", "xian"}) {
        all += offered(engine, letters);
    }
    engine.set({Scheme::Wubi});
    for (const char* letters : {"g", "kh", "wqvb", "aaaa", "tr", "xx", "yg"}) {
        all += offered(engine, letters);
    }
    engine.set({});
    return all;
}

void use(Engine& engine)
{
    for (const auto& [sentence, keys] : readKeys(GONGYUAN_IME_PINYIN_KEYS)) {
        for (const char key : keys) {
            if (key >= '1' && key <= '5') {
                engine.choose(key - '1');
            } else if (key == '=') {
                engine.press(Engine::Key::PageDown);
            } else {
                engine.type(key);
            }
        }
        engine.take();
    }
    // The same unlikely word again and again, and half a pair of quotes left open.
    for (int i = 0; i < 200; ++i) {
        type(engine, "zhong");
        engine.choose(4);
        engine.take();
        type(engine, "shi");
        engine.choose(3);
        engine.take();
    }
    type(engine, "\"");
    engine.take();
}

std::string maps()
{
    std::ifstream file{"/proc/self/maps"};
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

TEST_CASE("the next candidate is offered the same words in the same order")
{
    Engine engine = open();
    const std::string before = everything(engine);
    REQUIRE(before.size() > 2000);
    use(engine);
    engine.reset({});
    CHECK(everything(engine) == before);
    type(engine, "\"");
    CHECK(engine.take() == "“");
}

TEST_CASE("one candidate's typing does not change the order for the same candidate either")
{
    Engine engine = open();
    const std::string before = everything(engine);
    use(engine);
    CHECK(everything(engine) == before);
}

TEST_CASE("two engines one after the other offer the same")
{
    std::string first;
    {
        Engine engine = open();
        use(engine);
        first = everything(engine);
    }
    Engine engine = open();
    CHECK(everything(engine) == first);
}

TEST_CASE("the engine writes nothing and leaves nothing")
{
    const auto logs = [] {
        std::set<std::string> names;
        for (const auto& entry : fs::directory_iterator{fs::temp_directory_path()}) {
            const std::string name = entry.path().filename().string();
            if (name.rfind("rime.", 0) == 0) {
                names.insert(name);
            }
        }
        return names;
    };
    const auto before = logs();
    fs::path scratch;
    {
        Engine engine = open();
        scratch = engine.scratch();
        use(engine);
        engine.set({Scheme::Wubi});
        engine.reset({});
        CHECK(fs::is_directory(scratch));
        CHECK(fs::is_empty(scratch));
    }
    CHECK_FALSE(fs::exists(scratch));
    CHECK(logs() == before);
}

TEST_CASE("no script, no grammar and no dictionary of a user is loaded")
{
    Engine engine = open();
    use(engine);
    const std::string loaded = maps();
    CHECK(loaded.find("librime.so") != std::string::npos);
    for (const char* name : {"rime-plugins", "lua", "octagram", "charcode", ".userdb"}) {
        CAPTURE(name);
        CHECK(loaded.find(name) == std::string::npos);
    }
}

TEST_CASE("no letters give a date, a time, a picture or a list of signs")
{
    Engine engine = open();
    for (const char* letters :
         {"rq", "riqi", "sj", "shijian", "date", "time", "week", "xingqi", "jintian", "xiao", "kaixin"}) {
        const std::string words = offered(engine, letters);
        CAPTURE(words);
        for (const char* leak : {"20", "19", ":0", "年1", "\xf0\x9f"}) {
            CHECK(words.find(leak) == std::string::npos);
        }
    }
    CHECK_FALSE(engine.type('/'));  // no table of symbols behind it
}

TEST_CASE("an incomplete data folder is named, not used")
{
    const auto missing = Engine::open("/nonexistent/ime");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == gongyuan::Errc::NotFound);
    CHECK(missing.error().detail.find("/nonexistent/ime/build/default.yaml") != std::string::npos);
    CHECK(Engine::open(kData));  // and the next try finds everything in order
}

TEST_CASE("what was chosen and the letters after it become text together")
{
    Engine engine = open();
    type(engine, "kuajingdianzi");
    const auto words = engine.composition().words;
    const auto at = std::find(words.begin(), words.end(), "跨境");
    REQUIRE(at != words.end());
    engine.choose(static_cast<int>(at - words.begin()));
    engine.press(Engine::Key::Return);
    CHECK(engine.take() == "跨境dianzi");
    CHECK(engine.composition().empty());
}
