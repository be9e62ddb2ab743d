// SPDX-License-Identifier: Apache-2.0

// `gongyuan-enrolment.json`: what a room writes to a stick so that a technician carries codes instead of
// typing them. Nothing in it is believed: the room at the address must prove itself under the root that the
// seat already has, and the codes are the room's own one-time codes, worth nothing once they are spent or
// expired.

#pragma once

#include "core/clock.h"
#include "core/json.h"
#include "crypto/hash.h"

#include <filesystem>
#include <string>
#include <vector>

namespace gongyuan::protocol {

inline constexpr const char* kEnrolStickFile = "gongyuan-enrolment.json";
constexpr std::uint64_t kMostEnrolStick = 256 << 10;

struct EnrolStick {
    struct Seat {
        std::string seat;
        /// `XXXX-XXXX-XXXX`.
        std::string code;

        bool operator==(const Seat&) const = default;
    };

    std::string room;
    /// Of the enrolment listener, `HOST` or `HOST:PORT`.
    std::string address;
    /// SHA-256 of the room's certificate: a stick of one room enrols at no other.
    crypto::Digest roomCa{};
    WallTime expires{};
    /// Those that no machine has taken yet, in the order in which they were asked for.
    std::vector<Seat> seats;

    bool operator==(const EnrolStick&) const = default;
};

Json toJson(const EnrolStick& stick);
/// Malformed also for a seat that comes twice and a code whose check character does not fit.
Result<EnrolStick> enrolStickFromJson(const Json& json);

/// `folder` is where the stick is mounted. NotFound when there is none; Malformed, Storage.
Result<EnrolStick> readEnrolStick(const std::filesystem::path& folder);
/// In place of an earlier one, synced. Storage.
Status writeEnrolStick(const EnrolStick& stick, const std::filesystem::path& folder);

}  // namespace gongyuan::protocol
