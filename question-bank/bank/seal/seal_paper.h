// SPDX-License-Identifier: Apache-2.0

// Seals a paper for rooms: one bulk file, one envelope and one session code per room, the marking key for
// the authority. The folder appears whole or not at all.

#pragma once

#include "bank/files/staged_folder.h"
#include "bank/keys/room_request.h"
#include "exam/sitting.h"
#include "format/sealed_paper.h"
#include "scoring/marking.h"

#include <map>
#include <string>
#include <vector>

namespace gongyuan::bank {

struct SealJob {
    scoring::Marking marking;
    std::vector<Buffer> assets;  // its pictures
    exam::Sitting sitting;
    std::vector<CertifiedRoom> rooms;
    std::map<std::string, exam::Roster> rosters;  // one for each room
    std::vector<std::string> collection;
    crypto::Argon2Cost cost = format::kIssuedCost;
};

/// Each room's session code.
using Codes = std::vector<std::pair<std::string, crypto::UnlockCode>>;

/// Fills the folder with `<paper>.paper.age`, `<paper>.<room>.envelope`, `<paper>.marking.age/.json/.sig` and
/// `issuer.pem`. The caller commits it, and only then gives out the codes.
Result<Codes> sealInto(const StagedFolder& folder, const SealJob& job, const Signer& issuer);

}  // namespace gongyuan::bank
