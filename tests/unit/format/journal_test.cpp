// SPDX-License-Identifier: Apache-2.0

#include "format/journal.h"

#include "format/event_chain.h"
#include "support/hall.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::format;
using namespace gongyuan::test;

TEST_CASE("events stand in the journal in one spelling")
{
    const auto text = [](const JournalEvent& event) { return std::string{textOf(toBytes(event))}; };
    CHECK(text({exam::Instant{1200}, exam::event::Begin{}}) == R"({"at":1200,"event":{"e":"begin"}})");
    CHECK(text({exam::Instant{5}, FlagEvent{"s1", true}}) == R"({"at":5,"flag":{"item":"s1","on":true}})");
    CHECK(text({exam::Instant{5}, IncidentEvent{{"D-04", "HDMI-A-1"}}}) ==
          R"({"at":5,"incident":{"code":"D-04","detail":"HDMI-A-1"}})");
    CHECK(text({exam::Instant{5}, SeenEvent{"s1"}}) == R"({"at":5,"seen":{"item":"s1"}})");
    CHECK(text({exam::Instant{5}, AnswerEvent{"s1", 2, exam::Choice{{"a"}}}}) ==
          R"({"answer":{"item":"s1","rev":2,"value":{"choice":["a"]}},"at":5})");
}

TEST_CASE("every event of a sitting reads back to the same bytes, and replays to the same session")
{
    const Hall hall;
    const SatExam sat{hall};
    for (const Buffer& event : sat.events) {
        CHECK(toBytes(take(eventFromBytes(event))) == event);
    }
    const Journal journal = take(replayAll(sat.events));
    CHECK(journal.session.state == exam::State::Submitted);
    CHECK(journal.revisions.at("s1") == 2);
    CHECK(journal.flagged.contains("s1"));
    CHECK(journal.seen.contains("s1"));
    CHECK(journal.last == exam::Instant{100'000});
    CHECK(take(fromLines(toLines(sat.events))) == sat.events);
}

TEST_CASE("events in any other spelling are refused")
{
    for (const char* text :
         {R"({"at": 1200,"event":{"e":"begin"}})", R"({"event":{"e":"begin"},"at":1200})",
          R"({"at":1200,"event":{"e":"begin"},"x":1})", R"({"at":-1,"event":{"e":"begin"}})",
          R"({"at":1200})", R"({"at":1,"event":{"e":"fly"}})", R"({"at":1,"seen":{"item":"../x"}})",
          R"({"at":1,"incident":{"code":"D4","detail":""}})", R"({"at":1,"incident":{"code":"D-04"}})",
          R"({"at":1,"incident":{"code":"d-04","detail":""}})",
          R"({"at":1,"incident":{"code":"D-04","detail":"","x":1}})",
          R"({"at":1,"seen":{"item":"a"},"flag":{"item":"a","on":true}})", R"([])", "", "null",
          R"({"answer":{"item":"s1","rev":0,"value":null},"at":5})",
          R"({"answer":{"item":"s1","rev":1},"at":5})",
          R"({"answer":{"item":"s1","rev":1,"value":{"choice":[]}},"at":5})"}) {
        CAPTURE(text);
        CHECK(refusal(eventFromBytes(bytesOf(text))) == Errc::Malformed);
    }
}

TEST_CASE("time and revisions only go forward, and the session machine has the last word")
{
    Journal journal;
    REQUIRE(replay(journal, {exam::Instant{10}, AnswerEvent{"s1", 2, {}}}).ok());
    CHECK(refusal(replay(journal, {exam::Instant{9}, SeenEvent{"s1"}})) == Errc::Malformed);
    CHECK(refusal(replay(journal, {exam::Instant{11}, AnswerEvent{"s1", 2, {}}})) == Errc::Malformed);
    CHECK(refusal(replay(journal, {exam::Instant{11}, exam::event::Begin{}})) == Errc::Denied);
    CHECK(journal.last == exam::Instant{10});
}

TEST_CASE("lines that are empty, cut or too long are refused")
{
    CHECK(refusal(fromLines(bytesOf("a"))) == Errc::Malformed);
    CHECK(refusal(fromLines(bytesOf("a\n\nb\n"))) == Errc::Malformed);
    CHECK(refusal(fromLines(bytesOf(std::string(kMostEventBytes + 1, 'a') + "\n"))) == Errc::Malformed);
    CHECK(take(fromLines({})).empty());
}

TEST_CASE("the chain is the one of the specification")
{
    // SHA-256("gongyuan.events.v1" 00 "s|c"), then with the one event "x"; computed with Python's hashlib.
    const ChainHead start = chainStart("s", "c");
    CHECK(toHex(start.hash) == "7267ab450cdb6216865fa043db6581f80ce53b56ccab414b267fc78044dc8f41");
    CHECK(toHex(chainNext(start, bytesOf("x")).hash) ==
          "c497021eaece2b7dee8a4edf4586245a1b2ce47fabdf6787fa3cdee7b09aa2c9");
}

TEST_CASE("an incident is remembered with its time and changes nothing else")
{
    const Hall hall;
    const SatExam sat{hall};
    Journal journal = take(replayAll(sat.events));
    const exam::Session before = journal.session;
    REQUIRE(replay(journal, {exam::Instant{200'000}, IncidentEvent{{"U-02", "sdb"}}}).ok());
    CHECK(journal.session == before);
    CHECK(journal.incidents == std::vector<NotedIncident>{{exam::Instant{200'000}, {"U-02", "sdb"}}});
}

TEST_CASE("an incident of too many words is refused")
{
    const std::string most(exam::kMostIncidentDetail, 'x');
    const auto spelled = [](const std::string& detail) {
        return toBytes({exam::Instant{1}, IncidentEvent{{"D-04", detail}}});
    };
    CHECK(eventFromBytes(spelled(most)).ok());
    CHECK(refusal(eventFromBytes(spelled(most + "x"))) == Errc::Malformed);
}
