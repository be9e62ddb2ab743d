// SPDX-License-Identifier: Apache-2.0

#include "format/tar.h"

#include "support/hall.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::format;
using namespace gongyuan::test;

namespace {

Buffer sample()
{
    return writeTar({{"paper.json", toBuffer("{}")},
                     {"assets/" + std::string(64, 'a'), toBuffer(std::string(513, 'x'))},
                     {"empty", {}}});
}

Errc refusalOf(const Buffer& archive, TarLimits limits = {})
{
    return refusal(readTar(archive, limits));
}

// An archive whose first header is changed at one place and whose checksum is right again.
Buffer withHeader(std::size_t offset, std::string_view text)
{
    Buffer archive = sample();
    std::copy_n(bytesOf(text).begin(), text.size(), archive.begin() + static_cast<std::ptrdiff_t>(offset));
    std::fill_n(archive.begin() + 148, 8, std::byte{' '});
    unsigned sum = 0;
    for (std::size_t i = 0; i < 512; ++i) {
        sum += std::to_integer<unsigned>(archive[i]);
    }
    char digits[8];
    std::snprintf(digits, sizeof digits, "%06o", sum);
    std::copy_n(bytesOf({digits, 7}).begin(), 7, archive.begin() + 148);
    return archive;
}

}  // namespace

TEST_CASE("files come back as they were written, whatever the pieces they arrive in")
{
    const Buffer archive = sample();
    for (const std::size_t piece : {std::size_t{1}, std::size_t{511}, std::size_t{512}, archive.size()}) {
        TarReader reader{{}};
        for (std::size_t at = 0; at < archive.size(); at += piece) {
            REQUIRE(reader.write(Bytes{archive}.subspan(at, std::min(piece, archive.size() - at))).ok());
        }
        const auto files = take(reader.finish());
        REQUIRE(files.size() == 3);
        CHECK(textOf(files[0].content) == "{}");
        CHECK(files[1].content.size() == 513);
        CHECK(files[2].content.empty());
    }
}

TEST_CASE("equal files make equal archives")
{
    REQUIRE(sample() == sample());
}

TEST_CASE("a changed byte anywhere but in content is refused")
{
    const Buffer archive = sample();
    flipEach(archive, 1, [&archive](const Buffer& changed, std::size_t at) {
        CAPTURE(at);
        const auto files = readTar(changed, {});
        if (files) {
            // Names may change into other names; only what is signed tells. All else must be content.
            CHECK(writeTar(files.value()) == changed);
        } else {
            CHECK(files.error().code == Errc::Malformed);
        }
        static_cast<void>(archive);
    });
}

TEST_CASE("names that leave the folder or hide are refused")
{
    for (const char* name : {"../x", "/etc/x", "a/../b", "a//b", "a/", "./a", ".hidden", "a/.b", "a b", ""}) {
        CAPTURE(name);
        CHECK(!isTarName(name));
        CHECK(refusalOf(withHeader(0, std::string{name} + std::string(11 - std::string{name}.size(),
                                                                      '\0'))) == Errc::Malformed);
    }
    CHECK(!isTarName(std::string(65, 'a')));
    CHECK(!isTarName(std::string(60, 'a') + "/" + std::string(60, 'a')));
    CHECK(isTarName("assets/" + std::string(64, 'a')));
}

TEST_CASE("anything but a plain file with fixed metadata is refused")
{
    CHECK(readTar(withHeader(0, "paper.json"), {}).ok());
    CHECK(refusalOf(withHeader(156, "2")) == Errc::Malformed);            // symbolic link
    CHECK(refusalOf(withHeader(156, "x")) == Errc::Malformed);            // pax header
    CHECK(refusalOf(withHeader(156, "L")) == Errc::Malformed);            // GNU long name
    CHECK(refusalOf(withHeader(100, "0004755")) == Errc::Malformed);      // set-uid
    CHECK(refusalOf(withHeader(136, "00000000001")) == Errc::Malformed);  // time
    CHECK(refusalOf(withHeader(345, "prefix")) == Errc::Malformed);
    CHECK(refusalOf(withHeader(265, "root")) == Errc::Malformed);
    CHECK(refusalOf(withHeader(124, "\x80")) == Errc::Malformed);  // base-256 size
}

TEST_CASE("a header that promises more than the limit is refused before memory is taken")
{
    CHECK(refusalOf(withHeader(124, "77777777777")) == Errc::Malformed);
    CHECK(refusalOf(sample(), {2, 1000, 2000}) == Errc::Malformed);
    CHECK(refusalOf(sample(), {3, 512, 2000}) == Errc::Malformed);
    CHECK(refusalOf(sample(), {3, 513, 514}) == Errc::Malformed);
    CHECK(readTar(sample(), {3, 513, 515}).ok());
}

TEST_CASE("an archive ends with two zero blocks and nothing after them")
{
    Buffer archive = sample();
    CHECK(refusalOf(Buffer(archive.begin(), archive.end() - 1)) == Errc::Malformed);
    CHECK(refusalOf(Buffer(archive.begin(), archive.end() - 512)) == Errc::Malformed);
    archive.push_back(std::byte{0});
    CHECK(refusalOf(archive) == Errc::Malformed);
    CHECK(refusalOf({}) == Errc::Malformed);
}

TEST_CASE("a name may stand once")
{
    BufferSink sink{1 << 20};
    TarWriter writer{sink};
    REQUIRE(writer.add("a", {}).ok());
    CHECK(refusal(writer.add("a", {})) == Errc::Denied);
    CHECK(refusal(writer.add("../a", {})) == Errc::Denied);
    Buffer twice = writeTar({{"a", {}}, {"b", {}}});
    std::copy_n(twice.begin(), 512, twice.begin() + 512);
    CHECK(refusalOf(twice) == Errc::Malformed);
}
