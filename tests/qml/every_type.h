// SPDX-License-Identifier: Apache-2.0

// Questions of every kind for the tests and pictures of the screens.

#pragma once

#include "session/desk.h"

namespace gongyuan::client {

exam::Section everyTypeSection();

/// The pictures of that section.
PaperAssets smallAssets();

}  // namespace gongyuan::client
