// SPDX-License-Identifier: Apache-2.0

// The words that formats and logs use for the enumerators; they never change.

#include "exam/answer.h"
#include "exam/paper.h"
#include "exam/session.h"
#include "exam/sitting.h"

#include <array>
#include <cassert>

namespace gongyuan::exam {

const char* name(ItemType type)
{
    switch (type) {
    case ItemType::Single: return "single";
    case ItemType::Multiple: return "multiple";
    case ItemType::TrueFalse: return "trueFalse";
    case ItemType::FillIn: return "fillIn";
    case ItemType::Numeric: return "numeric";
    case ItemType::InlineChoice: return "inlineChoice";
    case ItemType::Match: return "match";
    case ItemType::Order: return "order";
    case ItemType::GapMatch: return "gapMatch";
    case ItemType::Hottext: return "hottext";
    case ItemType::ExtendedText: return "extendedText";
    case ItemType::CaseSet: return "caseSet";
    }
    assert(false);
    return "unknown";
}

const char* name(Progress progress)
{
    switch (progress) {
    case Progress::Unseen: return "unseen";
    case Progress::Blank: return "blank";
    case Progress::Partly: return "partly";
    case Progress::Done: return "done";
    }
    assert(false);
    return "unknown";
}

const char* name(Mode mode)
{
    switch (mode) {
    case Mode::Exam: return "exam";
    case Mode::Rehearsal: return "rehearsal";
    case Mode::Practice: return "practice";
    }
    assert(false);
    return "unknown";
}

const char* name(HandInCause cause)
{
    switch (cause) {
    case HandInCause::Candidate: return "candidate";
    case HandInCause::TimeUp: return "time-up";
    case HandInCause::Forced: return "forced";
    }
    assert(false);
    return "unknown";
}

const char* name(State state)
{
    switch (state) {
    case State::Idle: return "idle";
    case State::Identified: return "identified";
    case State::Confirmed: return "confirmed";
    case State::Waiting: return "waiting";
    case State::Briefing: return "briefing";
    case State::Answering: return "answering";
    case State::Locked: return "locked";
    case State::OnBreak: return "on-break";
    case State::Paused: return "paused";
    case State::Submitted: return "submitted";
    case State::Sealed: return "sealed";
    case State::Delivered: return "delivered";
    case State::Fenced: return "fenced";
    }
    assert(false);
    return "unknown";
}

const char* name(const Event& event)
{
    static constexpr std::array kNames{
        "identify",    "reject",      "confirm",   "agree",    "unlock",  "begin",  "hand-in", "time-up",
        "return",      "measure",     "pause",     "continue", "credit",  "move",   "fence",   "lock",
        "unlock-seat", "break-begin", "break-end", "seal",     "deliver", "release"};
    static_assert(kNames.size() == std::variant_size_v<Event>);
    return kNames[event.index()];
}

}  // namespace gongyuan::exam
