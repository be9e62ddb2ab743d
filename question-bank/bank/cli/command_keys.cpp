// SPDX-License-Identifier: Apache-2.0

#include "bank/cli/command_keys.h"

#include "bank/keys/room_request.h"
#include "core/file.h"

#include <ostream>

namespace gongyuan::bank {
namespace {

Result<Json> newKeys(const std::string& out, const std::string& authority, int years, WallTime now)
{
    GONGYUAN_CHECK(makeKeyRing(out, authority, years, now));
    const std::filesystem::path folder{out};
    GONGYUAN_TRY(const crypto::Certificate root, readCertificate(folder / "root.pem"));
    GONGYUAN_TRY(const crypto::Certificate issuer, readCertificate(folder / "issuer.pem"));
    GONGYUAN_TRY(const auto recipients, readRecipients(folder / "collection.recipient"));
    return Json{{"v", 1},
                {"folder", out},
                {"root_sha256", toHex(root.fingerprint())},
                {"issuer_sha256", toHex(issuer.fingerprint())},
                {"collection", recipients},
                {"not_after", toText(root.notAfter())}};
}

Result<Json> certify(const std::string& keys, const std::string& file, const std::string& out, int days,
                     WallTime now)
{
    GONGYUAN_TRY(const Signer root, readSigner(keys, "root"));
    GONGYUAN_TRY(const RoomRequest request, readRoomRequest(file));
    GONGYUAN_TRY(const crypto::Certificate room, certifyRoom(request, root, days, now));
    GONGYUAN_CHECK(
        writeFile(out, bytesOf(room.pem() + root.certificate.pem()), kPublicMode, Existing::Refuse));
    return Json{{"v", 1},
                {"room", request.room},
                {"age_recipient", request.recipient.text()},
                {"request_sha256", request.fingerprint},
                {"certificate_sha256", toHex(room.fingerprint())},
                {"not_after", toText(room.notAfter())},
                {"chain", out}};
}

}  // namespace

ManPage KeysNewCommand::page() const
{
    return {
        "gongyuan-bank keys new --out DIR [--authority NAME] [--years N] [--json]",
        "Makes the three keys of an examination authority in a new folder. The root\n"
        "certifies the issuer and the rooms; the issuer signs papers; whoever has the\n"
        "collection identity can read answer sheets and marking keys.\n"
        "\n"
        "The files are not encrypted. Keep them on an encrypted disk or medium; move\n"
        "root.key.pem to one that is never connected to a network, and make two copies of\n"
        "collection.identity: without it no answer sheet can ever be read.",
        "DIR/root.key.pem          secret, needed by `keys certify` only\n"
        "DIR/root.pem              public: every room and every seat gets it\n"
        "DIR/issuer.key.pem        secret, needed by `seal`\n"
        "DIR/issuer.pem            public\n"
        "DIR/collection.identity   secret, needed by `open` and `mark`; also an identity\n"
        "                          file for the stock tool age\n"
        "DIR/collection.recipient  public",
        "",
        "gongyuan-bank keys new --out keys --authority \"Xihu Examination Centre\"\n"
        "openssl x509 -in keys/root.pem -noout -fingerprint -sha256",
    };
}

void KeysNewCommand::declare(CLI::App& app)
{
    app.add_option("--out", m_out, "Folder to make; refused when it exists.")->required()->type_name("DIR");
    app.add_option("--authority", m_authority, "Name of the authority, for people who look at a certificate.")
        ->type_name("NAME")
        ->check([](const std::string& name) {
            return name.empty() || name.size() > 40 ? std::string{"1 to 40 bytes, please"} : std::string{};
        });
    app.add_option("--years", m_years, "How long the certificates are valid; 10 unless given.")
        ->type_name("N")
        ->check(CLI::Range(1, 30));
    app.add_flag("--json", m_json, "Print fingerprints as JSON.");
}

Outcome KeysNewCommand::run(Console& console)
{
    const auto made = newKeys(m_out, m_authority, m_years, console.clock.wall());
    if (!made) {
        return explain(made.error(), "no key was made and no file was changed",
                       made.error().code == Errc::Denied
                           ? "give --out a new folder; keys that exist are never replaced"
                           : "");
    }
    if (m_json) {
        console.print(made.value());
        return std::nullopt;
    }
    console.out << "root        " << made.value()["root_sha256"].get<std::string>() << "\n"
                << "issuer      " << made.value()["issuer_sha256"].get<std::string>() << "\n"
                << "collection  " << made.value()["collection"][0].get<std::string>() << "\n"
                << "valid until " << made.value()["not_after"].get<std::string>() << "\n";
    return std::nullopt;
}

ManPage KeysCertifyCommand::page() const
{
    return {
        "gongyuan-bank keys certify --keys DIR --out FILE [--days N] [--json] REQUEST",
        "Signs the request that `gongyuan-room init` wrote. The room can then certify its\n"
        "own server and seats, and papers can be sealed for it.\n"
        "\n"
        "Whoever is certified here can open the papers sent to that room, once the session\n"
        "code is known. So compare the printed request_sha256 with what the room shows,\n"
        "by phone or on paper, before the chain is handed out.",
        "DIR/root.key.pem, DIR/root.pem  read\n"
        "REQUEST                         room request (JSON), made by gongyuan-room init\n"
        "FILE                            written: the room's certificate and the root's, PEM",
        "",
        "gongyuan-bank keys certify --keys keys --out c01-r07.pem c01-r07.request.json\n"
        "openssl verify -CAfile keys/root.pem c01-r07.pem",
    };
}

void KeysCertifyCommand::declare(CLI::App& app)
{
    app.add_option("REQUEST,--request", m_request, "Room request.")->required()->type_name("REQUEST");
    app.add_option("--keys", m_keys, "Folder with the root key.")->required()->type_name("DIR");
    app.add_option("--out", m_out, "Where the room's chain goes; refused when it exists.")
        ->required()
        ->type_name("FILE");
    app.add_option("--days", m_days, "How long the certificate is valid; 730 unless given.")
        ->type_name("N")
        ->check(CLI::Range(1, 3650));
    app.add_flag("--json", m_json, "Print what was certified as JSON.");
}

Outcome KeysCertifyCommand::run(Console& console)
{
    const auto made = certify(m_keys, m_request, m_out, m_days, console.clock.wall());
    if (!made) {
        return explain(made.error(), "nothing was certified and no file was changed",
                       made.error().code == Errc::Forged
                           ? "the room's staff makes a new request with gongyuan-room init"
                           : "");
    }
    if (m_json) {
        console.print(made.value());
        return std::nullopt;
    }
    for (const char* key : {"room", "request_sha256", "certificate_sha256", "age_recipient", "not_after"}) {
        std::string label = key;
        label.resize(20, ' ');
        console.out << label << made.value()[key].get<std::string>() << "\n";
    }
    return std::nullopt;
}

}  // namespace gongyuan::bank
