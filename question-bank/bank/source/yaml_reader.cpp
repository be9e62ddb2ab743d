// SPDX-License-Identifier: Apache-2.0

#include "bank/source/yaml_reader.h"

#include "bank/source/yaml_builder.h"
#include "core/file.h"

#include <algorithm>
#include <sstream>
#include <utility>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace gongyuan::bank {
namespace {

int lineOfByte(std::string_view text, std::size_t offset)
{
    return 1 + static_cast<int>(
                   std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

// The first line that is not UTF-8, so that the author finds the character.
int firstBadLine(std::string_view text)
{
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        if (!isUtf8(text.substr(start, end - start))) {
            return lineOfByte(text, start);
        }
        start = end + 1;
    }
    return 1;
}

std::string curePlainly(const std::string& message)
{
    if (message.find("tab") != std::string::npos) {
        return "indent with spaces, two for each level";
    }
    if (message.find("end of map") != std::string::npos || message.find("map value") != std::string::npos) {
        return "check the indentation of this line and the one above; put a text that holds \": \" or \" #\" "
               "in quotation marks";
    }
    if (message.find("anchor") != std::string::npos || message.find("alias") != std::string::npos) {
        return "put a text that begins with * or & in quotation marks";
    }
    return "check indentation, colons and quotation marks at this line and the one above";
}

bool mayBeRead(std::string_view text, const std::string& name, Findings& findings, const YamlLimits& limits)
{
    if (text.size() > limits.bytes) {
        findings.add({name, 1, Severity::Error,
                      "the file is larger than " + std::to_string(limits.bytes / 1024) + " KiB",
                      "split it: one question or task per file"});
        return false;
    }
    if (!isUtf8(text)) {
        findings.add({name, firstBadLine(text), Severity::Error, "the file is not UTF-8",
                      "save it as UTF-8 (not GBK or UTF-16) in the editor"});
        return false;
    }
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        findings.add({name, lineOfByte(text, nul), Severity::Error, "the file holds a NUL character",
                      "save it as plain text in UTF-8"});
        return false;
    }
    return true;
}

}  // namespace

std::optional<SourceFile> parseYaml(std::string_view text, std::string name, Findings& findings,
                                    const YamlLimits& limits)
{
    if (!mayBeRead(text, name, findings, limits)) {
        return std::nullopt;
    }
    SourceFile file;
    file.name = std::move(name);
    YamlBuilder builder{file, findings, limits};
    try {
        std::istringstream stream{std::string{text}};
        YAML::Parser parser{stream};
        if (!parser.HandleNextDocument(builder)) {
            findings.add({file.name, 1, Severity::Error, "the file is empty",
                          "write the question, or remove the file and its id from the paper"});
            return std::nullopt;
        }
        YamlBuilder rest{file, findings, limits};
        rest.refuseEverything();
        parser.HandleNextDocument(rest);
    } catch (const YamlRefused&) {
        return std::nullopt;  // the builder has said why
    } catch (const YAML::Exception& problem) {
        findings.add({file.name, std::max(1, problem.mark.line + 1), Severity::Error,
                      "not YAML: " + problem.msg, curePlainly(problem.msg)});
        return std::nullopt;
    }
    return file;
}

std::optional<SourceFile> readYaml(const std::filesystem::path& path, std::string name, Findings& findings)
{
    const YamlLimits limits;
    const auto content = readFile(path, limits.bytes);
    if (!content) {
        const bool missing = content.error().code == Errc::NotFound;
        findings.add(
            {std::move(name), 1, Severity::Error,
             missing ? "the file does not exist" : content.error().detail,
             missing ? "create it, or remove its id from the paper" : "make it a readable text file"});
        return std::nullopt;
    }
    return parseYaml(textOf(content.value()), std::move(name), findings, limits);
}

}  // namespace gongyuan::bank
