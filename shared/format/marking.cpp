// SPDX-License-Identifier: Apache-2.0

#include "format/sealed_paper.h"

#include <algorithm>
#include <utility>

namespace gongyuan::format {
namespace {

constexpr std::size_t kMostMarking = std::size_t{128} << 20U;

}  // namespace

Result<SealedMarking> sealMarking(std::string_view paper, Bytes markingJson,
                                  const std::vector<std::string>& collection,
                                  const crypto::SigningKey& issuerKey)
{
    std::vector<crypto::AgeRecipient> recipients;
    for (const std::string& text : collection) {
        GONGYUAN_TRY(crypto::AgeRecipient recipient, crypto::AgeRecipient::parse(text));
        recipients.push_back(recipient);
    }
    GONGYUAN_TRY(Buffer sealed, crypto::ageSeal(markingJson, recipients));
    SignedDocument document =
        signJson(issuerKey, kMarkingType,
                 {{"paper", paper}, {"sha256", toHex(crypto::sha256(sealed))}, {"size", sealed.size()}});
    return SealedMarking{std::move(sealed), std::move(document)};
}

Result<Buffer> openMarking(const SealedMarking& marking, std::string_view paper,
                           const crypto::Certificate& issuer, const crypto::Certificate& root, WallTime now,
                           std::span<const crypto::AgeIdentity> identities)
{
    GONGYUAN_CHECK(crypto::verifyChain(issuer, {}, root, now, crypto::Role::Issuer));
    GONGYUAN_TRY(const crypto::VerifyKey key, issuer.verifyKey());
    GONGYUAN_TRY(const Json json, verifyJson(key, kMarkingType, marking.document));
    JsonObject reader{json, "marking"};
    const std::string named = reader.identifier("paper");
    const Buffer hash = reader.hex("sha256", 32);
    const std::int64_t size = reader.integer("size", 1, static_cast<std::int64_t>(kMostMarking) * 2);
    GONGYUAN_CHECK(reader.finish());
    const crypto::Digest actual = crypto::sha256(marking.sealed);
    if (named != paper || static_cast<std::uint64_t>(size) != marking.sealed.size() ||
        !std::equal(hash.begin(), hash.end(), actual.begin(), actual.end())) {
        return Error{Errc::Forged, "marking file is not the one of its document"};
    }
    return crypto::ageOpen(marking.sealed, identities, kMostMarking);
}

}  // namespace gongyuan::format
