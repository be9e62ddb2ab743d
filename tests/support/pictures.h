// SPDX-License-Identifier: Apache-2.0

// Files with the header of a picture and nothing that a decoder could show: all that sealing looks at.

#pragma once

#include "core/bytes.h"

#include <initializer_list>

namespace gongyuan::test {

inline void put(Buffer& to, std::initializer_list<unsigned> bytes)
{
    for (const unsigned byte : bytes) {
        to.push_back(static_cast<std::byte>(byte));
    }
}

/// A PNG of 8-bit colour; `filler` bytes of 0x5A between header and end.
inline Buffer png(unsigned width, unsigned height, std::size_t filler = 0)
{
    Buffer file;
    put(file, {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
    for (const unsigned size : {width, height}) {
        put(file, {size >> 24U & 0xFFU, size >> 16U & 0xFFU, size >> 8U & 0xFFU, size & 0xFFU});
    }
    put(file, {8, 2, 0, 0, 0, 0, 0, 0, 0});
    file.insert(file.end(), filler, std::byte{0x5A});
    put(file, {0, 0, 0, 0, 'I', 'E', 'N', 'D', 0xAE, 0x42, 0x60, 0x82});
    return file;
}

/// A baseline JPEG with an application segment before its frame.
inline Buffer jpeg(unsigned width, unsigned height, unsigned frame = 0xC0)
{
    Buffer file;
    put(file, {0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 'J', 'F', 0xFF, frame, 0, 17, 8});
    put(file, {height >> 8U, height & 0xFFU, width >> 8U, width & 0xFFU, 3});
    put(file, {1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xDA, 0, 2, 0xFF, 0xD9});
    return file;
}

}  // namespace gongyuan::test
