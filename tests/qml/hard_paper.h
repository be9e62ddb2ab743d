// SPDX-License-Identifier: Apache-2.0

// A paper at the edge of what lint lets pass, and in one question beyond it: the screens must hold.

#pragma once

#include "session/desk.h"

namespace gongyuan::client {

exam::Paper hardPaper();
PaperAssets hardAssets();

}  // namespace gongyuan::client
