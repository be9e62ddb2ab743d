// SPDX-License-Identifier: Apache-2.0

// Where a room keeps its things. One process at a time works in the folder; the others find it through the
// control socket.

#pragma once

#include "core/result.h"
#include "crypto/hash.h"

#include <filesystem>
#include <string>

namespace gongyuan::room {

class Folder {
public:
    explicit Folder(std::filesystem::path path)
        : m_path{std::move(path)}
    {
    }

    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path master() const { return m_path / "room.master"; }
    std::filesystem::path database() const { return m_path / "room.db"; }
    std::filesystem::path request() const { return m_path / "room-request.json"; }
    std::filesystem::path control() const { return m_path / "control.sock"; }
    std::filesystem::path papers() const { return m_path / "papers"; }
    std::filesystem::path incoming() const { return m_path / "incoming"; }
    std::filesystem::path sheets() const { return m_path / "sheets"; }
    std::filesystem::path part(const crypto::Digest& sheet) const;
    std::filesystem::path sheet(const std::string& file) const { return sheets() / file; }

    /// Makes what is missing, for the owner alone.
    Status create() const;

private:
    std::filesystem::path m_path;
};

/// Root's commands work as the user to whom the folder belongs, so that nothing in it becomes root's. What
/// only root can do, unwrapping the room's key, stays possible until `forgetRoot`. Platform.
Status workAsOwner(const Folder& folder);
/// The way back is closed.
Status forgetRoot();

/// Held by the one process that works in a folder; the system releases it when the process ends.
class FolderLock {
public:
    /// Denied when another process holds it.
    static Result<FolderLock> take(const Folder& folder);

    FolderLock(FolderLock&& other) noexcept;
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(FolderLock&&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int descriptor)
        : m_descriptor{descriptor}
    {
    }

    int m_descriptor = -1;
};

}  // namespace gongyuan::room
