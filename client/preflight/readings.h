// SPDX-License-Identifier: Apache-2.0

// What was measured on a machine, before anybody judges it. Whatever could not be read is absent: a probe
// never guesses, and the rules say "not checked".

#pragma once

#include "core/clock.h"
#include "protocol/preflight.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gongyuan::preflight {

using Micros = std::chrono::microseconds;

/// Where the answers lie.
struct DiskReadings {
    bool writable = false;
    std::uint64_t freeBytes = 0;
    std::string fileSystem;          // `ext4`, `tmpfs`, ..
    std::string options;             // of the mount, comma separated
    std::string device;              // `sda`, `nvme0n1`; empty when unknown
    std::optional<bool> rotational;  // of the device; unknown behind USB
    std::vector<Micros> syncs;       // each 4 KiB overwritten and fdatasync, in order
    std::int64_t writeSpeed = 0;     // bytes a second including the sync at the end; 0 when not measured
};

struct RestoreReadings {
    /// The marker that was found, and the one that lies there now; empty place: it could not be written.
    std::optional<protocol::RestoreMarker> found;
    protocol::RestoreMarker written;
    /// Told by the room: it had seen a later one.
    bool rolledBack = false;
    /// Names of restore software that is installed or loaded.
    std::vector<std::string> software;
};

struct DisplayReading {
    int width = 0;  // pixels
    int height = 0;
    double refresh = 0;  // Hz, 0 when unknown
};

struct RoomReadings {
    enum class Reach : std::uint8_t { NotEnrolled, InUse, Reached, Unreachable, NotOurs, Revoked };

    Reach reach = Reach::NotEnrolled;
    std::string problem;  // for the technician
    std::vector<Micros> roundTrips;
    std::optional<Millis> skew;           // this machine's wall clock minus the room's
    std::int64_t speed = 0;               // bytes a second; 0 when not measured
    std::uint64_t paperBytes = 0;         // the largest paper; 0 when there is none
    std::optional<WallTime> lastExam;     // the latest start that the room announces
    std::optional<WallTime> certificate;  // the first of this seat's certificates to end
    Millis zone{0};                       // local time minus UTC
};

struct SystemReadings {
    /// `/etc/gongyuan/image.json` where there is one.
    std::optional<std::string> imageJson;
    /// The kernel's command line, which carries the hash of the root that was verified at the start.
    std::string kernelLine;
    std::optional<std::int64_t> memoryTotal;      // bytes
    std::optional<std::int64_t> memoryAvailable;  // bytes
    std::string virtualMachine;                   // name, or empty
    std::optional<std::int64_t> swap;             // bytes
    bool dumpable = false;                        // this process
    std::optional<int> ptraceScope;
    std::optional<int> sysrq;
    std::optional<std::vector<std::string>> keyboards;
    std::optional<std::vector<std::uint16_t>> ports;  // open to the network
    std::vector<std::string> soundCards;
};

struct ScreenReadings {
    bool real = false;  // a display server or kernel display, not drawn into memory
    std::vector<DisplayReading> displays;
    std::string fontFamily;            // that text is really drawn with
    std::optional<std::string> typed;  // what the input method made of `zhongguo`
};

struct Readings {
    std::string program;
    std::string machine;
    WallTime at{};
    bool memoryMode = false;
    SystemReadings system;
    DiskReadings disk;
    RestoreReadings restore;
    ScreenReadings screen;
    RoomReadings room;
};

}  // namespace gongyuan::preflight
