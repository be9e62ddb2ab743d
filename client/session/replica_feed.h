// SPDX-License-Identifier: Apache-2.0

// Brings the room's copy of a sitting up to date, piece by piece: one piece is under way at a time and is
// sent again, byte for byte, until the room says that it has it. After a restart the room says how far it is.
// Free of Qt and of the network.

#pragma once

#include "format/replica.h"
#include "protocol/replica.h"
#include "session/session_runner.h"

#include <map>
#include <optional>
#include <string>

namespace gongyuan::client {

class ReplicaFeed {
public:
    /// Of one sitting at this seat.
    ReplicaFeed(std::string sitting, std::string candidate, int epoch, crypto::AgeRecipient recipient);

    /// What to send now; nothing when the room has everything. Storage when the aids cannot be read.
    Result<std::optional<protocol::ReplicaRequest>> next(SessionRunner& runner);
    /// The room answered the latest request. Forged when it knows more of the journal than this seat, or
    /// another one: an older vault was put back.
    Status kept(const protocol::ReplicaReply& reply, const SessionRunner& runner);

    /// Events that are durable at the room.
    std::uint64_t events() const { return m_known.after.count; }

private:
    Status begin(const protocol::ReplicaReply& reply, const std::vector<Buffer>& log);
    Result<std::optional<protocol::ReplicaRequest>> make(SessionRunner& runner);

    std::string m_sitting;
    std::string m_candidate;
    int m_epoch;
    crypto::AgeRecipient m_recipient;
    bool m_asked = false;
    std::int64_t m_pieces = 0;
    format::ReplicaPiece m_known;  // what the room has: `after`, `position`, all of `scratch`
    std::optional<protocol::ReplicaRequest> m_pending;
    format::ReplicaPiece m_sent;  // what `m_pending` brings
};

}  // namespace gongyuan::client
