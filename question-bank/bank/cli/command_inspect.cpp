// SPDX-License-Identifier: Apache-2.0

#include "bank/cli/command_inspect.h"

#include "bank/keys/key_ring.h"
#include "bank/sheets/described.h"

#include <ostream>

namespace gongyuan::bank {
namespace {

constexpr const char* kSafe = "the files were only read";

void printVerified(const std::string& path, const Json& description, const Console& console)
{
    console.out << path << "\n";
    if (description.contains("candidate")) {
        console.out << "  candidate     " << description["candidate"].get<std::string>() << "  sitting "
                    << description["sitting"].get<std::string>() << "\n";
    }
    for (const char* key : {"sha256", "sheet_sha256"}) {
        if (description.contains(key)) {
            console.out << "  sha256        " << description[key].get<std::string>() << "\n";
        }
    }
    if (description.contains("receipt") && description["receipt"].is_object()) {
        console.out << "  receipt       " << description["receipt"]["code"].get<std::string>() << "  number "
                    << description["receipt"]["number"] << "  "
                    << description["receipt"]["received_at"].get<std::string>() << "\n";
    }
    for (const Json& statement : description.value("verified", Json::array())) {
        console.out << "  verified      " << statement.get<std::string>() << "\n";
    }
    for (const Json& statement : description.value("not_verified", Json::array())) {
        console.out << "  not verified  " << statement.get<std::string>() << "\n";
    }
}

}  // namespace

ManPage InspectCommand::page() const
{
    return {
        "gongyuan-bank inspect [--root FILE] [--json] PATH",
        "Shows what anybody may know of an envelope, a bulk or marking file, a document, a\n"
        "certificate, or the folder of a sealed answer sheet. No key is needed or read.\n"
        "\n"
        "With --root, signatures, chains and hashes are checked first, and a file that fails\n"
        "is refused. Without it, what is shown is only what the file says of itself.",
        "PATH  read\nFILE  read: root.pem of `keys new`",
        "",
        "gongyuan-bank inspect sealed/sample-a.c01-r07.envelope\n"
        "gongyuan-bank inspect --root keys/root.pem --json collected/2026-11-21-am.1001",
    };
}

void InspectCommand::declare(CLI::App& app)
{
    app.add_option("PATH", m_path, "File, or folder of a sealed sheet.")->required()->type_name("PATH");
    app.add_option("--root", m_root, "Root certificate to check signatures against.")->type_name("FILE");
    app.add_flag("--json", m_json, "Print as JSON.");
}

Outcome InspectCommand::run(Console& console)
{
    Anchor anchor{nullptr, console.clock.wall()};
    std::optional<crypto::Certificate> root;
    if (!m_root.empty()) {
        auto read = readCertificate(m_root);
        if (!read) {
            return explain(read.error(), kSafe);
        }
        root = std::move(read).value();
        anchor.root = &*root;
    }
    const auto description = describe(m_path, anchor);
    if (!description) {
        return explain(description.error(), kSafe);
    }
    if (m_json) {
        console.print(description.value());
    } else {
        console.out << asLines(description.value());
    }
    return std::nullopt;
}

ManPage VerifyCommand::page() const
{
    return {
        "gongyuan-bank verify --root FILE [--json] PATH...",
        "Proves what can be proved without a secret, and says exactly what that was: for an\n"
        "envelope, that the issuer signed its manifest and nothing in it was changed; for a\n"
        "sealed answer sheet, that a certified seat handed in these bytes, and that the room\n"
        "received them (with the receipt's code, as candidate and proctor have it). What\n"
        "was not verified is said too.\n"
        "\n"
        "The same can be done with openssl and sha256sum; shared/format/FORMAT.md shows how.",
        "PATH  read: envelope, certificate, folder of a sealed sheet or of several\n"
        "FILE  read: root.pem, the only thing that is trusted",
        "0  everything named was verified\n1  something is not as signed, or cannot be verified\n2  wrong "
        "usage",
        "gongyuan-bank verify --root keys/root.pem sealed/*.envelope\n"
        "gongyuan-bank verify --root keys/root.pem collected",
    };
}

void VerifyCommand::declare(CLI::App& app)
{
    app.add_option("PATH", m_paths, "Envelopes, certificates, folders of sealed sheets.")
        ->required()
        ->type_name("PATH");
    app.add_option("--root", m_root, "Root certificate.")->required()->type_name("FILE");
    app.add_flag("--json", m_json, "Print as JSON.");
}

Outcome VerifyCommand::run(Console& console)
{
    const auto root = readCertificate(m_root);
    if (!root) {
        return explain(root.error(), kSafe);
    }
    const Anchor anchor{&root.value(), console.clock.wall()};
    Json all = Json::object();
    for (const std::string& path : m_paths) {
        const auto description = describe(path, anchor);
        if (!description) {
            return explain({description.error().code, path + ": " + description.error().detail}, kSafe);
        }
        const Json sheets = description.value().value("sheets", Json::object());
        if (sheets.empty() && description.value()["verified"].empty()) {
            return Refusal{path + ": nothing in it can be verified by itself", kSafe,
                           "name an envelope, a certificate, or the folder of a sealed sheet"};
        }
        all[path] = description.value();
        if (!m_json && sheets.empty()) {
            printVerified(path, description.value(), console);
        }
        for (const auto& [name, sheet] : sheets.items()) {
            if (!m_json) {
                printVerified(path + "/" + name, sheet, console);
            }
        }
    }
    if (m_json) {
        console.print({{"v", 1}, {"verified", all}});
    }
    return std::nullopt;
}

}  // namespace gongyuan::bank
