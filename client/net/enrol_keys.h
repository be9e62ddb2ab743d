// SPDX-License-Identifier: Apache-2.0

// The three keys of a machine that wants to be a seat.

#pragma once

#include "crypto/age.h"
#include "crypto/sign.h"
#include "crypto/x509.h"

namespace gongyuan::net {

struct EnrolKeys {
    crypto::TlsKey tls = crypto::TlsKey::generate();
    crypto::SigningKey sign = crypto::SigningKey::generate();
    crypto::AgeIdentity age = crypto::AgeIdentity::generate();
};

}  // namespace gongyuan::net
