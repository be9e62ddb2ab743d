// SPDX-License-Identifier: Apache-2.0

// The commands that decide which machines are seats.

#include "exam/sitting.h"
#include "room/cli/commands.h"
#include "room/enrol_labels.h"

#include <algorithm>
#include <ostream>

namespace gongyuan::room {
namespace {

Result<protocol::EnrolStick> stickOf(const Json& many)
{
    protocol::EnrolStick stick;
    stick.room = many["room"].get<std::string>();
    stick.address = many["address"].get<std::string>();
    const auto roomCa = fromHex(many["room_ca_sha256"].get<std::string>());
    if (!roomCa || roomCa->size() != stick.roomCa.size()) {
        return Error{Errc::Malformed, "the server names no certificate of the room"};
    }
    std::copy(roomCa->begin(), roomCa->end(), stick.roomCa.begin());
    for (const Json& made : many["codes"]) {
        stick.seats.push_back({made["seat"].get<std::string>(), made["code"].get<std::string>()});
        GONGYUAN_TRY(stick.expires, exam::wallTimeFromText(made["expires"].get<std::string>()));
    }
    return stick;
}

void tellCode(const Context& context, const char* what, const Json& made)
{
    context.terminal.out << what << " " << made["seat"].get<std::string>() << "\n";
    if (made.contains("address")) {
        context.terminal.out << "address " << made["address"].get<std::string>() << "\n";
    }
    context.terminal.out << "code " << made["code"].get<std::string>() << "\nvalid until "
                         << made["expires"].get<std::string>() << "\n";
}

}  // namespace

Status runEnrol(const Context& context)
{
    const Options& options = context.options;
    GONGYUAN_TRY(const std::chrono::minutes valid, minutesFrom(options.valid));
    if (options.seats.empty() == options.seat.empty()) {
        return Error{Errc::Denied, "either --seat or --seats"};
    }
    if (options.seats.empty() && !(options.stick.empty() && options.pdf.empty())) {
        return Error{Errc::Denied, "--stick and --pdf want --seats; for one seat --seats " + options.seat};
    }
    if (options.seats.empty()) {
        GONGYUAN_TRY(const Json reply,
                     ask(context, {{"do", "enrol"}, {"seat", options.seat}, {"minutes", valid.count()}}));
        tellCode(context, "seat", reply);
        return done();
    }
    GONGYUAN_TRY(const Json many,
                 ask(context, {{"do", "enrol-many"}, {"seats", options.seats}, {"minutes", valid.count()}}));
    if (options.stick.empty() && options.pdf.empty()) {
        context.terminal.out << "room " << many["room"].get<std::string>() << "\n";
        for (const Json& made : many["codes"]) {
            context.terminal.out << made["seat"].get<std::string>() << "\t" << made["code"].get<std::string>()
                                 << "\tvalid until " << made["expires"].get<std::string>() << "\n";
        }
        return done();
    }
    GONGYUAN_TRY(const protocol::EnrolStick stick, stickOf(many));
    if (!options.stick.empty()) {
        GONGYUAN_CHECK(protocol::writeEnrolStick(stick, options.stick));
    }
    if (!options.pdf.empty()) {
        GONGYUAN_CHECK(writeEnrolLabels(stick, options.pdf));
    }
    context.terminal.out << "room " << stick.room << "\naddress " << stick.address << "\nseats "
                         << stick.seats.size() << "\nvalid until " << toText(stick.expires) << "\n";
    return done();
}

Status runReplace(const Context& context)
{
    GONGYUAN_TRY(const std::chrono::minutes valid, minutesFrom(context.options.valid));
    GONGYUAN_TRY(const Json reply, ask(context, {{"do", "replace"},
                                                 {"seat", context.options.seat},
                                                 {"minutes", valid.count()},
                                                 {"reason", context.options.reason},
                                                 {"actor", context.options.by}}));
    tellCode(context, "revoked", reply);
    return done();
}

Status runRevoke(const Context& context)
{
    GONGYUAN_TRY(const Json reply, ask(context, {{"do", "revoke"}, {"seat", context.options.seat}}));
    context.terminal.out << "revoked " << reply["seat"].get<std::string>() << "\n";
    return done();
}

}  // namespace gongyuan::room
