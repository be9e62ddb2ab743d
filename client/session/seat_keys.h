// SPDX-License-Identifier: Apache-2.0

// Who this seat is: the stored enrolment, taken apart and checked once at start.

#pragma once

#include "crypto/age.h"
#include "crypto/sign.h"
#include "crypto/x509.h"
#include "store/seat_store.h"

namespace gongyuan::client {

struct SeatKeys {
    store::SeatIdentity stored;
    crypto::Certificate root;
    crypto::Certificate roomCa;
    crypto::Certificate roomSign;
    crypto::Certificate signCert;
    crypto::SigningKey sign;
    crypto::AgeIdentity age;

    /// Malformed when a part does not parse. Chains are verified where they are relied on, at their time.
    static Result<SeatKeys> parse(store::SeatIdentity stored);
};

}  // namespace gongyuan::client
