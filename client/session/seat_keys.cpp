// SPDX-License-Identifier: Apache-2.0

#include "session/seat_keys.h"

#include <utility>

namespace gongyuan::client {

Result<SeatKeys> SeatKeys::parse(store::SeatIdentity stored)
{
    GONGYUAN_TRY(auto root, crypto::Certificate::parsePem(bytesOf(stored.root)));
    GONGYUAN_TRY(auto roomCa, crypto::Certificate::parsePem(bytesOf(stored.roomCa)));
    GONGYUAN_TRY(auto roomSign, crypto::Certificate::parsePem(bytesOf(stored.roomSign)));
    GONGYUAN_TRY(auto signCert, crypto::Certificate::parsePem(bytesOf(stored.signCert)));
    GONGYUAN_TRY(auto sign, crypto::SigningKey::fromPem(stored.signKey.bytes()));
    GONGYUAN_TRY(auto age, crypto::AgeIdentity::parse(stored.ageKey.bytes()));
    return SeatKeys{std::move(stored),   std::move(root), std::move(roomCa), std::move(roomSign),
                    std::move(signCert), std::move(sign), std::move(age)};
}

}  // namespace gongyuan::client
