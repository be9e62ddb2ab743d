// SPDX-License-Identifier: Apache-2.0

#include "room/cli/program.h"

#include "room/cli/commands.h"
#include "room/cli/console.h"
#include "room/cli/page.h"
#include "room/papers.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Error.hpp>
#include <CLI/Formatter.hpp>
#include <CLI/Validators.hpp>
#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <ostream>

namespace gongyuan::room {
namespace {

constexpr int kDone = 0;
constexpr int kRefused = 1;
constexpr int kUsage = 2;
constexpr int kMostMinutes = 240;

using Run = std::function<Status(const Context&)>;

void setPage(CLI::App& app, const std::string& command)
{
    app.formatter(std::make_shared<CLI::FormatterLambda>(
        [command](const CLI::App*, const std::string&, CLI::AppFormatMode) { return manualPage(command); }));
    app.set_help_flag("--help,-h");
}

struct Commands {
    explicit Commands(Options& to);

    CLI::App& add(const std::string& name, Run run);

    CLI::App root;
    std::map<const CLI::App*, Run> runs;
    Options& options;
};

CLI::App& Commands::add(const std::string& name, Run run)
{
    CLI::App* const app = root.add_subcommand(name);
    setPage(*app, name);
    app->add_option("--dir", options.dir)->required();
    runs[app] = std::move(run);
    return *app;
}

Commands::Commands(Options& to)
    : options{to}
{
    root.name("gongyuan-room");
    root.require_subcommand(1);
    setPage(root, "");
    root.set_version_flag("--version", std::string{"gongyuan-room "} + programVersion());

    CLI::App& init = add("init", runInit);
    init.add_option("--room", to.room)->required();
    init.add_option("--root", to.root)->required();
    init.add_option("--address", to.addresses)
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    add("accept", runAccept).add_option("--certificate", to.certificate)->required();
    CLI::App& import = add("import", runImport);
    import.add_option("ENVELOPE", to.envelope)->required();
    import.add_option("BULK", to.bulk)->required();
    CLI::App& enrol = add("enrol", runEnrol);
    enrol.add_option("--seat", to.seat);
    enrol.add_option("--seats", to.seats);
    enrol.add_option("--valid", to.valid);
    enrol.add_option("--stick", to.stick);
    enrol.add_option("--pdf", to.pdf);
    CLI::App& replace = add("replace", runReplace);
    replace.add_option("--seat", to.seat)->required();
    replace.add_option("--reason", to.reason)->required();
    replace.add_option("--by", to.by)->required();
    replace.add_option("--valid", to.valid);
    CLI::App& serve = add("serve", runServe);
    serve.add_option("--listen", to.listen);
    serve.add_option("--enrol-listen", to.enrolListen);
    serve.add_option("--login-opens", to.loginOpens);
    CLI::App& console = add("console", runConsole);
    console.add_option("--exchange", to.exchange);
    console
        .add_option_function<int>("--idle", [&to](int minutes) { to.idle = std::chrono::minutes{minutes}; })
        ->check(CLI::Range(1, kMostMinutes));
    add("closed", runClosed);
    add("status", runStatus).add_flag("--json", to.json);
    CLI::App& say = add("say", runSay);
    say.add_option("--seat", to.seat);
    say.add_option("TEXT", to.text)->required();
    CLI::App& readiness = add("readiness", runReadiness);
    readiness.add_option("--pdf", to.pdf);
    readiness.add_option("--json", to.jsonFile);
    add("export", runExport).add_option("--out", to.out)->required();
    CLI::App& ticket = add("ticket", runTicket);
    ticket.add_option("ACTION", to.action)
        ->required()
        ->check(CLI::IsMember({"resume", "move", "credit", "pause", "unlock", "submit"}));
    ticket.add_option("--candidate", to.candidate);
    ticket.add_flag("--all", to.all);
    ticket.add_option("--sitting", to.sitting);
    ticket.add_option("--minutes", to.minutes)->check(CLI::Range(0, kMostMinutes));
    ticket.add_option("--to", to.to);
    ticket.add_option("--reason", to.reason)->required();
    ticket.add_option("--by", to.by)->required();
    ticket.add_option("--second", to.second);
    ticket.add_option("--challenge", to.challenge);
    ticket.add_option("--seat", to.seat);
    add("take", runTake).add_option("FROM", to.from)->required();
    add("revoke", runRevoke).add_option("--seat", to.seat)->required();
}

}  // namespace

int runProgram(std::vector<std::string> arguments, const Terminal& terminal, const Clock& clock)
{
    Options options;
    Commands commands{options};
    std::reverse(arguments.begin(), arguments.end());  // the order CLI11 wants
    try {
        commands.root.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        terminal.out << commands.root.help();
        return kDone;
    } catch (const CLI::CallForVersion& version) {
        terminal.out << version.what() << "\n";
        return kDone;
    } catch (const CLI::ParseError& error) {
        terminal.err << "gongyuan-room: " << error.what() << "\n  hint: gongyuan-room --help\n";
        return kUsage;
    }
    const CLI::App* const chosen = commands.root.get_subcommands().front();
    Status status = workAsOwner(Folder{options.dir});
    if (status) {
        status = commands.runs.at(chosen)({options, terminal, clock});
    }
    if (!status) {
        terminal.err << "gongyuan-room: " << status.error().detail << "\n  hint: " << hintFor(status.error())
                     << "\n";
        return kRefused;
    }
    return kDone;
}

}  // namespace gongyuan::room
