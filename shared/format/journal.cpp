// SPDX-License-Identifier: Apache-2.0

#include "format/journal.h"

#include "core/overloaded.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gongyuan::format {
namespace {

constexpr JsonLimits kEventLimits{kMostEventBytes, 8};
constexpr std::int64_t kMostMillis = std::int64_t{1} << 53U;
constexpr std::int64_t kMostRevision = std::int64_t{1} << 40U;

Error malformed(std::string what)
{
    return Error{Errc::Malformed, "journal: " + std::move(what)};
}

// Unknown members are not looked for here: such bytes are not the ones that `toBytes` would write.
Result<JournalEvent> readAnswer(const Json& json, exam::Instant at)
{
    JsonObject reader{json, "answer"};
    AnswerEvent answer;
    answer.item = reader.identifier("item");
    answer.revision = reader.integer("rev", 1, kMostRevision);
    GONGYUAN_CHECK(reader.finishLenient());
    const auto value = json.find("value");
    if (value == json.end()) {
        return malformed("answer without value");
    }
    GONGYUAN_TRY(answer.value, exam::answerFromJson(*value, "answer.value"));
    return JournalEvent{at, std::move(answer)};
}

Result<JournalEvent> readFlag(const Json& json, exam::Instant at)
{
    JsonObject reader{json, "flag"};
    FlagEvent flag{reader.identifier("item"), reader.boolean("on")};
    GONGYUAN_CHECK(reader.finish());
    return JournalEvent{at, std::move(flag)};
}

Result<JournalEvent> readIncident(const Json& json, exam::Instant at)
{
    GONGYUAN_TRY(exam::Incident incident, exam::incidentFromJson(json, "incident"));
    return JournalEvent{at, IncidentEvent{std::move(incident)}};
}

Result<JournalEvent> readSeen(const Json& json, exam::Instant at)
{
    JsonObject reader{json, "seen"};
    SeenEvent seen{reader.identifier("item")};
    GONGYUAN_CHECK(reader.finish());
    return JournalEvent{at, std::move(seen)};
}

Result<JournalEvent> readMachine(const Json& json, exam::Instant at)
{
    GONGYUAN_TRY(exam::Event event, exam::eventFromJson(json));
    return JournalEvent{at, std::move(event)};
}

Status replayAnswer(Journal& journal, const AnswerEvent& answer)
{
    std::int64_t& revision = journal.revisions[answer.item];
    if (answer.revision <= revision) {
        return malformed("revision of " + answer.item + " goes back");
    }
    revision = answer.revision;
    journal.answers[answer.item] = answer.value;
    return done();
}

Status replayMachine(Journal& journal, const exam::Event& event, exam::Instant at)
{
    GONGYUAN_TRY(exam::Step step, exam::step(journal.session, event, at));
    journal.session = std::move(step.next);
    return done();
}

}  // namespace

Buffer toBytes(const JournalEvent& event)
{
    Json json{{"at", event.at.count()}};
    std::visit(Overloaded{
                   [&json](const exam::Event& machine) { json["event"] = exam::toJson(machine); },
                   [&json](const AnswerEvent& answer) {
                       json["answer"] = {{"item", answer.item},
                                         {"rev", answer.revision},
                                         {"value", exam::toJson(answer.value)}};
                   },
                   [&json](const FlagEvent& flag) {
                       json["flag"] = {{"item", flag.item}, {"on", flag.on}};
                   },
                   [&json](const IncidentEvent& noted) { json["incident"] = exam::toJson(noted.incident); },
                   [&json](const SeenEvent& seen) {
                       json["seen"] = {{"item", seen.item}};
                   },
               },
               event.what);
    return toBuffer(canonical(json));
}

Result<JournalEvent> eventFromBytes(Bytes bytes)
{
    GONGYUAN_TRY(const Json json, parseJson(bytes, kEventLimits));
    JsonObject reader{json, "event"};
    const exam::Instant at{reader.integer("at", 0, kMostMillis)};
    GONGYUAN_CHECK(reader.finishLenient());
    using Reader = Result<JournalEvent> (*)(const Json&, exam::Instant);
    constexpr std::array<std::pair<const char*, Reader>, 5> kReaders{{{"answer", readAnswer},
                                                                      {"event", readMachine},
                                                                      {"flag", readFlag},
                                                                      {"incident", readIncident},
                                                                      {"seen", readSeen}}};
    const auto* const kind = std::find_if(kReaders.begin(), kReaders.end(),
                                          [&json](const auto& entry) { return json.contains(entry.first); });
    if (kind == kReaders.end()) {
        return malformed("unknown kind of event");
    }
    GONGYUAN_TRY(JournalEvent event, kind->second(json[kind->first], at));
    const Buffer again = toBytes(event);
    if (!std::equal(again.begin(), again.end(), bytes.begin(), bytes.end())) {
        return malformed("event is not in canonical form");
    }
    return event;
}

Status replay(Journal& journal, const JournalEvent& event)
{
    if (event.at < journal.last) {
        return malformed("time goes back");
    }
    GONGYUAN_CHECK(
        std::visit(Overloaded{
                       [&journal, &event](const exam::Event& machine) {
                           return replayMachine(journal, machine, event.at);
                       },
                       [&journal](const AnswerEvent& answer) { return replayAnswer(journal, answer); },
                       [&journal](const FlagEvent& flag) {
                           if (flag.on) {
                               journal.flagged.insert(flag.item);
                           } else {
                               journal.flagged.erase(flag.item);
                           }
                           return done();
                       },
                       [&journal, &event](const IncidentEvent& noted) {
                           journal.incidents.push_back({event.at, noted.incident});
                           return done();
                       },
                       [&journal](const SeenEvent& seen) {
                           journal.seen.insert(seen.item);
                           return done();
                       },
                   },
                   event.what));
    journal.last = event.at;
    return done();
}

Result<Journal> replayAll(const std::vector<Buffer>& events)
{
    Journal journal;
    for (const Buffer& bytes : events) {
        GONGYUAN_TRY(const JournalEvent event, eventFromBytes(bytes));
        GONGYUAN_CHECK(replay(journal, event));
    }
    return journal;
}

Buffer toLines(const std::vector<Buffer>& events)
{
    Buffer lines;
    for (const Buffer& event : events) {
        append(lines, event);
        lines.push_back(std::byte{'\n'});
    }
    return lines;
}

Result<std::vector<Buffer>> fromLines(Bytes lines)
{
    if (lines.size() > kMostJournalBytes) {
        return malformed("larger than allowed");
    }
    std::vector<Buffer> events;
    while (!lines.empty()) {
        const auto end = std::find(lines.begin(), lines.end(), std::byte{'\n'});
        const auto size = static_cast<std::size_t>(end - lines.begin());
        if (end == lines.end() || size == 0 || size > kMostEventBytes || events.size() >= kMostEvents) {
            return malformed("line " + std::to_string(events.size() + 1) + " is empty, cut or too much");
        }
        events.push_back(toBuffer(lines.first(size)));
        lines = lines.subspan(size + 1);
    }
    return events;
}

}  // namespace gongyuan::format
