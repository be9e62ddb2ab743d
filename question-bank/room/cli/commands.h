// SPDX-License-Identifier: Apache-2.0

// What each sub-command does. A command prints its result and returns, or returns why it was refused.

#pragma once

#include "core/clock.h"
#include "core/json.h"
#include "room/cli/program.h"
#include "room/folder.h"

#include <chrono>
#include <string>
#include <vector>

namespace gongyuan::room {

/// All options of all commands; each command reads its own.
struct Options {
    std::string dir;
    std::string room;
    std::string root;
    std::vector<std::string> addresses;
    std::string certificate;
    std::string envelope;
    std::string bulk;
    std::string seat;
    std::string seats;
    std::string valid = "30m";
    std::string listen = "0.0.0.0:7443";
    std::string enrolListen = "0.0.0.0:7444";
    std::string loginOpens = "60m";
    std::string text;
    std::string out;
    std::string pdf;
    std::string jsonFile;
    std::string stick;
    bool json = false;
    std::string action;
    std::string sitting;
    std::string candidate;
    std::string to;
    std::string reason;
    std::string by;
    std::string second;
    std::string challenge;
    std::string from;
    std::string exchange = "/var/spool/gongyuan-room";
    std::chrono::minutes idle{5};
    int minutes = -1;
    bool all = false;
};

struct Context {
    const Options& options;
    const Terminal& terminal;
    const Clock& clock;
};

Status runInit(const Context& context);
Status runAccept(const Context& context);
Status runImport(const Context& context);
Status runEnrol(const Context& context);
Status runReplace(const Context& context);
Status runServe(const Context& context);
Status runClosed(const Context& context);
Status runStatus(const Context& context);
Status runSay(const Context& context);
Status runExport(const Context& context);
Status runRevoke(const Context& context);
Status runTicket(const Context& context);
Status runReadiness(const Context& context);
Status runTake(const Context& context);

/// The running server does it; without one, this process does it in the folder.
Result<Json> ask(const Context& context, const Json& request);

/// `30m`, `2h`. Malformed.
Result<std::chrono::minutes> minutesFrom(const std::string& text);

/// What a person can do about it.
std::string hintFor(const Error& error);

}  // namespace gongyuan::room
