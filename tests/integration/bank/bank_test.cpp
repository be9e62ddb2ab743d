// SPDX-License-Identifier: Apache-2.0

// gongyuan-bank from keys to results, and what it refuses on the way.

#include "bank_session.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::test;

namespace {

const char* const kSitting = "id: 2026-11-demo\nmode: exam\nstarts_at: 2026-11-21T01:00:00Z\n"
                             "not_before: 2026-11-21T00:50:00Z\nnot_after: 2026-11-21T04:00:00Z\n";
const char* const kRoster = "准考证号,姓名,考场,座位,证件号码\n20260001,王小明,r7,s12,33010619900101041x\n";

bool contains(const std::string& text, std::string_view part)
{
    INFO(text);
    CHECK(text.find(part) != std::string::npos);
    return text.find(part) != std::string::npos;
}

// Keys, a certified room, the source of a paper, a sitting and a roster.
struct Authority : BankSession {
    Authority()
    {
        done({"keys", "new", "--out", path("keys")});
        write("request.json", room.request());
        done({"keys", "certify", "--keys", path("keys"), "--out", path("r7.pem"), path("request.json")});
        paper = bank::test::write(bank::test::smallPaper(), folder()).string();
        write("sitting.yaml", std::string{kSitting});
        write("roster.csv", std::string{kRoster});
    }

    std::vector<std::string> sealing(const std::string& out) const
    {
        return {"seal",      paper,
                "--keys",    path("keys"),
                "--sitting", path("sitting.yaml"),
                "--roster",  path("roster.csv"),
                "--room",    path("r7.pem"),
                "--out",     path(out)};
    }

    crypto::Certificate root() const { return take(bank::readCertificate(path("keys/root.pem"))); }

    // A sheet folder of the candidate under collected/.
    void sit(const exam::Answers& answers) const
    {
        const Buffer tar = take(readFile(path("sealed/p1.r7.envelope"), 1U << 24U));
        const format::Envelope envelope = take(format::Envelope::open(tar, root(), kNow));
        const format::SheetIdentity identity{"p1",  "2026-11-demo", "r7",
                                             "s12", "20260001",     envelope.digest()};
        const auto chain = take(bank::readCertificates(path("r7.pem")));
        std::filesystem::create_directory(path("collected"));
        take(format::writeSheetSet(
            path("collected"), identity.sitting, identity.candidate,
            room.sit(identity, chain.front(), envelope.manifest().collection, answers)));
    }

    OutsideRoom room;
    std::string paper;
};

const char* const kSheet = "collected/2026-11-demo.20260001";

}  // namespace

TEST_CASE("keys are secret files, fit together, and are never replaced")
{
    const BankSession bank;
    bank.done({"keys", "new", "--out", bank.path("keys"), "--authority", "西湖考试院"});
    for (const char* secret : {"keys/root.key.pem", "keys/issuer.key.pem", "keys/collection.identity"}) {
        CAPTURE(secret);
        CHECK(bank.mode(secret) == 0600);
    }
    CHECK(bank.mode("keys") == 0700);
    CHECK(take(bank::readSigner(bank.path("keys"), "issuer")).certificate.commonName() ==
          "西湖考试院 Paper Issuer");
    const std::string before = bank.text("keys/root.key.pem");
    const Said again = bank.run({"keys", "new", "--out", bank.path("keys")});
    CHECK(again.exit == bank::Exit::Refused);
    CHECK(again.err == "gongyuan-bank: " + bank.path("keys") +
                           " exists already and is not overwritten\n"
                           "  no key was made and no file was changed\n"
                           "  hint: give --out a new folder; keys that exist are never replaced\n");
    CHECK(bank.text("keys/root.key.pem") == before);
}

TEST_CASE("a room is certified only on its own request")
{
    const Authority bank;
    CHECK(bank.has("r7.pem"));
    std::string other = bank.room.request();
    bank::test::replace(other, "\"room\":\"r7\"", "\"room\":\"r8\"");
    bank.write("other.json", other);
    const Said said = bank.run({"keys", "certify", "--keys", bank.path("keys"), "--out", bank.path("r8.pem"),
                                bank.path("other.json")});
    CHECK(said.exit == bank::Exit::Refused);
    CHECK(contains(said.err, "is not an Ed25519 request of room r8"));
    CHECK(!bank.has("r8.pem"));
}

TEST_CASE("a paper goes to the room, and a sheet comes back as a result")
{
    const Authority bank;
    const Said sealed = bank.done(bank.sealing("sealed"));
    REQUIRE(sealed.out.size() == std::string{"r7  XXXX-XXXX-XXXX-XXXX\n"}.size());
    const auto code = take(crypto::UnlockCode::parse(sealed.out.substr(4, 19)));

    const Buffer tar = take(readFile(bank.path("sealed/p1.r7.envelope"), 1U << 24U));
    const format::Envelope envelope = take(format::Envelope::open(tar, bank.root(), kNow));
    const crypto::Secret share = take(envelope.roomShare(bank.room.age));
    const format::Unlocked unlocked =
        take(format::unlockPaper(envelope, code, share.bytes(), kNow, bank.path("sealed/p1.paper.age")));
    CHECK(unlocked.opened.paper.sections.size() == 2);
    const exam::Roster roster = take(envelope.rosterOf(take(envelope.roster(bank.room.age))));
    CHECK(roster.candidates.front().idLast == "01041X");
    CHECK(roster.candidates.front().idMasked == "3301 **** **** 041X");

    // s1 right (1), m1 one right option of two (0.5), j1 blank; t1 only the recipient (0.5); t2 right (1 +
    // 1).
    bank.sit({{"s1", exam::Choice{{"c"}}},
              {"m1", exam::Choice{{"b"}}},
              {"t1", exam::FormAnswer{{{"to", "acme  gmbh"}}}},
              {"t2", exam::SheetAnswer{{{"A3", "=A1+A2"}}}}});

    const Said verified = bank.done({"verify", "--root", bank.path("keys/root.pem"), bank.path("collected")});
    CHECK(contains(verified.out, "candidate     20260001  sitting 2026-11-demo"));
    CHECK(contains(verified.out, "verified      transport.json is signed by seat r7:s12"));
    CHECK(contains(verified.out, "not verified  what the sheet contains: it was not decrypted"));

    bank.done({"open", "--keys", bank.path("keys"), "--out", bank.path("opened"), bank.path("collected")});
    CHECK(bank.mode("opened") == 0700);
    const Json report = bank.json("opened/2026-11-demo.20260001/report.json");
    CHECK(report["not_verified"].empty());
    CHECK(report["manifest_sha256"] == toHex(envelope.digest()));
    CHECK(bank.json("opened/2026-11-demo.20260001/answers.json")["m1"] == Json({{"choice", {"b"}}}));

    const std::vector<std::string> marking{"mark", "--keys", bank.path("keys"), "--marking",
                                           bank.path("sealed/p1.marking.age")};
    const auto mark = [&](const std::string& sheets, const std::string& out) {
        std::vector<std::string> arguments = marking;
        arguments.insert(arguments.end(), {"--out", bank.path(out), bank.path(sheets)});
        bank.done(arguments);
        return bank.text(out + "/2026-11-demo.20260001.result.json") + bank.text(out + "/summary.json") +
               bank.text(out + "/summary.csv");
    };
    const std::string once = mark("opened", "results");
    CHECK(mark("opened", "again") == once);
    CHECK(mark("collected", "sealed-too") == once);
    const Json result = bank.json("results/2026-11-demo.20260001.result.json");
    CHECK(result["sections"][0]["points"] == 1500);
    CHECK(result["sections"][1]["points"] == 2500);
    CHECK(result["total"] == 4000);
    CHECK(result["passed"] == false);
    CHECK(bank.text("results/summary.csv") == "sitting,room,seat,candidate,theory,practice,total,pending,"
                                              "passed\n2026-11-demo,r7,s12,20260001,1.5,2.5,4.0,0.0,no\n");
}

TEST_CASE("nothing that leaves for a room holds a key or an answer")
{
    const Authority bank;
    bank.done(bank.sealing("sealed"));
    for (const auto& entry : std::filesystem::directory_iterator{bank.path("sealed")}) {
        const std::string text = bank.text("sealed/" + entry.path().filename().string());
        CAPTURE(entry.path());
        CHECK(text.find("AGE-SECRET-KEY") == std::string::npos);
        CHECK(text.find("ACME") == std::string::npos);
        CHECK(text.find("三最大") == std::string::npos);
        CHECK(text.find("33010619900101041") == std::string::npos);
    }
}

TEST_CASE("codes go into a secret file or to the terminal, never to both")
{
    const Authority bank;
    auto arguments = bank.sealing("sealed");
    arguments.insert(arguments.end(), {"--codes-file", bank.path("codes")});
    CHECK(bank.done(arguments).out.empty());
    CHECK(bank.mode("codes") == 0600);
    CHECK(bank.text("codes").starts_with("r7  "));

    arguments[11] = bank.path("second");
    const Said refused = bank.run(arguments);
    CHECK(refused.exit == bank::Exit::Refused);
    CHECK(!bank.has("second"));
}

TEST_CASE("a paper with faults is not sealed, and every fault is told")
{
    const Authority bank;
    bank.write("prog/papers/p1/theory/s1.yaml", std::string{"id: s1\n"});
    bank.write("prog/papers/p1/theory/j1.yaml", std::string{"id: j1\ntype: 7\n"});
    const Said said = bank.run(bank.sealing("sealed"));
    CHECK(said.exit == bank::Exit::Refused);
    CHECK(contains(said.err, "s1.yaml:1: error: the file: `stem` is missing"));
    CHECK(contains(said.err, "j1.yaml:2: error: type: not one of the allowed values"));
    CHECK(contains(said.err, "nothing was sealed and no file was changed"));
    CHECK(!bank.has("sealed"));
}

TEST_CASE("sitting and roster are checked with file and line")
{
    const Authority bank;
    bank.write("sitting.yaml",
               std::string{"id: x\nmode: exam\nstarts_at: tomorrow\nnot_before: 2026-11-21T00:50:00Z\n"
                           "not_after: 2026-11-21T04:00:00Z\n"});
    CHECK(contains(bank.run(bank.sealing("sealed")).err,
                   "sitting.yaml:3: error: sitting.starts_at: not a time"));
    bank.write("sitting.yaml", std::string{kSitting});
    bank.write("roster.csv",
               std::string{"admission_no,name,room,seat,id_number\n1001,甲,r7,1,330106199001010418\n"
                           "1001,乙,r7,2,12\n1003,丙,r7,1,330106199001010418\n"});
    const Said said = bank.run(bank.sealing("sealed"));
    CHECK(contains(said.err, "roster.csv:3: error: the admission number 1001 stands twice"));
    CHECK(contains(said.err, "roster.csv:3: error: id_number is not 8 to 32 digits and letters"));
    CHECK(contains(said.err, "roster.csv:4: error: seat 1 of room r7 is taken twice"));
    bank.write("roster.csv",
               std::string{"admission_no,name,room,seat,id_number\n1001,甲,r9,1,330106199001010418\n"});
    CHECK(contains(bank.run(bank.sealing("sealed")).err, "the roster has no candidates for room r7"));
    CHECK(!bank.has("sealed"));
}

TEST_CASE("a changed byte anywhere in a sheet is refused before anything is decrypted")
{
    const Authority bank;
    bank.done(bank.sealing("sealed"));
    bank.sit({{"s1", exam::Choice{{"c"}}}});
    const std::string stem = std::string{kSheet} + "/2026-11-demo.20260001";
    for (const std::string& file : {stem + ".sheet.age", stem + ".transport.json", stem + ".transport.sig",
                                    stem + ".receipt.json", stem + ".receipt.sig"}) {
        CAPTURE(file);
        const std::string before = bank.text(file);
        std::string changed = before;
        changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
        bank.write(file, changed);
        const Said said = bank.run(
            {"open", "--keys", bank.path("keys"), "--out", bank.path("opened"), bank.path("collected")});
        CHECK(said.exit == bank::Exit::Refused);
        CHECK(!bank.has("opened"));
        CHECK(bank.run({"verify", "--root", bank.path("keys/root.pem"), bank.path("collected")}).exit ==
              bank::Exit::Refused);
        bank.write(file, before);
    }
    bank.done({"open", "--keys", bank.path("keys"), "--out", bank.path("opened"), bank.path("collected")});
}

TEST_CASE("one bad sheet does not hold up the others")
{
    const Authority bank;
    bank.done(bank.sealing("sealed"));
    bank.sit({{"s1", exam::Choice{{"c"}}}});
    std::filesystem::copy(bank.path(kSheet), bank.path("collected/2026-11-demo.20260002"));
    for (const char* end :
         {".sheet.age", ".transport.json", ".transport.sig", ".receipt.json", ".receipt.sig"}) {
        const std::string in = bank.path("collected/2026-11-demo.20260002/2026-11-demo.");
        std::filesystem::rename(in + "20260001" + end, in + "20260002" + end);
    }
    const Said said =
        bank.run({"open", "--keys", bank.path("keys"), "--out", bank.path("opened"), bank.path("collected")});
    CHECK(said.exit == bank::Exit::Refused);
    CHECK(contains(said.err, "1 sheets were verified and opened"));
    CHECK(bank.has("opened/2026-11-demo.20260001/answers.json"));
    CHECK(!bank.has("opened/2026-11-demo.20260002"));
    CHECK(bank.json("opened/refused.json")[0]["reason"] == "the sheet is of 2026-11-demo.20260001");
}

TEST_CASE("answers changed after they were opened are not marked")
{
    const Authority bank;
    bank.done(bank.sealing("sealed"));
    bank.sit({{"s1", exam::Choice{{"a"}}}});
    bank.done({"open", "--keys", bank.path("keys"), "--out", bank.path("opened"), bank.path("collected")});
    bank.write("opened/2026-11-demo.20260001/answers.json", std::string{R"({"s1":{"choice":["c"]}})"});
    const Said said =
        bank.run({"mark", "--keys", bank.path("keys"), "--marking", bank.path("sealed/p1.marking.age"),
                  "--out", bank.path("results"), bank.path("opened")});
    CHECK(said.exit == bank::Exit::Refused);
    CHECK(contains(said.err, "was changed after it was opened"));
    CHECK(!bank.has("results"));
}

TEST_CASE("inspect shows what is public and claims nothing without a root")
{
    const Authority bank;
    bank.done(bank.sealing("sealed"));
    const Said plain = bank.done({"inspect", "--json", bank.path("sealed/p1.r7.envelope")});
    const Json shown = take(parseJson(bytesOf(plain.out)));
    CHECK(shown["manifest"]["paper"] == "p1");
    CHECK(shown["verified"].empty());
    const Said checked =
        bank.done({"inspect", "--root", bank.path("keys/root.pem"), bank.path("sealed/p1.r7.envelope")});
    CHECK(contains(checked.out, "manifest.json is signed by the issuer"));
    CHECK(contains(bank.done({"inspect", bank.path("sealed/p1.paper.age")}).out, "X25519"));
    bank.done({"keys", "new", "--out", bank.path("others")});
    const Said foreign =
        bank.run({"verify", "--root", bank.path("others/root.pem"), bank.path("sealed/p1.r7.envelope")});
    CHECK(foreign.exit == bank::Exit::Refused);
}

TEST_CASE("every command has a page of the manual, and wrong usage is exit status 2")
{
    const BankSession bank;
    for (const auto& command : bank::allCommands()) {
        CAPTURE(command->name());
        std::istringstream words{command->name()};
        std::vector<std::string> arguments{std::istream_iterator<std::string>{words}, {}};
        arguments.emplace_back("--help");
        const Said page = bank.done(arguments);
        for (const char* part :
             {"NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "FILES", "EXIT STATUS", "EXAMPLES"}) {
            CHECK(contains(page.out, std::string{part} + "\n"));
        }
        std::istringstream lines{page.out};
        for (std::string line; std::getline(lines, line);) {
            CAPTURE(line);
            CHECK(line.size() <= 100);
        }
        arguments.back() = "--no-such-option";
        CHECK(bank.run(arguments).exit == bank::Exit::Usage);
    }
    CHECK(contains(bank.done({"--help"}).out, "gongyuan-bank COMMAND"));
    CHECK(bank.run({}).exit == bank::Exit::Usage);
    CHECK(bank.run({"sael"}).exit == bank::Exit::Usage);
}
