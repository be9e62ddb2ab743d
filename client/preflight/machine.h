// SPDX-License-Identifier: Apache-2.0

// Reads the machine: /proc, /sys, the disk of the answers. Knows no limits and no words.

#pragma once

#include "preflight/readings.h"

#include <filesystem>

namespace gongyuan::preflight {

SystemReadings readSystem();

/// Writes and removes a file of at most 16 MiB in `folder`, which is made when it is missing; takes some
/// seconds on a slow disk.
DiskReadings measureDisk(const std::filesystem::path& folder);

/// Names the disk for `RestoreMarker::place`: its UUID, otherwise file system and device, and the path.
std::string placeOf(const std::filesystem::path& folder);
/// Restore software by name, from modules, installed programs and the kernel's command line.
std::vector<std::string> restoreSoftware();
/// 32 hexadecimal digits from the addresses of the built-in network cards; empty without one.
std::string machineName();

}  // namespace gongyuan::preflight
