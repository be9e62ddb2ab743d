// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace gongyuan::app {

/// Tries what the seat needs on this machine, one line each on the terminal. 0 when all is well, otherwise 1.
int selfTest();

}  // namespace gongyuan::app
