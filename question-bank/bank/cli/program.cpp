// SPDX-License-Identifier: Apache-2.0

#include "bank/cli/command.h"
#include "bank/cli/manual.h"

#include <CLI/Config.hpp>
#include <CLI/Error.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <map>
#include <ostream>

namespace gongyuan::bank {
namespace {

using MakePage = std::function<std::string(const CLI::App&)>;

// CLI11 prints pages through a formatter; ours asks whoever knows the page.
void setPage(CLI::App& app, MakePage page)
{
    app.formatter(std::make_shared<CLI::FormatterLambda>(
        [page = std::move(page)](const CLI::App* of, const std::string&, CLI::AppFormatMode) {
            return page(*of);
        }));
    app.set_help_flag("--help,-h", "Show this page.");
    app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::Throw);
}

struct Tree {
    CLI::App root;
    std::map<std::string, CLI::App*> groups;
    std::map<Command*, CLI::App*> apps;
};

CLI::App& parentOf(Tree& tree, const Commands& commands, const std::string& group)
{
    if (group.empty()) {
        return tree.root;
    }
    CLI::App*& app = tree.groups[group];
    if (app == nullptr) {
        app = tree.root.add_subcommand(group);
        app->require_subcommand(1);
        setPage(*app, [&commands, group](const CLI::App&) { return overview(commands, group); });
    }
    return *app;
}

void grow(Tree& tree, const Commands& commands)
{
    tree.root.name("gongyuan-bank");
    tree.root.require_subcommand(1);
    setPage(tree.root, [&commands](const CLI::App&) { return overview(commands, ""); });
    tree.root.set_version_flag("--version", "gongyuan-bank " GONGYUAN_VERSION);
    for (const auto& command : commands) {
        const std::string name = command->name();
        const std::size_t space = name.find(' ');
        const std::string group = space == std::string::npos ? "" : name.substr(0, space);
        const std::string last = space == std::string::npos ? name : name.substr(space + 1);
        CLI::App* app = parentOf(tree, commands, group).add_subcommand(last, command->purpose());
        setPage(*app, [each = command.get()](const CLI::App& of) { return manual(*each, of); });
        command->declare(*app);
        tree.apps[command.get()] = app;
    }
}

Exit refuse(const Refusal& refusal, Exit exit, const Console& console)
{
    console.err << worded(refusal);
    return exit;
}

const CLI::App& innermost(const CLI::App& root)
{
    const CLI::App* app = &root;
    while (!app->get_subcommands().empty()) {
        app = app->get_subcommands().front();
    }
    return *app;
}

std::string fullName(const CLI::App& app)
{
    std::string name = app.get_name();
    for (const CLI::App* up = app.get_parent(); up != nullptr; up = up->get_parent()) {
        name = up->get_name() + " " + name;
    }
    return name;
}

}  // namespace

Exit runProgram(const Commands& commands, std::vector<std::string> arguments, Console& console)
{
    Tree tree;
    grow(tree, commands);
    std::reverse(arguments.begin(), arguments.end());  // the order CLI11 wants
    try {
        tree.root.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        console.out << tree.root.help();
        return Exit::Done;
    } catch (const CLI::CallForVersion& version) {
        console.out << version.what() << "\n";
        return Exit::Done;
    } catch (const CLI::Error& error) {
        return refuse({error.what(), "nothing was read or written",
                       "see `" + fullName(innermost(tree.root)) + " --help`"},
                      Exit::Usage, console);
    }
    for (const auto& [command, app] : tree.apps) {
        if (app->parsed()) {
            const Outcome outcome = command->run(console);
            return outcome ? refuse(*outcome, Exit::Refused, console) : Exit::Done;
        }
    }
    return Exit::Usage;
}

}  // namespace gongyuan::bank
