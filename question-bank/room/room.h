// SPDX-License-Identifier: Apache-2.0

// The room as one object: its store, its identity, the papers it holds. It belongs to one thread, the store
// thread of the server or the main thread of a command; nothing in it locks.

#pragma once

#include "exam/sitting.h"
#include "format/manifest.h"
#include "room/folder.h"
#include "room/setup.h"
#include "store/room_store.h"

#include <memory>
#include <string>
#include <vector>

namespace gongyuan::room {

/// An imported paper, taken apart from its verified envelope.
struct KnownPaper {
    store::RoomPaper row;
    format::Manifest manifest;
    exam::Roster roster;
    crypto::Digest rosterHash{};

    const exam::Candidate* candidate(std::string_view admissionNo) const;
};

class Room {
public:
    /// Opens and verifies what the folder holds. The caller holds the folder's lock, and the clock lives on.
    static Result<std::unique_ptr<Room>> open(const Folder& folder, const Clock& clock);

    const std::string& id() const { return m_identity.room; }
    const Identity& identity() const { return m_identity; }
    const Folder& folder() const { return m_folder; }
    store::RoomStore& store() { return m_store; }
    const Clock& clock() const { return m_clock; }
    /// Whole seconds: what stands in signed documents.
    WallTime now() const;

    const std::vector<KnownPaper>& papers() const { return m_papers; }
    /// Null when there is none.
    const KnownPaper* paper(std::string_view paper) const;
    const KnownPaper* sitting(std::string_view sitting) const;
    /// Papers that no longer verify, in words for the technician. They are not served; all else is.
    const std::vector<std::string>& problems() const { return m_problems; }
    /// After an import.
    Status reload();

private:
    Room(Folder folder, const Clock& clock, store::RoomStore store, Identity identity);

    Folder m_folder;
    const Clock& m_clock;
    store::RoomStore m_store;
    Identity m_identity;
    std::vector<KnownPaper> m_papers;
    std::vector<std::string> m_problems;
};

/// Opens the store alone, for a room that was not accepted yet.
Result<store::RoomStore> openStore(const Folder& folder);

}  // namespace gongyuan::room
