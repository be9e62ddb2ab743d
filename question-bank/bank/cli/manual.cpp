// SPDX-License-Identifier: Apache-2.0

#include "bank/cli/manual.h"

#include <CLI/Option.hpp>
#include <sstream>

namespace gongyuan::bank {
namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kIndent = 7;

std::string indented(const std::string& text, std::size_t indent)
{
    std::istringstream lines{text};
    std::string out;
    for (std::string line; std::getline(lines, line);) {
        out += line.empty() ? "\n" : std::string(indent, ' ') + line + "\n";
    }
    return out;
}

std::string wrapped(const std::string& text, std::size_t indent)
{
    std::istringstream words{text};
    std::string out;
    std::string line;
    for (std::string word; words >> word;) {
        if (!line.empty() && indent + line.size() + 1 + word.size() > kWidth) {
            out += std::string(indent, ' ') + line + "\n";
            line.clear();
        }
        line += (line.empty() ? "" : " ") + word;
    }
    return line.empty() ? out : out + std::string(indent, ' ') + line + "\n";
}

std::string part(const char* title, const std::string& text)
{
    return text.empty() ? "" : std::string{title} + "\n" + indented(text, kIndent) + "\n";
}

std::string options(const CLI::App& app)
{
    std::string out;
    for (const CLI::Option* option : app.get_options()) {
        const bool positional = option->get_positional();
        std::string left = option->get_name(positional, true);
        if (!positional && option->get_type_size() != 0) {
            left += " " + option->get_type_name();
        }
        if (option->get_expected_max() > 1 && option->get_type_size() != 0) {
            left += " ...";
        }
        out += std::string(kIndent, ' ') + left + "\n" + wrapped(option->get_description(), kIndent + 4);
    }
    return out;
}

const char* kUsualExit = R"(0  done
1  refused; standard error says what happened, what is safe, and what to do
2  wrong usage; nothing was read or written)";

}  // namespace

std::string manual(const Command& command, const CLI::App& app)
{
    const ManPage page = command.page();
    return part("NAME", "gongyuan-bank " + command.name() + " - " + command.purpose()) +
           part("SYNOPSIS", page.synopsis) + part("DESCRIPTION", page.description) + "OPTIONS\n" +
           options(app) + "\n" + part("FILES", page.files) +
           part("EXIT STATUS", page.exitStatus.empty() ? kUsualExit : page.exitStatus) +
           part("EXAMPLES", page.examples);
}

std::string overview(const Commands& commands, const std::string& group)
{
    std::string list;
    for (const auto& command : commands) {
        if (group.empty() || command->name().starts_with(group + " ")) {
            std::string left = command->name();
            left.resize(std::max<std::size_t>(left.size() + 1, 14), ' ');
            list += left + command->purpose() + "\n";
        }
    }
    const std::string self = group.empty() ? "gongyuan-bank" : "gongyuan-bank " + group;
    return part("NAME", self + " - the examination authority's side of Gongyuan") +
           part("SYNOPSIS", self + " COMMAND [OPTION]...\n" + self + " COMMAND --help") +
           part("DESCRIPTION",
                "Turns the source of a paper into sealed files for the examination rooms, and\n"
                "sealed answer sheets into results. A paper is sealed so that the room needs both\n"
                "its room share and a session code that people carry; an answer sheet is sealed\n"
                "so that only the holder of a collection identity can read it.\n"
                "\n"
                "No command overwrites a file. What a command writes is either there whole or not\n"
                "there at all. Secret files are readable by their owner only (mode 0600).") +
           part("COMMANDS", list) + part("EXIT STATUS", kUsualExit) +
           part("EXAMPLES",
                "A whole examination:\n"
                "    gongyuan-bank keys new --out keys\n"
                "    gongyuan-bank keys certify --keys keys room-request.json --out room-cert.json\n"
                "    gongyuan-bank lint programmes/p/papers/a\n"
                "    gongyuan-bank seal programmes/p/papers/a --keys keys --sitting sitting.yaml \\\n"
                "        --roster roster.csv --room room-cert.json --out sealed\n"
                "    gongyuan-bank open --keys keys collected --out opened\n"
                "    gongyuan-bank mark --keys keys --marking sealed/a.marking.age opened --out results");
}

}  // namespace gongyuan::bank
