// SPDX-License-Identifier: Apache-2.0

#include "session/code_tries.h"

#include "core/json.h"
#include "crypto/hash.h"

#include <algorithm>
#include <utility>

namespace gongyuan::client {
namespace {

constexpr const char* kUntoldRow = "code_tries.untold";
/// A seat without network keeps so many; the counting itself goes on.
constexpr std::size_t kMostUntold = 500;

std::string counterRow(const std::string& paper)
{
    return "code_tries.count." + paper;
}

std::string begunRow(const std::string& paper)
{
    return "code_tries.begun." + paper;
}

/// Enough to know a code again, too little to help anybody find it: 16 of its 75 bits.
Buffer trace(const crypto::UnlockCode& code)
{
    const crypto::Digest digest = crypto::sha256(code.bytes());
    return {digest[0], digest[1]};
}

}  // namespace

Result<CodeTries::Standing> CodeTries::standing(const std::string& paper)
{
    GONGYUAN_TRY(const store::TryState state, m_store.tries(paper, m_clock));
    return Standing{std::max(0, kFreeTries - state.failed),
                    std::chrono::ceil<std::chrono::seconds>(state.wait)};
}

Status CodeTries::begin(const std::string& paper, const crypto::UnlockCode& code)
{
    const Buffer now = trace(code);
    GONGYUAN_TRY(const auto begun, m_store.meta(begunRow(paper)));
    if (begun && *begun == now) {
        return done();
    }
    GONGYUAN_TRY([[maybe_unused]] const auto counted, m_store.noteFailure(paper, m_clock));
    return m_store.setMeta(begunRow(paper), now);
}

Status CodeTries::note(const std::string& paper, const std::string& candidate, protocol::CodeOutcome outcome,
                       WallTime at)
{
    GONGYUAN_TRY(const auto stored, m_store.meta(counterRow(paper)));
    Json count = 0;
    if (stored) {
        GONGYUAN_TRY(count, parseJson(*stored));
    }
    const int number = (count.is_number_integer() ? count.get<int>() : 0) + 1;
    GONGYUAN_CHECK(m_store.setMeta(counterRow(paper), bytesOf(std::to_string(number))));

    const bool opened = outcome == protocol::CodeOutcome::Opened || outcome == protocol::CodeOutcome::Damaged;
    if (opened || outcome == protocol::CodeOutcome::Wrong) {
        GONGYUAN_CHECK(m_store.setMeta(begunRow(paper), {}));
    }
    if (opened) {
        GONGYUAN_CHECK(m_store.clearTries(paper));
    }
    GONGYUAN_TRY(auto tries, untold());
    if (tries.size() >= kMostUntold) {
        tries.erase(tries.begin());
    }
    tries.push_back({paper, candidate, outcome, at, number});
    return keep(tries);
}

Result<std::vector<protocol::CodeTry>> CodeTries::untold()
{
    std::vector<protocol::CodeTry> tries;
    GONGYUAN_TRY(const auto stored, m_store.meta(kUntoldRow));
    if (!stored) {
        return tries;
    }
    GONGYUAN_TRY(const Json json, parseJson(*stored));
    for (const Json& one : json) {
        GONGYUAN_TRY(auto codeTry, protocol::codeTryFromJson(one));
        tries.push_back(std::move(codeTry));
    }
    return tries;
}

Status CodeTries::told(std::size_t count)
{
    GONGYUAN_TRY(auto tries, untold());
    tries.erase(tries.begin(), tries.begin() + static_cast<std::ptrdiff_t>(std::min(count, tries.size())));
    return keep(tries);
}

Status CodeTries::keep(const std::vector<protocol::CodeTry>& tries)
{
    Json json = Json::array();
    for (const auto& one : tries) {
        json.push_back(protocol::toJson(one));
    }
    return m_store.setMeta(kUntoldRow, bytesOf(canonical(json)));
}

}  // namespace gongyuan::client
