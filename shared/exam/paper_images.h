// SPDX-License-Identifier: Apache-2.0

// Every picture that a paper shows, wherever it stands.

#pragma once

#include "exam/paper.h"

#include <vector>

namespace gongyuan::exam {

/// In reading order; a picture that stands in several places is there as often. Valid as long as the paper.
std::vector<const Image*> imagesOf(const Paper& paper);

}  // namespace gongyuan::exam
