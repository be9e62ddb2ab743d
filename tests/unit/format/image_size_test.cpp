// SPDX-License-Identifier: Apache-2.0

#include "format/image_size.h"

#include "crypto/hash.h"
#include "format/assets.h"
#include "support/every_type.h"
#include "support/pictures.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::format;
using gongyuan::test::jpeg;
using gongyuan::test::png;

namespace {

std::string refusal(const Buffer& file)
{
    const auto size = imageSize(file);
    return size ? "accepted" : size.error().detail;
}

// A paper that shows this file, said to be of this size.
exam::Paper paperWith(const Buffer& picture, int width, int height)
{
    exam::Item item = test::multipleItem();
    item.blocks[1].image = {toHex(crypto::sha256(picture)), "图", width, height};
    exam::Section section;
    section.groups = {test::groupOf(item)};
    exam::Paper paper;
    paper.sections = {section};
    return paper;
}

Assets assetsOf(const Buffer& file)
{
    return {{toHex(crypto::sha256(file)), file}};
}

}  // namespace

TEST_CASE("the size of a picture is read from its header")
{
    CHECK(imageSize(png(640, 360)).value() == ImageSize{640, 360});
    CHECK(imageSize(png(4096, 1, 1000)).value() == ImageSize{4096, 1});
    CHECK(imageSize(jpeg(800, 600)).value() == ImageSize{800, 600});
    CHECK(imageSize(jpeg(800, 600, 0xC2)).value() == ImageSize{800, 600});
}

TEST_CASE("what is no picture for a seat is refused by its reason")
{
    CHECK(refusal({}) == "picture: neither PNG nor JPEG");
    CHECK(refusal(toBuffer("<svg/>")) == "picture: neither PNG nor JPEG");
    CHECK(refusal(png(4097, 10)) == "picture: 4097 x 10 pixels, not 1 to 4096 each way");
    CHECK(refusal(png(0, 10)) == "picture: 0 x 10 pixels, not 1 to 4096 each way");
    CHECK(refusal(png(0x80000000U, 10)) == "picture: 2147483648 x 10 pixels, not 1 to 4096 each way");
    CHECK(refusal(png(10, 10, kMostImageBytes)) == "picture: more than 8388608 bytes");
    CHECK(refusal(jpeg(0, 10)) == "picture: 0 x 10 pixels, not 1 to 4096 each way");
    CHECK(refusal(jpeg(10, 10, 0xC3)) == "picture: a JPEG of a kind that is not taken");
    CHECK(refusal(jpeg(10, 10, 0xC4)) == "picture: a JPEG of a kind that is not taken");
}

TEST_CASE("a picture that ends early or late is refused")
{
    for (const Buffer& file : {png(10, 10), jpeg(10, 10)}) {
        for (std::size_t size = 0; size < file.size(); ++size) {
            CAPTURE(size);
            CHECK_FALSE(imageSize(Bytes{file}.first(size)).ok());
        }
        Buffer longer = file;
        longer.push_back(std::byte{0});
        CHECK_FALSE(imageSize(longer).ok());
    }
}

TEST_CASE("a paper's assets are its pictures, all of them and no other")
{
    const Buffer picture = png(640, 360);
    CHECK(checkAssets(paperWith(picture, 640, 360), assetsOf(picture)).ok());
    const std::string name = "asset " + toHex(crypto::sha256(picture)) + ": ";
    CHECK(checkAssets(paperWith(picture, 640, 360), {}).error().detail ==
          name + "the paper shows it, and it is not there");
    CHECK(checkAssets({}, assetsOf(picture)).error().detail == name + "the paper does not show it");
    CHECK(checkAssets(paperWith(picture, 640, 361), assetsOf(picture)).error().detail ==
          name + "not as large as the paper states");
    const Buffer text = toBuffer("text");
    CHECK(checkAssets(paperWith(text, 1, 1), assetsOf(text)).error().detail ==
          "asset " + toHex(crypto::sha256(text)) + ": picture: neither PNG nor JPEG");
}
