// SPDX-License-Identifier: Apache-2.0

// POST /v1/replica brings a piece of a sitting's replica to the room, POST /v1/restore brings all of it to
// the seat that takes the sitting over. The room reads none of it (format/replica.h).

#pragma once

#include "core/json.h"
#include "core/result.h"
#include "format/event_chain.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gongyuan::protocol {

struct ReplicaRequest {
    std::string sitting;
    std::string candidate;
    /// As the login said. The room refuses pieces of a seat that was replaced.
    int epoch = 1;
    /// Of the piece, counted from 1 without a gap; 0 asks how far the room is and brings nothing.
    std::int64_t number = 0;
    /// Events of the journal up to and with this piece.
    std::uint64_t count = 0;
    Buffer piece;
};

/// How far the room is: durable there.
struct ReplicaReply {
    std::int64_t pieces = 0;
    std::uint64_t count = 0;
    /// To `number` 0: of the journal, as this seat told it last. Nothing when it told none.
    std::optional<format::ChainHead> head;
};

struct RestoreRequest {
    std::string sitting;
    std::string candidate;
    /// The first piece that is wanted, from 1.
    std::int64_t from = 1;
};

struct RestoreReply {
    /// From `from` on, as many as fit.
    std::vector<Buffer> pieces;
    std::int64_t total = 0;
    std::uint64_t count = 0;
    /// Since the seat that was left was heard last.
    std::chrono::milliseconds silent{};
    /// The sitting's own time that it told then.
    std::chrono::milliseconds at{};
};

Json toJson(const ReplicaRequest& request);
Result<ReplicaRequest> replicaRequestFromJson(const Json& json);
Json toJson(const ReplicaReply& reply);
Result<ReplicaReply> replicaReplyFromJson(const Json& json);
Json toJson(const RestoreRequest& request);
Result<RestoreRequest> restoreRequestFromJson(const Json& json);
Json toJson(const RestoreReply& reply);
Result<RestoreReply> restoreReplyFromJson(const Json& json);

}  // namespace gongyuan::protocol
