// SPDX-License-Identifier: Apache-2.0

// What a room asks the authority to certify: question-bank/README.md, 1 and 2.

#pragma once

#include "bank/keys/key_ring.h"

namespace gongyuan::bank {

struct RoomRequest {
    std::string room;
    crypto::CertificateRequest request;
    crypto::AgeRecipient recipient;
    /// SHA-256 of the file, to be compared with what the room shows.
    std::string fingerprint;
};

Result<RoomRequest> readRoomRequest(const std::filesystem::path& path);

/// The room's certificate under the root.
Result<crypto::Certificate> certifyRoom(const RoomRequest& request, const Signer& root, int days,
                                        WallTime now);

/// A room that may receive papers: its chain leads to the root, its role is a room's.
struct CertifiedRoom {
    std::string room;
    crypto::AgeRecipient recipient;
};

/// Reads a room chain made by `keys certify`.
Result<CertifiedRoom> readRoom(const std::filesystem::path& path, const crypto::Certificate& root,
                               WallTime now);

}  // namespace gongyuan::bank
