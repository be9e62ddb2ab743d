// SPDX-License-Identifier: Apache-2.0

// What the process does for itself before anything secret is in its memory.

#pragma once

#include "core/result.h"

namespace gongyuan::app {

/// No core dumps, and no other process of this user may read our memory.
Status protectMemory();

}  // namespace gongyuan::app
