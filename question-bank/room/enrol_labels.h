// SPDX-License-Identifier: Apache-2.0

// One-time codes on paper to be cut, one label for each seat.

#pragma once

#include "protocol/enrol_stick.h"

#include <filesystem>

namespace gongyuan::room {

/// Pages of A4 with twenty labels each: seat, code, address, and the code as a QR code, which a hand-held
/// reader types. Platform when the fonts are missing, Storage.
Status writeEnrolLabels(const protocol::EnrolStick& stick, const std::filesystem::path& file);

}  // namespace gongyuan::room
