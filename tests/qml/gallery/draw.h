// SPDX-License-Identifier: Apache-2.0

// The parts of the gallery, in the order in which they are drawn: each goes on where the one before stopped.

#pragma once

#include "gallery/sitter.h"

namespace gongyuan::gallery {

void drawStages(Sitter& sitter);
void drawTheory(Sitter& sitter);
void drawAids(Sitter& sitter);
void drawPractice(Sitter& sitter);
/// The first two questions of every kind, blank and answered.
void drawTypes(Sitter& sitter);
void drawEnd(Sitter& sitter);

}  // namespace gongyuan::gallery
