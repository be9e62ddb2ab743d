// SPDX-License-Identifier: Apache-2.0

// Whether the room is ready: what each seat found about itself in its pre-flight, and one report over all
// seats for the technician to act on and the room's people to sign.

#pragma once

#include "protocol/preflight.h"
#include "room/room.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace gongyuan::room {

/// A report older than this says nothing about tomorrow: disks are re-armed over night.
constexpr std::chrono::hours kReadinessLives{12};

/// Stores what a seat found, with the time, and compares its restore marker with the latest one of the same
/// machine and disk.
Result<protocol::PreflightReply> takePreflight(Room& room, const std::string& seat,
                                               const protocol::PreflightReport& report);

/// Signed by the room, and what the PDF shows: `{room, program, at, ready, seats:[..]}`.
/// README.md has the members.
Result<Json> readinessOf(Room& room);

/// The same for a terminal, in Chinese.
std::string readinessText(const Json& readiness);

/// Pages of A4 to sign. Platform when the fonts are missing, Storage.
Status writeReadinessPdf(const Json& readiness, const std::filesystem::path& file);

/// Writes FILE and FILE.sig: the exact bytes that the room's key signed, and the 64 bytes of the signature.
Status writeReadinessJson(const Room& room, const Json& readiness, const std::filesystem::path& file);

}  // namespace gongyuan::room
