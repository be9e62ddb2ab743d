// SPDX-License-Identifier: Apache-2.0

// Full-width forms of what a keyboard types.

#pragma once

#include <QChar>

namespace gongyuan::ime {

/// The full-width form of printable ASCII; anything else unchanged.
QChar widened(QChar character);

}  // namespace gongyuan::ime
