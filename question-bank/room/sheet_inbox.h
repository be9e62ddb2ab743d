// SPDX-License-Identifier: Apache-2.0

// Sealed sheets on their way in. The seat's statement is verified first; bytes are then taken in pieces, each
// durable before it is acknowledged; a complete sheet is hashed once more, put in its place, and gets its
// receipt. Killed at any moment, the room goes on where the disk says. A second sheet of one candidate is
// kept beside the first.

#pragma once

#include "protocol/range.h"
#include "protocol/sheet_upload.h"
#include "room/room.h"

#include <optional>
#include <set>
#include <string>

namespace gongyuan::room {

/// A piece that is being received. `write` may be called on any thread; there is at most one piece per sheet.
class SheetPiece {
public:
    SheetPiece(SheetPiece&& other) noexcept;
    SheetPiece(const SheetPiece&) = delete;
    SheetPiece& operator=(SheetPiece&&) = delete;
    SheetPiece& operator=(const SheetPiece&) = delete;
    ~SheetPiece();

    /// Malformed beyond the announced range.
    Status write(Bytes bytes);

private:
    friend class SheetInbox;
    SheetPiece(int descriptor, crypto::Digest sheet, protocol::ByteRange range);

    int m_descriptor = -1;
    crypto::Digest m_sheet;
    protocol::ByteRange m_range;
    std::uint64_t m_written = 0;
};

/// How a PUT begins: with a piece to fill, or with the final answer because everything is there already.
struct Begun {
    std::optional<SheetPiece> piece;
    std::optional<protocol::UploadReply> finished;
};

class SheetInbox {
public:
    explicit SheetInbox(Room& room)
        : m_room{room}
    {
    }

    /// Malformed or Forged: not acceptable; Denied: not this seat's, or not on the roster; Storage: no room
    /// on the disk.
    Result<protocol::UploadReply> announce(const std::string& seat,
                                           const protocol::TransportRequest& request);

    /// NotFound: never announced; Denied: another seat's; Unsupported stands for a range that does not go on
    /// where the file ends; Network: another connection is sending it.
    Result<Begun> begin(const std::string& seat, const crypto::Digest& sheet,
                        const protocol::ContentRange& range);
    /// Makes the piece durable and, when it was the last, the sheet. Unsupported when the whole has not the
    /// announced hash: what was received is thrown away.
    Result<protocol::UploadReply> commit(SheetPiece piece);
    /// A piece that broke off: what arrived stays.
    void abandon(SheetPiece piece);

private:
    Result<std::uint64_t> have(const store::SheetRow& row) const;
    Result<protocol::UploadReply> progress(const store::SheetRow& row);
    Status putInPlace(const store::SheetRow& row);
    Result<format::SignedDocument> receipt(const store::SheetRow& row);

    Room& m_room;
    std::set<crypto::Digest> m_busy;
};

}  // namespace gongyuan::room
