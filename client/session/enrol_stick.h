// SPDX-License-Identifier: Apache-2.0

// What a seat does to the enrolment stick. Blocks on the medium.

#pragma once

#include "protocol/enrol_stick.h"

#include <filesystem>
#include <string>

namespace gongyuan::client {

/// Takes the seat's code off the stick, and the file when it was the last. Storage when the stick cannot be
/// written: then it still names a code that the room no longer takes.
Status spendEnrolCode(const std::filesystem::path& medium, const std::string& seat);

}  // namespace gongyuan::client
