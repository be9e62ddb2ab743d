// SPDX-License-Identifier: Apache-2.0

// How one-time codes travel from the room server to the seats: on a stick that each seat reads, or on a sheet
// of paper to be cut, one label for each seat.

#pragma once

#include "protocol/enrol_stick.h"

#include <filesystem>

namespace gongyuan::room {

/// Writes `gongyuan-enrolment.json` into the folder, in place of an earlier one, and syncs it. Storage.
Status writeEnrolStick(const protocol::EnrolStick& stick, const std::filesystem::path& folder);

/// Pages of A4 with twenty labels each: seat, code, address, and the code as a QR code, which a hand-held
/// reader types. Platform when the fonts are missing, Storage.
Status writeEnrolLabels(const protocol::EnrolStick& stick, const std::filesystem::path& file);

}  // namespace gongyuan::room
