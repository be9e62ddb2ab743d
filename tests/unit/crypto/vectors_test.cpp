// SPDX-License-Identifier: Apache-2.0

// Our own vectors, one failure per file; a second implementation can be held to the same files.

#include "crypto/age.h"
#include "crypto/sign.h"
#include "crypto/unlock_code.h"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

using namespace gongyuan;
using namespace gongyuan::crypto;

namespace {

struct VectorFile {
    std::string name;
    std::map<std::string, std::string> header;
    Buffer bytes;

    // Empty when the header has no such line.
    std::string operator[](const std::string& key) const
    {
        const auto found = header.find(key);
        return found == header.end() ? std::string{} : found->second;
    }
};

// `folder` is below tests/vectors.
std::vector<VectorFile> readVectors(const std::string& folder)
{
    std::vector<VectorFile> all;
    for (const auto& entry :
         std::filesystem::directory_iterator{std::filesystem::path{GONGYUAN_VECTORS} / folder}) {
        std::ifstream in{entry.path(), std::ios::binary};
        VectorFile vector{entry.path().filename().string(), {}, {}};
        std::string line;
        while (std::getline(in, line) && !line.empty()) {
            const std::size_t colon = line.find(": ");
            vector.header[line.substr(0, colon)] =
                colon == std::string::npos ? std::string{} : line.substr(colon + 2);
        }
        const std::string rest{std::istreambuf_iterator<char>{in}, {}};
        vector.bytes = toBuffer(std::string_view{rest});
        all.push_back(std::move(vector));
    }
    return all;
}

// What a vector's `expect` would say of this result.
template <typename T>
std::string outcomeOf(const Result<T>& result)
{
    return result ? "success" : gongyuan::name(result.error().code);
}

}  // namespace

TEST_CASE("unlock codes are judged as the vectors say")
{
    const auto vectors = readVectors("unlock-code");
    CHECK(vectors.size() > 10);
    for (const auto& vector : vectors) {
        CAPTURE(vector.name);
        const auto code = UnlockCode::parse(textOf(vector.bytes));
        CHECK(outcomeOf(code) == vector["expect"]);
        CHECK((code ? std::string{textOf(code->bytes())} : code.error().detail) ==
              (code ? vector["code"] : vector["detail"]));
    }
}

TEST_CASE("documents are encoded as the vectors say")
{
    const auto vectors = readVectors("pae");
    CHECK(!vectors.empty());
    for (const auto& vector : vectors) {
        CAPTURE(vector.name);
        const Buffer body = fromHex(vector["body"]).value();
        CHECK(pae(vector["type"], body) == vector.bytes);
    }
}

TEST_CASE("age files are judged as the vectors say")
{
    const auto vectors = readVectors("age");
    CHECK(vectors.size() > 10);
    for (const auto& vector : vectors) {
        CAPTURE(vector.name);
        const AgeIdentity identity = std::move(AgeIdentity::parse(bytesOf(vector["identity"]))).value();
        const auto opened = ageOpen(vector.bytes, {&identity, 1}, 1000);
        CHECK(outcomeOf(opened) == vector["expect"]);
        if (opened) {
            CHECK(toHex(opened.value()) == vector["plain"]);
        }
    }
}
