// SPDX-License-Identifier: Apache-2.0

// A paper opened and a sheet verified without a line of our code: what FORMAT.md promises.

#include "format/tar.h"
#include "shell.h"
#include "support/hall.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::format;
using namespace gongyuan::test;

namespace {

// Verifies `<thing>.json` and `.sig` with the public key in `key`, as FORMAT.md section 2 shows.
std::string verify(std::string_view type, const std::string& thing, const std::string& key)
{
    const std::string pae = "T=" + std::string{type} +
                            "; { printf 'DSSEv1 %d %s %d ' ${#T} $T $(stat -c %s " + thing + ".json); cat " +
                            thing + ".json; } > pae.bin; ";
    return pae + "openssl pkeyutl -verify -pubin -inkey " + key + " -rawin -in pae.bin -sigfile " + thing +
           ".sig";
}

void put(const Shell& shell, const std::string& thing, const SignedDocument& document)
{
    shell.put(thing + ".json", document.body);
    shell.put(thing + ".sig", document.signature);
}

}  // namespace

TEST_CASE("openssl, argon2, age, zstd and tar open a paper")
{
    Hall hall;
    hall.seal();
    const Shell shell;
    shell.put("root.pem", bytesOf(hall.root.pem()));
    shell.put("r7.envelope", hall.envelope);
    shell.put("paper.age", hall.bulk);
    shell.put("room.id", hall.roomAge.text().bytes());
    shell.put("code", hall.code.bytes());

    shell.must("tar -xf r7.envelope");
    shell.must("openssl verify -attime " + std::to_string(kNow.time_since_epoch().count() / 1000) +
               " -CAfile root.pem issuer.pem");
    shell.must("openssl x509 -in issuer.pem -pubkey -noout > issuer.pub");
    shell.must(verify(kPaperType, "manifest", "issuer.pub"));
    CHECK(shell.run(verify(kReceiptType, "manifest", "issuer.pub")).code != 0);

    const Manifest manifest = hall.open().manifest();
    for (const auto& [name, record] : manifest.files) {
        shell.must("echo '" + toHex(record.sha256) + "  " + name + "' | sha256sum -c");
    }
    shell.must("age -d -i room.id room.share.age > share");
    shell.must("argon2 " + manifest.salt + " -id -t 1 -k 8192 -p 1 -l 32 -r < code | tr -d '\\n' > a");
    shell.must("openssl kdf -keylen 32 -kdfopt digest:SHA256 -kdfopt hexkey:$(cat a)"
               " -kdfopt hexsalt:$(xxd -p -c 64 share)"
               " -kdfopt 'info:gongyuan.unlock.v1|sample-a|r7|code+room' -binary -out u HKDF");
    // The one step without a stock tool is bech32, the spelling of an age key.
    shell.put("u.id", crypto::AgeIdentity::fromScalar(shell.get("u")).text().bytes());
    shell.must("age -d -i u.id room.key.age > p.id");
    shell.must("age -d -i p.id paper.age | zstd -d > paper.tar && tar -xf paper.tar");
    CHECK(textOf(shell.get("paper.json")) == canonical(toJson(smallPaper())));
    shell.must("cd assets && for f in *; do echo \"$f  $f\"; done | sha256sum -c");

    shell.must("age -d -i room.id roster.age | tar -x");
    shell.must(verify(kRosterType, "roster", "issuer.pub"));
}

TEST_CASE("openssl, age, tar and sha256sum verify a sheet, its chain and its receipt")
{
    const Hall hall;
    const SatExam sat{hall};
    const SealedSheet sealed = sat.seal(hall);
    const SignedDocument receipt = signReceipt(hall.roomSignKey, SatExam::receipt(sealed));
    const Shell shell;
    shell.put("root.pem", bytesOf(hall.root.pem()));
    shell.put("sheet.age", sealed.sheet);
    put(shell, "transport", sealed.transport);
    put(shell, "receipt", receipt);
    shell.put("room-sign.pem", bytesOf(hall.roomSign.pem()));
    shell.put("authority.id", hall.collection.text().bytes());

    shell.must("age -d -i authority.id sheet.age | tar -x");
    const std::string at = " -attime " + std::to_string(kNow.time_since_epoch().count() / 1000) + " ";
    shell.must("openssl verify" + at + "-CAfile root.pem -untrusted roomca.pem seat.pem");
    shell.must("openssl verify" + at + "-CAfile root.pem -untrusted roomca.pem room-sign.pem");
    shell.must("openssl x509 -in seat.pem -pubkey -noout > seat.pub");
    shell.must("openssl x509 -in room-sign.pem -pubkey -noout > room.pub");
    shell.must(verify(kTransportType, "transport", "seat.pub"));
    shell.must(verify(kSessionKeyType, "session-key", "seat.pub"));
    shell.must(verify(kReceiptType, "receipt", "room.pub"));
    // SubjectPublicKeyInfo of an Ed25519 key is a fixed beginning and the 32 bytes.
    shell.must("sed 's/.*\"session_pub\":\"\\([0-9a-f]*\\)\".*/302a300506032b6570032100\\1/' session-key.json"
               " | xxd -r -p | openssl pkey -pubin -inform DER -pubout > session.pub");
    shell.must(verify(kSheetType, "sheet", "session.pub"));
    shell.must("grep -q $(sha256sum < sheet.age | cut -c1-64) transport.json");
    shell.must("grep -q $(sha256sum < sheet.age | cut -c1-64) receipt.json");

    shell.must("h=$(printf 'gongyuan.events.v1\\0002026-11-demo|20260001' | sha256sum | cut -c1-64); i=0;"
               " while IFS= read -r line; do i=$((i+1)); e=$(printf '%s' \"$line\" | sha256sum | cut -c1-64);"
               " h=$(printf '%s%016x%s' $h $i $e | xxd -r -p | sha256sum | cut -c1-64); done < events.jsonl;"
               " grep -q \"\\\"count\\\":$i,\\\"head\\\":\\\"$h\\\"\" sheet.json");
    shell.must("printf x >> sheet.json");
    CHECK(shell.run(verify(kSheetType, "sheet", "session.pub")).code != 0);
}
