// SPDX-License-Identifier: Apache-2.0

#include "bank/cli/console.h"

#include <ostream>
#include <utility>

namespace gongyuan::bank {
namespace {

std::string usualHint(Errc code)
{
    switch (code) {
    case Errc::Malformed:
        return "ask the sender for the file again and compare its SHA-256; it is damaged or another file";
    case Errc::Unsupported: return "use the version of gongyuan-bank that wrote it, or a newer one";
    case Errc::Forged:
        return "use nothing from this file; keep it as it is, tell the issuer, and ask for it again";
    case Errc::Denied: return "change what stands in the way and run the command again";
    case Errc::NotFound: return "check the path";
    case Errc::Storage: return "check free space and permissions of the folder, then run the command again";
    case Errc::Network:
    case Errc::Platform: return "see the system's log";
    }
    return {};
}

}  // namespace

void Console::progress(const std::string& line) const
{
    if (watched) {
        err << line << "\n" << std::flush;
    }
}

void Console::print(const Json& json) const
{
    out << json.dump(2) << "\n";
}

Refusal explain(const Error& error, std::string safe, std::string hint)
{
    return {error.detail, std::move(safe), hint.empty() ? usualHint(error.code) : std::move(hint)};
}

std::string worded(const Refusal& refusal)
{
    return "gongyuan-bank: " + refusal.what + "\n  " + refusal.safe + "\n  hint: " + refusal.hint + "\n";
}

}  // namespace gongyuan::bank
