// SPDX-License-Identifier: Apache-2.0

// How the guard and the exam hear of each other: the one knows the machine and no exam, the other no machine.

#pragma once

#include "lockdown/warden.h"
#include "own_clipboard.h"
#include "session/seat_desk.h"
#include "viewmodels/desk_view_model.h"
#include "viewmodels/guard_view_model.h"

#include <string>

namespace gongyuan::app {

/// All outlive the warden. `storage` is added to what the sheet says of the guard.
void join(lockdown::Warden& warden, client::SeatDesk& desk, client::DeskViewModel& model,
          client::GuardViewModel& guard, OwnClipboard& clipboard, const std::string& storage);

}  // namespace gongyuan::app
