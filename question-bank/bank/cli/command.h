// SPDX-License-Identifier: Apache-2.0

// A sub-command: its page of the manual, its options, its work. Options are declared once, in `declare`; the
// OPTIONS part of the page is made from them.

#pragma once

#include "bank/cli/console.h"

#include <CLI/App.hpp>
#include <memory>
#include <string>
#include <vector>

namespace gongyuan::bank {

/// The parts of a manual page that a person writes. Lines are at most 80 characters.
struct ManPage {
    std::string synopsis;
    std::string description;
    std::string files;
    std::string exitStatus;
    std::string examples;
};

class Command {
public:
    Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;
    virtual ~Command() = default;

    virtual std::string name() const = 0;
    /// One line, begins with a verb.
    virtual std::string purpose() const = 0;
    virtual ManPage page() const = 0;
    /// Binds options to members of the command, which outlives the app.
    virtual void declare(CLI::App& app) = 0;
    virtual Outcome run(Console& console) = 0;
};

using Commands = std::vector<std::unique_ptr<Command>>;

/// Every sub-command of the program. `keys new` is called "keys new": a group and a command.
Commands allCommands();

/// What main does after it has collected its arguments (without the program's name).
Exit runProgram(const Commands& commands, std::vector<std::string> arguments, Console& console);

}  // namespace gongyuan::bank
