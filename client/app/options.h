// SPDX-License-Identifier: Apache-2.0

// The command line of gongyuan-client.

#pragma once

#include "core/result.h"

#include <QSize>
#include <QStringList>

#include <optional>
#include <string>

namespace gongyuan::app {

struct Options {
    enum class Run { Kiosk, SelfTest, Preflight, Version, Help };

    Run run = Run::Kiosk;
    std::string data;
    std::string root;    // path of the root certificate; needed until the seat is enrolled
    std::string room;    // address of the room's enrolment listener
    std::string second;  // directory for answers when the disk of `data` fails
    std::string medium;  // where a memory stick appears
    /// Answers live in memory, the room holds the second copy.
    bool memory = false;
    /// The pre-flight prints JSON.
    bool json = false;
    bool english = false;
    /// Only in developer builds.
    std::optional<QSize> windowed;
};

/// Malformed says what is wrong in words for the terminal.
Result<Options> parseOptions(const QStringList& arguments);

std::string helpText();

}  // namespace gongyuan::app
