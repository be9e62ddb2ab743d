// SPDX-License-Identifier: Apache-2.0

// The command line as a person uses it, in this process: arguments in, exit status and both outputs back. And
// a room with one seat, for what the authority gets from outside.

#pragma once

#include "bank/cli/command.h"
#include "bank/keys/key_ring.h"
#include "format/sheet_set.h"
#include "support/fake_clock.h"
#include "support/hall.h"
#include "unit/bank/small_paper.h"

#include <sstream>
#include <string>
#include <vector>

namespace gongyuan::test {

struct Said {
    bank::Exit exit = bank::Exit::Usage;
    std::string out;
    std::string err;
};

class BankSession {
public:
    BankSession() { m_clock.setWall(kNow); }

    Said run(std::vector<std::string> arguments) const
    {
        std::ostringstream out;
        std::ostringstream err;
        bank::Console console{out, err, m_clock};
        const bank::Exit exit = bank::runProgram(bank::allCommands(), std::move(arguments), console);
        return {exit, out.str(), err.str()};
    }
    /// `run`, which must be done.
    Said done(std::vector<std::string> arguments) const
    {
        Said said = run(std::move(arguments));
        INFO(said.err);
        REQUIRE(said.exit == bank::Exit::Done);
        return said;
    }
    std::string path(const std::string& name) const { return (m_folder / name).string(); }
    std::string text(const std::string& name) const
    {
        const Buffer content = take(readFile(m_folder / name, std::uint64_t{1} << 26U));
        return std::string{textOf(content)};
    }
    Json json(const std::string& name) const { return take(parseJson(bytesOf(text(name)))); }
    void write(const std::string& name, const std::string& content) const
    {
        REQUIRE(writeFile(m_folder / name, bytesOf(content), kPublicMode, Existing::Replace).ok());
    }
    void write(const std::string& name, Bytes content) const { write(name, std::string{textOf(content)}); }
    bool has(const std::string& name) const { return std::filesystem::exists(m_folder / name); }
    mode_t mode(const std::string& name) const
    {
        return static_cast<mode_t>(std::filesystem::status(m_folder / name).permissions());
    }
    const std::filesystem::path& folder() const { return m_folder.path(); }

private:
    Folder m_folder;
    FakeClock m_clock;
};

/// What lies outside the authority: a room with its keys, and a seat in it.
struct OutsideRoom {
    crypto::SigningKey caKey = crypto::SigningKey::generate();
    crypto::AgeIdentity age = crypto::AgeIdentity::generate();
    crypto::SigningKey signKey = crypto::SigningKey::generate();
    crypto::SigningKey seatKey = crypto::SigningKey::generate();
    crypto::SigningKey session = crypto::SigningKey::generate();

    std::string request() const
    {
        return canonical({{"v", 1},
                          {"room", "r7"},
                          {"request", take(crypto::makeRequest(caKey, "r7")).pem()},
                          {"age_recipient", age.recipient().text()}});
    }

    static crypto::Certificate certify(const crypto::SigningKey& by, const crypto::Certificate& ca,
                                       const crypto::SigningKey& key, const std::string& uri)
    {
        return take(crypto::CertificateAuthority{by, ca}.issue(take(crypto::makeRequest(key, "leaf")),
                                                               Hall::signer("leaf", uri)));
    }

    /// A candidate who answered as given, handed in, and got a receipt.
    format::SheetSet sit(const format::SheetIdentity& identity, const crypto::Certificate& ca,
                         const std::vector<std::string>& collection, const exam::Answers& answers,
                         const std::vector<std::string>& sections = {"theory", "practice"}) const
    {
        using namespace exam::event;
        const crypto::Certificate seat =
            certify(caKey, ca, seatKey, crypto::roleUri(crypto::Role::Seat, "r7:s12"));
        const crypto::Certificate sign =
            certify(caKey, ca, signKey, crypto::roleUri(crypto::Role::RoomSigner, "r7"));
        const auto at = [](int seconds) { return exam::Instant{seconds * 1000}; };
        std::vector<format::JournalEvent> journal{
            {at(0), Identify{identity.candidate}},
            {at(1), Confirm{}},
            {at(2), Agree{}},
        };
        Unlock unlock{toHex(identity.manifest), {}};
        for (const std::string& section : sections) {
            unlock.sections.push_back({section, at(600)});
        }
        journal.push_back({at(3), std::move(unlock)});
        journal.push_back({at(4), Begin{}});
        for (const auto& [id, answer] : answers) {
            journal.push_back({at(5), format::AnswerEvent{id, 1, answer}});
        }
        journal.push_back({at(6), HandIn{}});
        for (std::size_t i = 1; i < sections.size(); ++i) {
            journal.push_back({at(7), Begin{}});
            journal.push_back({at(8), HandIn{}});
        }
        format::SheetInput input{
            .identity = identity,
            .events = {},
            .guard = "windowed",
            .build = "0.1.0",
            .submitted = kNow,
            .delegation = format::delegateSession(seatKey, seat, identity, session.publicKey(), kNow),
            .collection = collection,
            .seatPem = seat.pem(),
            .roomCaPem = ca.pem()};
        for (const format::JournalEvent& event : journal) {
            input.events.push_back(format::toBytes(event));
        }
        const format::SealedSheet sealed = take(format::sealSheet(input, session, seatKey));
        const format::Receipt receipt{identity.sitting,
                                      identity.room,
                                      identity.candidate,
                                      identity.seat,
                                      sealed.digest,
                                      sealed.sheet.size(),
                                      kNow,
                                      1};
        return {sealed.sheet, sealed.transport, format::signReceipt(signKey, receipt),
                seat.pem(),   ca.pem(),         sign.pem()};
    }
};

}  // namespace gongyuan::test
