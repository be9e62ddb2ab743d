// SPDX-License-Identifier: Apache-2.0

// The sealed papers that wait on this seat: their verified envelopes, rosters, room shares and bulk files.
// Everything a room hands over is verified against the root before it is stored, and again when it is loaded.

#pragma once

#include "exam/sitting.h"
#include "format/sealed_paper.h"
#include "protocol/room_info.h"
#include "session/desk.h"
#include "session/seat_folder.h"
#include "session/seat_keys.h"
#include "store/seat_store.h"

#include <optional>
#include <string>
#include <vector>

namespace gongyuan::client {

struct Package {
    format::Envelope envelope;
    Buffer tar;                          // the envelope's exact bytes
    std::optional<exam::Roster> roster;  // absent until the room has given it
    crypto::Digest rosterHash{};         // of the archive it was read from
    bool shared = false;                 // the room share is here
    bool complete = false;               // the bulk file is here and its hash was right

    const format::Manifest& manifest() const { return envelope.manifest(); }
    std::string bulkName() const;
    const exam::Candidate* find(const std::string& admissionNo) const;
};

/// What the screens may know of a package before its code.
struct PackageView {
    std::string paper;
    exam::Sitting sitting;
    std::string programme;
    std::string title;
    std::string level;
    std::string notice;
    std::string pledge;
    std::vector<SectionView> sections;
    bool loginPossible = false;  // a roster is here
    bool ready = false;          // a code could open it
};

/// The next thing to ask the room for.
struct Wanted {
    enum class What : std::uint8_t { Envelope, Share, Roster, Bulk };

    What what = What::Envelope;
    std::string paper;
    std::string sitting;
    std::string bulk;  // hexadecimal hash
    std::uint64_t size = 0;
};

class Packages {
public:
    /// References outlive the object. Packages that no longer verify are left out and named in `problems`.
    Packages(store::SeatStore& store, const SeatFolder& folder, const SeatKeys& keys);
    Status load(WallTime now);

    const std::vector<Error>& problems() const { return m_problems; }
    const Package* find(const std::string& paper) const;
    const Package* ofSitting(const std::string& sitting) const;
    /// Whose roster names this candidate.
    const Package* ofCandidate(const std::string& admissionNo) const;
    /// The room that a roster names for a candidate of another room; empty when none does.
    std::string roomElsewhere(const std::string& admissionNo) const;
    /// In order of their start.
    std::vector<PackageView> views() const;

    /// What is missing of what the room has, in the order to fetch it.
    std::vector<Wanted> missing(const protocol::RoomInfo& info) const;

    /// Each takes what the room sent, verifies and stores it.
    Status putEnvelope(const std::string& paper, Bytes tar, WallTime now);
    Status putShare(const std::string& paper, Bytes sealed);
    Status putRoster(const std::string& sitting, Bytes sealed);
    /// The part file is complete: hashed, moved to its place.
    Status putBulk(const std::string& paper);

private:
    Result<Package> read(const store::SeatPaper& stored, WallTime now);
    Package* edit(const std::string& paper);

    store::SeatStore& m_store;
    const SeatFolder& m_folder;
    const SeatKeys& m_keys;
    std::vector<Package> m_packages;
    std::vector<Error> m_problems;
};

PackageView viewOf(const format::Manifest& manifest);

}  // namespace gongyuan::client
