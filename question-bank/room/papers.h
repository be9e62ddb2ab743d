// SPDX-License-Identifier: Apache-2.0

// Sealed papers: how they come in, and what of them a seat may fetch. Everything here is ciphertext or
// public.

#pragma once

#include "protocol/room_info.h"
#include "room/room.h"

#include <string>

namespace gongyuan::room {

/// The version a paper's `needs` is compared with.
const char* programVersion();

struct Imported {
    std::string paper;
    std::string sitting;
    std::string title;
    WallTime startsAt{};
    std::size_t candidates = 0;
};

/// Verifies everything that can be verified without the session code, copies the bulk file into the folder,
/// and only then makes the paper known. Denied: another room, expired; Unsupported: needs a newer server;
/// Forged or Malformed: damaged or not the authority's.
Result<Imported> importPaper(Room& room, const std::filesystem::path& envelope,
                             const std::filesystem::path& bulk);

protocol::RoomInfo roomInfo(const Room& room, const std::string& seat);

/// NotFound when the room has no such paper.
Result<Buffer> seatEnvelope(const Room& room, const std::string& paper);
/// The room share, sealed to this seat alone.
Result<Buffer> sealedShare(Room& room, const std::string& paper, const store::SeatRow& seat);
/// The signed roster archive, sealed to this seat alone.
Result<Buffer> sealedRoster(Room& room, const std::string& sitting, const store::SeatRow& seat);

struct BulkFile {
    std::filesystem::path path;
    std::uint64_t size = 0;
};
Result<BulkFile> bulkFile(const Room& room, const std::string& sha256);

}  // namespace gongyuan::room
