// SPDX-License-Identifier: Apache-2.0

// POST /v1/preflight: what a machine found about itself before an exam. The same JSON is what
// `gongyuan-client --preflight --json` prints. It carries figures of the machine, nothing of a candidate.

#pragma once

#include "core/clock.h"
#include "core/json.h"

#include <cstdint>
#include <string>
#include <vector>

namespace gongyuan::protocol {

enum class Verdict : std::uint8_t {
    Ok,
    Warning,     // an exam may be held when the technician knows of it
    Failed,      // no exam may be held on this machine
    NotChecked,  // could not be told here
};

const char* name(Verdict verdict);

/// One check. Which checks and findings there are stands in `preflight_words.h`.
struct PreflightLine {
    std::string check;  // identifier
    std::string finding;
    Verdict verdict = Verdict::NotChecked;
    /// What was measured, in whole `unit`s; without a unit nothing was.
    std::int64_t value = 0;
    std::string unit;
    /// Names that belong to the finding: a device, ports. At most `kDetailBytes` bytes.
    std::string detail;

    bool operator==(const PreflightLine&) const = default;
};

constexpr std::size_t kDetailBytes = 300;
constexpr std::size_t kMostLines = 64;

/// What a machine wrote to the disk of its answers to see whether it is there after a restart.
struct RestoreMarker {
    /// Of the disk: file system and path. A marker says nothing about another place.
    std::string place;
    std::string nonce;  // 32 hexadecimal digits, drawn when the first marker was written there
    std::string boot;   // the start that wrote it last
    /// Starts that found the marker of an earlier one.
    std::int64_t survived = 0;

    bool operator==(const RestoreMarker&) const = default;
};

struct PreflightReport {
    std::string program;
    /// Names this machine: a seat may be another one tomorrow. Empty when it has no network card.
    std::string machine;
    WallTime at{};
    /// Answers are kept in memory only, with the room's replica as the second copy.
    bool memoryMode = false;
    RestoreMarker marker;
    std::vector<PreflightLine> lines;

    bool operator==(const PreflightReport&) const = default;
};

struct PreflightReply {
    WallTime serverTime{};
    /// The room has seen a later marker of this machine's disk: a restart has put the disk back.
    bool rolledBack = false;
};

/// Failed when a line is, otherwise Warning when one is or could not be checked.
Verdict verdictOf(const PreflightReport& report);

Json toJson(const PreflightReport& report);
Result<PreflightReport> preflightFromJson(const Json& json);
Json toJson(const PreflightReply& reply);
Result<PreflightReply> preflightReplyFromJson(const Json& json);

}  // namespace gongyuan::protocol
