// SPDX-License-Identifier: Apache-2.0

// Making the sealed answer sheet of a submitted session. Safe to repeat: a sheet that reached the disk is
// used again, so a session is never sealed into two different files.

#pragma once

#include "crypto/hash.h"
#include "format/answer_sheet.h"
#include "format/sealed_paper.h"
#include "session/seat_folder.h"
#include "session/seat_keys.h"
#include "session/session_runner.h"
#include "store/seat_store.h"

#include <string>

namespace gongyuan::client {

/// Rows of the vault that belong to the sheet. `secret.` rows are wiped when the sheet is sealed.
namespace row {
inline constexpr const char* kEnvelope = "envelope";
inline constexpr const char* kCandidate = "candidate";
inline constexpr const char* kPaperKey = "secret.paper.key";
inline constexpr const char* kSessionKey = "secret.session.key";
inline constexpr const char* kDelegation = "session.delegation.json";
inline constexpr const char* kDelegationSignature = "session.delegation.sig";
inline constexpr const char* kSheet = "sheet";
}  // namespace row

/// How this seat is guarded and what it runs, as the sheet records it.
struct SeatBuild {
    std::string guard;
    std::string build;
};

struct SheetSealing {
    const SeatKeys& keys;
    const SeatFolder& folder;
    const format::Envelope& envelope;
    const SeatBuild& build;
    WallTime now;
};

/// The names that every document of this sitting carries.
format::SheetIdentity sheetIdentity(const format::Envelope& envelope, const SeatKeys& keys,
                                    const std::string& candidate);

/// Seals, writes the file, enters it among the pending sheets and into the vault.
Result<crypto::Digest> sealToDisk(SessionRunner& runner, store::SeatStore& store,
                                  const SheetSealing& sealing);

}  // namespace gongyuan::client
