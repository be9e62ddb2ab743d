// SPDX-License-Identifier: Apache-2.0

// The practice paper with every type of question, from its source to results: sealed, opened with its code,
// answered in full and not at all, marked by the program and by people.

#include "bank/lint/lint.h"
#include "bank/lint/rehearse.h"
#include "bank/sheets/marked.h"
#include "bank_session.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::test;

namespace {

constexpr const char* kPaper = GONGYUAN_PROGRAMMES "/cbec-specialist/papers/practice-types";
constexpr exam::MilliPoints kRubrics = 16 * exam::kPoint;

std::string sitting(const std::string& mode)
{
    return "id: 2026-11-demo\nmode: " + mode +
           "\nstarts_at: 2026-11-21T01:00:00Z\nnot_before: 2026-11-21T00:50:00Z\n"
           "not_after: 2026-11-21T04:00:00Z\n";
}

struct Practice : BankSession {
    Practice()
    {
        done({"keys", "new", "--out", path("keys")});
        write("request.json", room.request());
        done({"keys", "certify", "--keys", path("keys"), "--out", path("r7.pem"), path("request.json")});
        write("roster.csv",
              std::string{
                  "admission_no,name,room,seat,id_number\n20260001,王小明,r7,s12,33010619900101041X\n"});
        write("sitting.yaml", sitting("practice"));
    }

    std::vector<std::string> sealing() const
    {
        return {"seal",      kPaper,
                "--keys",    path("keys"),
                "--sitting", path("sitting.yaml"),
                "--roster",  path("roster.csv"),
                "--room",    path("r7.pem"),
                "--out",     path("sealed")};
    }

    crypto::Certificate root() const { return take(bank::readCertificate(path("keys/root.pem"))); }

    format::Envelope envelope() const
    {
        const Buffer tar = take(readFile(path("sealed/practice-types.r7.envelope"), 1U << 24U));
        return take(format::Envelope::open(tar, root(), kNow));
    }

    scoring::Marking marking() const
    {
        const auto identities = take(bank::readIdentities(path("keys/collection.identity")));
        return take(bank::readMarking(path("sealed/practice-types.marking.age"),
                                      take(bank::readCertificate(path("sealed/issuer.pem"))), root(), kNow,
                                      identities));
    }

    // A sheet of the candidate under `folder`.
    void sit(const std::string& folder, const exam::Answers& answers) const
    {
        const format::Envelope from = envelope();
        const format::SheetIdentity identity{"practice-types", "2026-11-demo", "r7", "s12",
                                             "20260001",       from.digest()};
        const auto chain = take(bank::readCertificates(path("r7.pem")));
        std::filesystem::create_directory(path(folder));
        take(format::writeSheetSet(
            path(folder), identity.sitting, identity.candidate,
            room.sit(identity, chain.front(), from.manifest().collection, answers, {"types"})));
    }

    Json mark(const std::string& sheets, const std::string& out, std::vector<std::string> more = {}) const
    {
        std::vector<std::string> arguments{
            "mark",  "--keys",  path("keys"), "--marking", path("sealed/practice-types.marking.age"),
            "--out", path(out), path(sheets)};
        arguments.insert(arguments.end(), more.begin(), more.end());
        done(arguments);
        return json(out + "/2026-11-demo.20260001.result.json");
    }

    OutsideRoom room;
};

}  // namespace

TEST_CASE("the practice paper has every type of question and no fault")
{
    bank::Findings findings;
    const auto source = bank::lintFolder(kPaper, findings);
    REQUIRE(source);
    for (const bank::Finding& finding : findings.sorted()) {
        // Whether somebody has read it a second time is the authors' to say.
        if (finding.what != "not reviewed by a second reader") {
            FAIL_CHECK(bank::worded(finding));
        }
    }
    std::map<std::string, int> types;
    for (const auto& [id, file] : source->items) {
        ++types[file.json["type"].get<std::string>()];
    }
    CHECK(types.size() == 11);
    for (const auto& [type, count] : types) {
        CAPTURE(type);
        CHECK(count >= 2);
    }
}

TEST_CASE("the practice paper is sealed, opened, sat and marked")
{
    const Practice bank;
    const Said sealed = bank.done(bank.sealing());
    const auto code = take(crypto::UnlockCode::parse(sealed.out.substr(4, 19)));
    const format::Envelope envelope = bank.envelope();
    CHECK(envelope.manifest().sitting.mode == exam::Mode::Practice);
    const crypto::Secret share = take(envelope.roomShare(bank.room.age));
    const format::Unlocked unlocked = take(format::unlockPaper(envelope, code, share.bytes(), kNow,
                                                               bank.path("sealed/practice-types.paper.age")));
    CHECK(unlocked.opened.assets.size() == 6);

    const scoring::Marking marking = bank.marking();
    CHECK(exam::toJson(marking.paper) == exam::toJson(unlocked.opened.paper));
    const exam::Answers full = bank::perfectAnswers(marking).answers;
    for (const exam::Group& group : unlocked.opened.paper.sections[0].groups) {
        for (const exam::Item& item : group.items) {
            CAPTURE(item.id);
            CHECK(exam::accepts(item, full.at(item.id)).ok());
            CHECK(exam::progressOf(item, &full.at(item.id), true) == exam::Progress::Done);
        }
    }

    bank.sit("full", full);
    const Json awaiting = bank.mark("full", "awaiting");
    CHECK(awaiting["total"] == awaiting["max"].get<exam::MilliPoints>() - kRubrics);
    CHECK(awaiting["pending"] == kRubrics);
    CHECK(awaiting["passed"] == false);
    CHECK(bank.json("awaiting/summary.json")["awaiting_marker"] == 1);

    bank.write("human.csv", std::string{"item,candidate,marker,points\npl02,20260001,chen,8\n"
                                        "pl01,20260001,chen,8\npl01,20260001,li,8.0\n"});
    const Json complete = bank.mark("full", "complete", {"--human", bank.path("human.csv")});
    CHECK(complete["total"] == complete["max"]);
    CHECK_FALSE(complete.contains("pending"));
    CHECK(complete["passed"] == true);

    bank.sit("blank", {});
    const Json blank = bank.mark("blank", "nothing");
    CHECK(blank["total"] == 0);
    CHECK_FALSE(blank.contains("pending"));
    CHECK(blank["passed"] == false);
}

TEST_CASE("human marks that fit no sheet or no rubric are refused")
{
    const Practice bank;
    bank.done(bank.sealing());
    bank.sit("full", bank::perfectAnswers(bank.marking()).answers);
    const auto refusal = [&bank](const std::string& lines) {
        bank.write("human.csv", "item,candidate,marker,points\n" + lines);
        return bank
            .run({"mark", "--keys", bank.path("keys"), "--marking",
                  bank.path("sealed/practice-types.marking.age"), "--human", bank.path("human.csv"), "--out",
                  bank.path("out"), bank.path("full")})
            .err;
    };
    const auto says = [&](const std::string& lines, const std::string& words) {
        const std::string said = refusal(lines);
        INFO(said);
        CHECK(said.find(words) != std::string::npos);
        CHECK_FALSE(bank.has("out"));
    };
    says("pl01,20260002,chen,8\n", "human marks of 20260002: there is no such sheet");
    says("pl01,20260001,chen,8.001\n", "human mark of pl01 by chen: not between 0 and 8000");
    says("ps01,20260001,chen,1\n", "human mark of ps01: the item has no rubric");
    says("pl09,20260001,chen,1\n", "human mark of pl09: the paper has no such item");
    says("pl01,20260001,chen,8\npl01,20260001,chen,7\n", "human mark of pl01: twice by chen");
    says("pl01,20260001,chen,-1\n", "human marks, entry 2: points `-1` are no decimal");
    says("pl01,20260001,chen\n", "human marks, entry 2: not item, candidate, marker and points");
}

TEST_CASE("a practice paper is not sealed as an exam")
{
    const Practice bank;
    bank.write("sitting.yaml", sitting("exam"));
    const Said said = bank.run(bank.sealing());
    CHECK(said.exit == bank::Exit::Refused);
    CHECK(said.err.find("a practice paper cannot be sat as an exam") != std::string::npos);
    CHECK_FALSE(bank.has("sealed"));
}
