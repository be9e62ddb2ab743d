// SPDX-License-Identifier: Apache-2.0

// GET /v1/room: what the room has for its seats.

#pragma once

#include "core/clock.h"
#include "core/json.h"
#include "crypto/hash.h"
#include "exam/sitting.h"

#include <cstdint>
#include <string>
#include <vector>

namespace gongyuan::protocol {

struct SittingInfo {
    std::string paper;
    std::string sitting;
    std::string title;
    exam::Mode mode = exam::Mode::Exam;
    WallTime startsAt{};
    /// SHA-256 of the seat envelope (GET /v1/envelope/{paper}).
    crypto::Digest envelope{};
    /// Of the sealed paper (GET /v1/paper/{sha256}).
    crypto::Digest bulk{};
    std::uint64_t bulkSize = 0;
    /// SHA-256 of the signed roster archive: when it differs from what a seat holds, GET
    /// /v1/roster/{sitting}.
    crypto::Digest roster{};
};

struct RoomInfo {
    std::string room;
    /// The seat that asks, as its certificate says.
    std::string seat;
    /// Program and version of the server.
    std::string program;
    WallTime serverTime{};
    std::vector<SittingInfo> sittings;
};

Json toJson(const RoomInfo& info);
Result<RoomInfo> roomInfoFromJson(const Json& json);

}  // namespace gongyuan::protocol
