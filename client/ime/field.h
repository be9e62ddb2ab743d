// SPDX-License-Identifier: Apache-2.0

// Reads from a field's hints what may be typed into it.

#pragma once

#include "modes.h"

#include <QtCore/qnamespace.h>

namespace gongyuan::ime {

/// Numbers, addresses, codes and hidden text take keys as they are.
Field fieldOf(Qt::InputMethodHints hints);

}  // namespace gongyuan::ime
