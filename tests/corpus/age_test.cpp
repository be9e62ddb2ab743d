// SPDX-License-Identifier: Apache-2.0

// The vectors of C2SP/CCTV for age: each file is a text header that says what must happen, an empty line, and
// an age file. We read all binary files for X25519 identities and passphrases; those with armor, or with an
// identity of a kind we do not have, are left out by their header, never by their name.

#include "crypto/age.h"

#include "corpus.h"
#include "crypto/hash.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>
#include <zlib.h>

using namespace gongyuan;
using namespace gongyuan::crypto;

namespace {

constexpr std::size_t kMostPlain = std::size_t{64} << 20U;

struct Vector {
    std::multimap<std::string, std::string> header;
    Buffer file;

    std::string value(const std::string& key) const
    {
        const auto found = header.find(key);
        return found == header.end() ? std::string{} : found->second;
    }
    std::vector<std::string> values(const std::string& key) const
    {
        std::vector<std::string> all;
        const auto [begin, end] = header.equal_range(key);
        std::transform(begin, end, std::back_inserter(all), [](const auto& pair) { return pair.second; });
        return all;
    }
};

Buffer inflate(Bytes packed)
{
    Buffer plain(kMostPlain);
    uLongf size = plain.size();
    REQUIRE(::uncompress(reinterpret_cast<Bytef*>(plain.data()), &size,
                         reinterpret_cast<const Bytef*>(packed.data()), packed.size()) == Z_OK);
    plain.resize(size);
    return plain;
}

Vector load(const std::filesystem::path& path)
{
    std::ifstream in{path, std::ios::binary};
    Vector vector;
    std::string line;
    while (std::getline(in, line) && !line.empty()) {
        const std::size_t colon = line.find(": ");
        REQUIRE(colon != std::string::npos);
        vector.header.emplace(line.substr(0, colon), line.substr(colon + 2));
    }
    const std::string body{std::istreambuf_iterator<char>{in}, {}};
    vector.file =
        vector.value("compressed") == "zlib" ? inflate(bytesOf(body)) : toBuffer(std::string_view{body});
    return vector;
}

// Why we do not judge this vector; empty when we do.
std::string leftOut(const Vector& vector)
{
    if (vector.value("armored") == "yes") {
        return "armor";
    }
    for (const std::string& identity : vector.values("identity")) {
        if (!AgeIdentity::parse(bytesOf(identity))) {
            return "kind of identity";
        }
    }
    return {};
}

// What the vector's `expect` calls the outcome of reading the file.
struct Outcome {
    std::string kind;
    Buffer released;
};

Outcome read(const Vector& vector)
{
    std::vector<AgeIdentity> identities;
    for (const std::string& text : vector.values("identity")) {
        identities.push_back(std::move(AgeIdentity::parse(bytesOf(text))).value());
    }
    std::vector<Secret> passphrases;
    for (const std::string& text : vector.values("passphrase")) {
        passphrases.push_back(Secret::copyOf(bytesOf(text)));
    }
    BytesSource source{vector.file};
    auto reader = AgeReader::open(source, AgeKeys{identities, passphrases});
    if (!reader) {
        switch (reader.error().code) {
        case Errc::Denied: return {"no match", {}};
        case Errc::Forged: return {"HMAC failure", {}};
        case Errc::Malformed:
        case Errc::Unsupported: return {"header failure", {}};
        case Errc::NotFound:
        case Errc::Storage:
        case Errc::Network:
        case Errc::Platform: break;
        }
        return {"unexpected: " + reader.error().detail, {}};
    }
    BufferSink sink{kMostPlain};
    const Status status = reader->decryptTo(sink);
    if (status) {
        return {"success", sink.take()};
    }
    return {status.error().code == Errc::Forged ? "payload failure" : status.error().detail, sink.take()};
}

}  // namespace

TEST_CASE("every binary age vector ends as it says, with the payload it says")
{
    const auto folder = test::corpusFolder("age");
    std::map<std::string, int> judged;
    std::map<std::string, int> skipped;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        if (entry.path().extension() == ".md") {
            continue;
        }
        CAPTURE(entry.path().filename().string());
        const Vector vector = load(entry.path());
        if (const std::string reason = leftOut(vector); !reason.empty()) {
            ++skipped[reason];
            continue;
        }
        const Outcome outcome = read(vector);
        CHECK(outcome.kind == vector.value("expect"));
        if (const std::string payload = vector.value("payload"); !payload.empty()) {
            CHECK(toHex(sha256(outcome.released)) == payload);
        }
        ++judged[vector.value("expect")];
    }
    std::string summary;
    for (const auto& [kind, count] : judged) {
        summary += std::to_string(count) + " " + kind + ", ";
    }
    for (const auto& [reason, count] : skipped) {
        summary += std::to_string(count) + " left out (" + reason + "), ";
    }
    WARN(summary);
    CHECK(!judged.empty());
}

TEST_CASE("what a successful age vector holds can be sealed and opened again")
{
    const auto folder = test::corpusFolder("age");
    const AgeIdentity identity = AgeIdentity::generate();
    const AgeRecipient recipient = identity.recipient();
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        if (entry.path().extension() == ".md") {
            continue;
        }
        CAPTURE(entry.path().filename().string());
        const Vector vector = load(entry.path());
        if (!leftOut(vector).empty() || vector.value("expect") != "success") {
            continue;
        }
        const Outcome outcome = read(vector);
        const auto sealed = ageSeal(outcome.released, {&recipient, 1});
        REQUIRE(sealed);
        const auto opened = ageOpen(sealed.value(), {&identity, 1}, kMostPlain);
        REQUIRE(opened);
        CHECK(opened.value() == outcome.released);
    }
}
