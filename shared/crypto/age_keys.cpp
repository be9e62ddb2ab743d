// SPDX-License-Identifier: Apache-2.0

// Recipients and identities: X25519 points and scalars, and their text forms.

#include "crypto/age.h"
#include "crypto/bech32.h"
#include "crypto/sodium.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace gongyuan::crypto {
namespace {

constexpr std::string_view kRecipientPrefix = "age";
constexpr std::string_view kIdentityPrefix = "AGE-SECRET-KEY-";

AgeRecipient recipientOf(Bytes scalar)
{
    AgeRecipient::Point point{};
    crypto_scalarmult_base(writableOctets(std::span{point}), octets(scalar));
    return AgeRecipient{point};
}

}  // namespace

Result<AgeRecipient> AgeRecipient::parse(std::string_view text)
{
    GONGYUAN_TRY(const Secret bytes, bech32Decode32(text, kRecipientPrefix, Case::Lower));
    Point point{};
    std::ranges::copy(bytes.bytes(), point.begin());
    return AgeRecipient{point};
}

std::string AgeRecipient::text() const
{
    const Secret text = bech32Encode(kRecipientPrefix, m_point, Case::Lower);
    return std::string{textOf(text.bytes())};
}

AgeIdentity::AgeIdentity(Secret scalar)
    : m_scalar{std::move(scalar)}
    , m_recipient{recipientOf(m_scalar.bytes())}
{
}

AgeIdentity AgeIdentity::generate()
{
    return AgeIdentity{Secret::random(crypto_scalarmult_SCALARBYTES)};
}

AgeIdentity AgeIdentity::fromScalar(Bytes scalar)
{
    assert(scalar.size() == crypto_scalarmult_SCALARBYTES);
    return AgeIdentity{Secret::copyOf(scalar)};
}

Result<AgeIdentity> AgeIdentity::parse(Bytes text)
{
    GONGYUAN_TRY(Secret scalar, bech32Decode32(textOf(text), kIdentityPrefix, Case::Upper));
    return AgeIdentity{std::move(scalar)};
}

Secret AgeIdentity::text() const
{
    return bech32Encode(kIdentityPrefix, m_scalar.bytes(), Case::Upper);
}

}  // namespace gongyuan::crypto
