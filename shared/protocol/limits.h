// SPDX-License-Identifier: Apache-2.0

// The numbers of the protocol between a seat and its room. PROTOCOL.md gives the reasons; both sides use
// these and no others.

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace gongyuan::protocol {

/// Stands in every path as `/v1`. Within it, members may be added and readers ignore what they do not know.
constexpr int kMajor = 1;

constexpr std::uint16_t kMainPort = 7443;
constexpr std::uint16_t kEnrolPort = 7444;

/// Every JSON request and answer.
constexpr std::size_t kSmallBody = std::size_t{64} << 10U;
/// A seat envelope or a sealed roster, photos included.
constexpr std::size_t kLargeAnswer = std::size_t{256} << 20U;
/// A piece of a replica on its way in, base64 in JSON; and the answer that brings several back.
constexpr std::size_t kReplicaBody = std::size_t{6} << 20U;
constexpr std::size_t kRestoreAnswer = std::size_t{16} << 20U;
/// One sealed answer sheet; the limit of FORMAT.md.
constexpr std::uint64_t kSheetLimit = std::uint64_t{80} << 20U;
/// Most bytes of a sheet in one PUT; a longer sheet goes in several.
constexpr std::uint64_t kSheetPiece = std::uint64_t{4} << 20U;

/// So long before the announced start candidates may log in, where the room was told nothing else.
constexpr std::chrono::minutes kLoginOpens{60};

/// The room's copy of a sitting is at most this far behind while the line holds.
constexpr std::chrono::seconds kReplicaLag{2};
/// A ticket that was not used by then is void.
constexpr std::chrono::minutes kTicketLives{30};
/// No duration of a sitting is longer.
constexpr std::chrono::milliseconds kLongestSitting = std::chrono::days{31};
/// How often a sitting may be taken up by a seat.
constexpr int kMostEpochs = 1000;

/// A seat says how it is this often, give or take a fifth.
constexpr std::chrono::seconds kHeartbeat{5};
/// After so long without a word a seat is shown as disconnected. It informs and never locks.
constexpr std::chrono::seconds kDisconnectedAfter{20};
/// The room tells the time on every event stream this often; three times without it, the stream is dead.
constexpr std::chrono::seconds kEventKeepAlive{10};
/// First and longest wait before a failed request is tried again; doubled each time, with jitter.
constexpr std::chrono::milliseconds kRetryFirst{500};
constexpr std::chrono::seconds kRetryMost{30};
/// The longest that a seat waits for a byte of an answer where the room is slow.
constexpr std::chrono::seconds kSilenceMost{60};

}  // namespace gongyuan::protocol
