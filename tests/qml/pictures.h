// SPDX-License-Identifier: Apache-2.0

// Pictures drawn in code, as a paper would bring them: PNG bytes and how the paper names them.

#pragma once

#include "core/bytes.h"
#include "exam/paper.h"

#include <vector>

namespace gongyuan::client {

struct Picture {
    exam::Image image;
    Buffer png;
};

/// Bars of six months.
Picture barChart();
/// Four marks for boxes: fragile, this way up, keep dry, stacking limit.
std::vector<Picture> handlingMarks();

/// Grey, of any shape.
Picture blank(int width, int height);

}  // namespace gongyuan::client
