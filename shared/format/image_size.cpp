// SPDX-License-Identifier: Apache-2.0

#include "format/image_size.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace gongyuan::format {
namespace {

constexpr std::array<std::uint8_t, 8> kPngSignature{0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
constexpr std::array<std::uint8_t, 12> kPngEnd{0, 0, 0, 0, 'I', 'E', 'N', 'D', 0xAE, 0x42, 0x60, 0x82};
constexpr std::array<std::uint8_t, 8> kPngHeader{0, 0, 0, 13, 'I', 'H', 'D', 'R'};
constexpr std::size_t kPngHeaderEnd = 33;

constexpr std::uint8_t kMarker = 0xFF;
constexpr std::uint8_t kStartOfImage = 0xD8;
constexpr std::uint8_t kEndOfImage = 0xD9;
constexpr std::uint8_t kStartOfScan = 0xDA;
constexpr std::uint8_t kBaseline = 0xC0;
constexpr std::uint8_t kExtended = 0xC1;
constexpr std::uint8_t kProgressive = 0xC2;

Error malformed(const std::string& reason)
{
    return {Errc::Malformed, "picture: " + reason};
}

unsigned byteAt(Bytes file, std::size_t at)
{
    return std::to_integer<unsigned>(file[at]);
}

unsigned wordAt(Bytes file, std::size_t at)
{
    return byteAt(file, at) << 8U | byteAt(file, at + 1);
}

template <std::size_t Count>
bool holds(Bytes file, std::size_t at, const std::array<std::uint8_t, Count>& bytes)
{
    return file.size() >= at + Count &&
           std::equal(bytes.begin(), bytes.end(), file.begin() + static_cast<std::ptrdiff_t>(at),
                      [](std::uint8_t wanted, std::byte given) { return std::byte{wanted} == given; });
}

Result<ImageSize> sized(std::uint64_t width, std::uint64_t height)
{
    if (width == 0 || height == 0 || width > kMostImagePixels || height > kMostImagePixels) {
        return malformed(std::to_string(width) + " x " + std::to_string(height) + " pixels, not 1 to " +
                         std::to_string(kMostImagePixels) + " each way");
    }
    return ImageSize{static_cast<int>(width), static_cast<int>(height)};
}

Result<ImageSize> pngSize(Bytes file)
{
    if (file.size() < kPngHeaderEnd + kPngEnd.size() || !holds(file, kPngSignature.size(), kPngHeader)) {
        return malformed("a PNG without its header");
    }
    if (!holds(file, file.size() - kPngEnd.size(), kPngEnd)) {
        return malformed("a PNG that does not end where it should");
    }
    const unsigned depth = byteAt(file, 24);
    const unsigned colour = byteAt(file, 25);
    const bool palette = colour == 3 && (depth == 1 || depth == 2 || depth == 4 || depth == 8);
    const bool plain = (colour == 0 || colour == 2 || colour == 4 || colour == 6) && depth == 8;
    const bool usual = byteAt(file, 26) == 0 && byteAt(file, 27) == 0 && byteAt(file, 28) <= 1;
    if (!(palette || plain) || !usual) {
        return malformed("a PNG of a kind that is not taken");
    }
    return sized(std::uint64_t{wordAt(file, 16)} << 16U | wordAt(file, 18),
                 std::uint64_t{wordAt(file, 20)} << 16U | wordAt(file, 22));
}

// A marker that starts a frame of another kind: lossless, hierarchical, arithmetic.
bool isOtherFrame(unsigned marker)
{
    return marker >= kBaseline && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

Result<ImageSize> frameSize(Bytes file, std::size_t at, std::size_t length)
{
    if (length < 8) {
        return malformed("a JPEG with a short frame header");
    }
    const unsigned components = byteAt(file, at + 7);
    if (byteAt(file, at + 2) != 8 || (components != 1 && components != 3)) {
        return malformed("a JPEG of a kind that is not taken");
    }
    return sized(wordAt(file, at + 5), wordAt(file, at + 3));
}

Result<ImageSize> jpegSize(Bytes file)
{
    if (file.size() < 4 || byteAt(file, file.size() - 2) != kMarker ||
        byteAt(file, file.size() - 1) != kEndOfImage) {
        return malformed("a JPEG that does not end where it should");
    }
    for (std::size_t at = 2; at + 4 <= file.size();) {
        const unsigned marker = byteAt(file, at + 1);
        const std::size_t length = wordAt(file, at + 2);
        if (byteAt(file, at) != kMarker || length < 2 || at + 2 + length > file.size()) {
            break;
        }
        if (marker == kBaseline || marker == kExtended || marker == kProgressive) {
            return frameSize(file, at + 2, length);
        }
        if (isOtherFrame(marker) || marker == kStartOfScan) {
            return malformed("a JPEG of a kind that is not taken");
        }
        at += 2 + length;
    }
    return malformed("a JPEG without a frame");
}

}  // namespace

Result<ImageSize> imageSize(Bytes file)
{
    if (file.size() > kMostImageBytes) {
        return malformed("more than " + std::to_string(kMostImageBytes) + " bytes");
    }
    if (holds(file, 0, kPngSignature)) {
        return pngSize(file);
    }
    if (holds(file, 0, std::array<std::uint8_t, 3>{kMarker, kStartOfImage, kMarker})) {
        return jpegSize(file);
    }
    return malformed("neither PNG nor JPEG");
}

}  // namespace gongyuan::format
