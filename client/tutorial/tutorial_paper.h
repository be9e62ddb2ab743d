// SPDX-License-Identifier: Apache-2.0

// One sample of each kind of question, for trying out. Nothing of it is ever marked, and it tells nothing
// about any paper.

#pragma once

#include "exam/paper.h"

namespace gongyuan::client {

exam::Paper tutorialPaper(bool english);

}  // namespace gongyuan::client
