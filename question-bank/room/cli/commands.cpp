// SPDX-License-Identifier: Apache-2.0

#include "room/cli/commands.h"

#include "room/log.h"
#include "room/net/control.h"
#include "room/net/server.h"
#include "room/operations.h"
#include "room/readiness.h"
#include "room/setup.h"
#include "room/status.h"

#include <charconv>
#include <ostream>
#include <thread>

namespace gongyuan::room {
namespace {

constexpr int kMostMinutes = 7 * 24 * 60;
constexpr std::chrono::seconds kPatience{5};
constexpr std::chrono::milliseconds kLookAgain{100};

std::string absolute(const std::string& path)
{
    return std::filesystem::absolute(path).lexically_normal().string();
}

// Where the server reads or writes files that the caller names. A service has a /tmp of its own, so that
// either may see a file that the other does not.
Result<Json> askAbout(const Context& context, const Json& request, const std::vector<std::string>& files)
{
    auto answer = ask(context, request);
    for (const std::string& file : files) {
        std::error_code unknown;
        const bool here = std::filesystem::exists(file, unknown);
        const bool missed = !answer && answer.error().code == Errc::NotFound &&
                            answer.error().detail.find(file) != std::string::npos;
        if (!file.empty() && (answer ? !here : here && missed)) {
            return Error{Errc::Denied, "the server does not see " + file +
                                           " where you do; name a file in a folder that both see, such as " +
                                           context.options.exchange};
        }
    }
    return answer;
}

}  // namespace

Result<Json> ask(const Context& context, const Json& request)
{
    const Folder folder{context.options.dir};
    // A server that begins or ends has the folder and does not answer.
    const auto until = std::chrono::steady_clock::now() + kPatience;
    while (true) {
        const auto lock = FolderLock::take(folder);
        if (lock) {
            GONGYUAN_TRY(const auto room, Room::open(folder, context.clock));
            return perform(*room, {}, request);
        }
        if (lock.error().code != Errc::Denied) {
            return lock.error();
        }
        if (auto answer = askServer(folder, request)) {
            return *std::move(answer);
        }
        if (std::chrono::steady_clock::now() > until) {
            return lock.error();
        }
        std::this_thread::sleep_for(kLookAgain);
    }
}

Result<std::chrono::minutes> minutesFrom(const std::string& text)
{
    int count = 0;
    const char* const end = text.data() + text.size();
    const auto [unit, problem] = std::from_chars(text.data(), end, count);
    const bool hours = unit != end && *unit == 'h';
    const bool known = unit != end && unit + 1 == end && (hours || *unit == 'm');
    if (problem != std::errc{} || !known || count < 1 || count > kMostMinutes) {
        return Error{Errc::Malformed, "not a time like 30m or 2h: " + text};
    }
    return std::chrono::minutes{hours ? count * 60 : count};
}

std::string hintFor(const Error& error)
{
    switch (error.code) {
    case Errc::Malformed: return "check the file or value that is named; get a fresh copy of it";
    case Errc::Unsupported: return "install the version that is named, then try again";
    case Errc::Forged: return "do not use it; get a fresh copy from the authority and compare its SHA-256";
    case Errc::Denied: return "nothing was changed; see what is named, and --help";
    case Errc::NotFound: return "check the name and --dir";
    case Errc::Storage: return "check the disk, its free space and who owns the folder, then try again";
    case Errc::Network: return "check the address and whether something else uses it";
    case Errc::Platform: return "check the system's libraries and limits";
    }
    return {};
}

Status runInit(const Context& context)
{
    const Options& options = context.options;
    InitOptions init{options.room, options.root, options.addresses};
    if (init.addresses.empty()) {
        init.addresses = defaultAddresses();
    }
    const Folder folder{options.dir};
    GONGYUAN_TRY(const std::string fingerprint, initRoom(folder, init, context.clock));
    context.terminal.out << "room " << options.room << "\nrequest " << folder.request().string()
                         << "\nsha256 " << fingerprint << "\n";
    return done();
}

Status runAccept(const Context& context)
{
    const Folder folder{context.options.dir};
    GONGYUAN_TRY(const FolderLock lock, FolderLock::take(folder));
    GONGYUAN_TRY(store::RoomStore store, openStore(folder));
    GONGYUAN_CHECK(acceptChain(store, context.options.certificate, context.clock));
    GONGYUAN_TRY(const Identity identity, loadIdentity(store, context.clock));
    context.terminal.out << "room " << identity.room << "\nvalid until " << toText(identity.ca.notAfter())
                         << "\n";
    return done();
}

Status runImport(const Context& context)
{
    const std::string envelope = absolute(context.options.envelope);
    const std::string bulk = absolute(context.options.bulk);
    GONGYUAN_TRY(
        const Json reply,
        askAbout(context, {{"do", "import"}, {"envelope", envelope}, {"bulk", bulk}}, {envelope, bulk}));
    context.terminal.out << "paper " << reply["paper"].get<std::string>() << "\nsitting "
                         << reply["sitting"].get<std::string>() << "\ntitle "
                         << reply["title"].get<std::string>() << "\nstarts "
                         << reply["starts_at"].get<std::string>() << "\ncandidates "
                         << reply["candidates"].get<int>() << "\n";
    return done();
}

Status runServe(const Context& context)
{
    const Folder folder{context.options.dir};
    GONGYUAN_TRY(const std::chrono::minutes loginOpens, minutesFrom(context.options.loginOpens));
    GONGYUAN_TRY(const FolderLock lock, FolderLock::take(folder));
    GONGYUAN_TRY(const auto room, Room::open(folder, context.clock));
    GONGYUAN_CHECK(forgetRoot());
    for (const std::string& problem : room->problems()) {
        logLine(problem);
    }
    ServeOptions options;
    options.listen = context.options.listen;
    options.enrolListen = context.options.enrolListen;
    options.loginOpens = loginOpens;
    GONGYUAN_TRY(const auto server, Server::open(*room, options));
    context.terminal.out << canonical({{"room", room->id()},
                                       {"port", server->port()},
                                       {"enrol_port", server->enrolPort()}})
                         << std::endl;  // flushed: somebody waits for it
    server->run();
    return done();
}

Status runStatus(const Context& context)
{
    GONGYUAN_TRY(const Json reply, ask(context, {{"do", "status"}}));
    context.terminal.out << (context.options.json ? canonical(reply) + "\n" : statusText(reply));
    return done();
}

Status runClosed(const Context& context)
{
    const Folder folder{context.options.dir};
    const auto lock = FolderLock::take(folder);
    if (lock) {
        context.terminal.out << "closed: no server runs\n";
        return done();
    }
    if (lock.error().code != Errc::Denied) {
        return lock.error();
    }
    const auto answer = askServer(folder, {{"do", "closed"}});
    if (!answer) {
        return Error{Errc::Denied, "a process works in the folder and does not answer"};
    }
    const Result<Json>& reply = *answer;
    if (!reply) {
        return reply.error();
    }
    const Json& why = reply.value()["open"];
    if (!why.empty()) {
        return Error{Errc::Denied, "a sitting is open: " + why.front().get<std::string>()};
    }
    context.terminal.out << "closed\n";
    return done();
}

Status runSay(const Context& context)
{
    GONGYUAN_TRY(
        const Json reply,
        ask(context, {{"do", "say"}, {"seat", context.options.seat}, {"text", context.options.text}}));
    if (!reply["heard"].get<bool>()) {
        return Error{Errc::NotFound, "no seat listens"};
    }
    return done();
}

Status runExport(const Context& context)
{
    const std::string out = absolute(context.options.out);
    GONGYUAN_TRY(const Json reply, askAbout(context, {{"do", "export"}, {"out", out}}, {out}));
    context.terminal.out << "sheets " << reply["sheets"].get<int>() << "\n";
    for (const Json& candidate : reply["several"]) {
        context.terminal.out << "several different sheets of " << candidate.get<std::string>() << "\n";
    }
    return done();
}

Status runTicket(const Context& context)
{
    const Options& options = context.options;
    if (options.all == !options.candidate.empty()) {
        return Error{Errc::Denied, "either --candidate or --all"};
    }
    const std::int64_t amount = options.minutes < 0 ? -1 : std::int64_t{options.minutes} * 60 * 1000;
    const bool timed = options.action == "resume" || options.action == "credit";
    GONGYUAN_TRY(const Json reply, ask(context, {{"do", "ticket"},
                                                 {"action", options.action},
                                                 {"amount", timed ? amount : 0},
                                                 {"sitting", options.sitting},
                                                 {"candidate", options.candidate},
                                                 {"seat", options.seat},
                                                 {"to", options.to},
                                                 {"reason", options.reason},
                                                 {"actor", options.by},
                                                 {"second", options.second},
                                                 {"challenge", options.challenge},
                                                 {"all", options.all}}));
    if (reply.contains("answer")) {
        context.terminal.out << "answer " << reply["answer"].get<std::string>() << "\n";
        return done();
    }
    for (const Json& ticket : reply["tickets"]) {
        context.terminal.out << "ticket " << ticket["number"].get<int>() << "\ncandidate "
                             << ticket["candidate"].get<std::string>() << "\nseat "
                             << ticket["seat"].get<std::string>() << "\nvalid until "
                             << ticket["expires"].get<std::string>() << "\n";
    }
    return done();
}

Status runReadiness(const Context& context)
{
    const auto place = [](const std::string& path) { return path.empty() ? path : absolute(path); };
    const std::string pdf = place(context.options.pdf);
    const std::string json = place(context.options.jsonFile);
    GONGYUAN_TRY(const Json reply,
                 askAbout(context, {{"do", "readiness"}, {"pdf", pdf}, {"json", json}}, {pdf, json}));
    context.terminal.out << readinessText(reply);
    const Json& counts = reply["counts"];
    const int ready = counts["ready"].get<int>() + counts["warnings"].get<int>();
    if (reply["seats"].empty() || ready < static_cast<int>(reply["seats"].size())) {
        return Error{Errc::Denied, "the room is not ready; the report says what to do at each seat"};
    }
    return done();
}

Status runTake(const Context& context)
{
    const std::string from = absolute(context.options.from);
    GONGYUAN_TRY(const Json reply, askAbout(context, {{"do", "take"}, {"from", from}}, {from}));
    for (const Json& candidate : reply["taken"]) {
        context.terminal.out << "taken " << candidate.get<std::string>() << "\n";
    }
    std::string refused;
    for (const Json& folder : reply["refused"]) {
        refused += (refused.empty() ? "" : "; ") + folder.get<std::string>();
    }
    return refused.empty() ? done() : Status{Error{Errc::Denied, "not taken: " + refused}};
}

}  // namespace gongyuan::room
