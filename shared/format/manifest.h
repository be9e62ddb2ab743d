// SPDX-License-Identifier: Apache-2.0

// The signed manifest of a sealed paper for one room: all that may be known before the code, and every hash,
// key and bound that opening must meet. FORMAT.md section 4.

#pragma once

#include "core/bytes.h"
#include "core/json.h"
#include "crypto/hash.h"
#include "crypto/kdf.h"
#include "exam/paper.h"
#include "exam/sitting.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gongyuan::format {

/// The only policy of version 1: both the code and the room share are needed.
constexpr const char* kPolicyCodeRoom = "code+room";

/// Argon2id as issued: 3 passes over 256 MiB.
constexpr crypto::Argon2Cost kIssuedCost{3, std::uint64_t{256} << 20U};

/// Largest bulk file that is opened.
constexpr std::uint64_t kMostBulk = std::uint64_t{512} << 20U;

/// The files a manifest vouches for: the bulk file, which lies beside the envelope, and three inside it.
constexpr std::array<std::string_view, 4> kSealedFiles{"paper.age", "room.key.age", "room.share.age",
                                                       "roster.age"};

struct FileRecord {
    crypto::Digest sha256{};
    std::uint64_t size = 0;
    bool operator==(const FileRecord&) const = default;
};

struct SectionRecord {
    std::string id;
    std::string title;
    int seconds = 0;  // as sat in this sitting
    exam::MilliPoints points = 0;
    int questions = 0;  // items and tasks
    bool operator==(const SectionRecord&) const = default;
};

struct Manifest {
    std::string paper;
    std::string room;
    exam::Sitting sitting;
    std::string programme;
    // As in the paper: the candidate reads them before the code opens it.
    std::string programmeName;
    std::string title;
    std::string level;
    std::string notice;
    std::string pledge;
    std::vector<SectionRecord> sections;
    int items = 0;      // questions of all sections
    std::string needs;  // least software version that can show the paper, "0.1.0"
    std::string salt;   // of Argon2id: 16 characters of Crockford's alphabet
    crypto::Argon2Cost cost = kIssuedCost;
    std::string policy = kPolicyCodeRoom;
    std::string unlockRecipient;              // age1.., the public half of U
    std::string paperRecipient;               // age1.., the public half of P
    std::vector<std::string> collection;      // age1.., whom answer sheets are sealed to
    std::uint64_t contentSize = 0;            // of the tar inside the bulk file
    std::map<std::string, FileRecord> files;  // `paper.age`, `room.key.age`, `room.share.age`, `roster.age`
};

/// Without `v` and `type`, which `signJson` adds.
Json toJson(const Manifest& manifest);
/// Malformed names the member; Unsupported for a policy or file we do not know. The caller has verified the
/// signature over the bytes the JSON came from.
Result<Manifest> manifestFromJson(const Json& json);

}  // namespace gongyuan::format
