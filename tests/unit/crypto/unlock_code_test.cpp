// SPDX-License-Identifier: Apache-2.0

#include "crypto/unlock_code.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>
#include <string>

using namespace gongyuan;
using crypto::UnlockCode;

namespace {

constexpr std::string_view kDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

std::string reason(std::string_view typed)
{
    const auto code = UnlockCode::parse(typed);
    if (code) {
        return "accepted";
    }
    CHECK(code.error().code == Errc::Malformed);
    return code.error().detail;
}

std::string plain(const UnlockCode& code)
{
    return std::string{textOf(code.bytes())};
}

}  // namespace

TEST_CASE("a generated code has four groups of four and is its own parse")
{
    std::set<std::string> seen;
    for (int i = 0; i < 200; ++i) {
        const UnlockCode code = UnlockCode::generate();
        const std::string text = code.grouped();
        CAPTURE(text);
        REQUIRE(text.size() == 19);
        CHECK((text[4] == '-' && text[9] == '-' && text[14] == '-'));
        CHECK(std::ranges::all_of(plain(code), [](char c) { return kDigits.find(c) != kDigits.npos; }));
        const auto parsed = UnlockCode::parse(text);
        REQUIRE(parsed);
        CHECK(plain(parsed.value()) == plain(code));
        seen.insert(text);
    }
    CHECK(seen.size() == 200);
}

TEST_CASE("the check character is that of the definition")
{
    // 1 in place 0 weighs alpha^0 = 1; c * alpha^15 = 1 gives c = alpha^16 = 27 = V.
    CHECK(reason("1000-0000-0000-000V") == "accepted");
    // 1 in place 14 weighs alpha^14; c = alpha^-1 = alpha^30 = 18 = J.
    CHECK(reason("0000-0000-0000-001J") == "accepted");
    CHECK(reason("0000-0000-0000-0000") == "accepted");
}

TEST_CASE("every single wrong character is caught")
{
    for (int i = 0; i < 200; ++i) {
        const std::string good = plain(UnlockCode::generate());
        for (std::size_t at = 0; at < good.size(); ++at) {
            for (const char c : kDigits) {
                if (c == good[at]) {
                    continue;
                }
                std::string wrong = good;
                wrong[at] = c;
                CAPTURE(good, wrong);
                REQUIRE(reason(wrong) == "check character");
            }
        }
    }
}

TEST_CASE("every exchange of two different characters is caught, however far apart")
{
    for (int i = 0; i < 500; ++i) {
        const std::string good = plain(UnlockCode::generate());
        for (std::size_t a = 0; a < good.size(); ++a) {
            for (std::size_t b = a + 1; b < good.size(); ++b) {
                if (good[a] == good[b]) {
                    continue;
                }
                std::string wrong = good;
                std::swap(wrong[a], wrong[b]);
                CAPTURE(good, wrong);
                REQUIRE(reason(wrong) == "check character");
            }
        }
    }
}

TEST_CASE("case, dashes, spaces and look-alike letters do not matter")
{
    const std::string good = "1000-0000-0000-000V";
    const std::string normal = plain(UnlockCode::parse(good).value());
    for (const char* typed :
         {"100000000000000V", "1000 0000 0000 000v", "iooo-oooo-oooo-ooov", "LOOO0000--0000OOOV",
          "  l000-0000-0000-000V  ", "I-0-0-0-0-0-0-0-0-0-0-0-0-0-0-V"}) {
        CAPTURE(typed);
        const auto code = UnlockCode::parse(typed);
        REQUIRE(code);
        CHECK(plain(code.value()) == normal);
    }
}

TEST_CASE("what is no code is refused with the reason")
{
    CHECK(reason("") == "length");
    CHECK(reason("1000-0000-0000-000") == "length");
    CHECK(reason("1000-0000-0000-000VV") == "length");
    CHECK(reason(std::string(100000, '0')) == "length");
    CHECK(reason("U000-0000-0000-000V") == "character");
    CHECK(reason("1000_0000_0000_000V") == "character");
    CHECK(reason("1000-0000-0000-000\t") == "character");
    CHECK(reason("\xEF\xBC\x91"
                 "000-0000-0000-000V") == "character");
    CHECK(reason(std::string_view{"1000-0000-0000-000\0", 19}) == "character");
    CHECK(reason("1000-0000-0000-000W") == "check character");
}
