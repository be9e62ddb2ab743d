// SPDX-License-Identifier: Apache-2.0

#include "preflight/marker.h"

#include "core/file.h"
#include "core/json.h"
#include "crypto/secret.h"

#include <utility>

namespace gongyuan::preflight {
namespace {

constexpr const char* kFile = "restore-marker.json";
constexpr std::uint64_t kMostBytes = 4096;
constexpr std::size_t kNonceBytes = 16;
constexpr std::int64_t kMostStarts = 1000000;

std::optional<protocol::RestoreMarker> readMarker(const std::filesystem::path& path)
{
    const auto content = readFile(path, kMostBytes);
    const auto json = content ? parseJson(content.value()) : Result<Json>{content.error()};
    if (!json) {
        return std::nullopt;
    }
    JsonObject reader{json.value(), "marker"};
    protocol::RestoreMarker marker;
    marker.nonce = toHex(reader.hex("nonce", kNonceBytes));
    marker.boot = reader.text("boot", 64);
    marker.survived = reader.integer("survived", 0, kMostStarts);
    return reader.finish() ? std::optional{std::move(marker)} : std::nullopt;
}

}  // namespace

Result<MarkerStep> stepMarker(const std::filesystem::path& folder, const std::string& place,
                              const std::string& boot)
{
    const std::filesystem::path path = folder / kFile;
    MarkerStep step{readMarker(path), {}};
    if (step.found) {
        step.found->place = place;
        step.written = *step.found;
        if (step.found->boot != boot && step.written.survived < kMostStarts) {
            ++step.written.survived;
            step.written.boot = boot;
        }
    } else {
        step.written = {place, toHex(crypto::randomBytes(kNonceBytes)), boot, 0};
    }
    const std::string text = canonical(
        {{"nonce", step.written.nonce}, {"boot", step.written.boot}, {"survived", step.written.survived}});
    GONGYUAN_CHECK(writeFile(path, bytesOf(text), kSecretMode, Existing::Replace));
    return step;
}

}  // namespace gongyuan::preflight
