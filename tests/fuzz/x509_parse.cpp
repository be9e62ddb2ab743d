// SPDX-License-Identifier: Apache-2.0

// Certificates, requests and keys from outside. The first byte chooses what the rest is taken for.

#include "crypto/x509.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace gongyuan;
using namespace gongyuan::crypto;

namespace {

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

void certificate(const Result<Certificate>& parsed)
{
    if (!parsed) {
        return;
    }
    // One spelling: what was accepted is what we write, and nothing that is not the root leads to it.
    require(Certificate::parsePem(bytesOf(parsed->pem())).value() == parsed.value());
    static_cast<void>(parsed->nameAs(Role::Seat));
    static_cast<void>(parsed->ageRecipient());
    static_cast<void>(parsed->verifyKey());
    require(!verifyChain(parsed.value(), {}, parsed.value(), parsed->notBefore(), Role::Issuer));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const Bytes input = std::as_bytes(std::span{data, size}).subspan(1);
    switch (data[0] % 5) {
    case 0: certificate(Certificate::parseDer(input)); break;
    case 1: certificate(Certificate::parsePem(input)); break;
    case 2:
        if (const auto request = CertificateRequest::parsePem(input)) {
            require(std::ranges::equal(bytesOf(request->pem()), input));
        }
        break;
    case 3:
        if (const auto key = TlsKey::fromPem(input)) {
            require(std::ranges::equal(key->pem().bytes(), input));
        }
        break;
    default:
        if (const auto key = SigningKey::fromPem(input)) {
            require(std::ranges::equal(key->pem().bytes(), input));
        }
        if (const auto key = VerifyKey::fromPem(input)) {
            require(std::ranges::equal(bytesOf(key->pem()), input));
        }
    }
    return 0;
}
