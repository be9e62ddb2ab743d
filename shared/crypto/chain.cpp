// SPDX-License-Identifier: Apache-2.0

// Decides whether a certificate is to be believed. OpenSSL judges signatures, times and constraints; who may
// certify whom in an exam is judged here, because X.509 cannot say that a room certifies only its own seats.

#include "crypto/openssl.h"
#include "crypto/x509.h"

#include <utility>

namespace gongyuan::crypto {
namespace {

using StorePtr = std::unique_ptr<X509_STORE, OpenSslFree<X509_STORE_free>>;
using ContextPtr = std::unique_ptr<X509_STORE_CTX, OpenSslFree<X509_STORE_CTX_free>>;

struct FreeStack {
    void operator()(STACK_OF(X509) * stack) const noexcept { sk_X509_pop_free(stack, X509_free); }
};
using StackPtr = std::unique_ptr<STACK_OF(X509), FreeStack>;

constexpr std::size_t kMostIntermediates = 8;

Errc codeFor(int verdict)
{
    switch (verdict) {
    case X509_V_ERR_CERT_NOT_YET_VALID:
    case X509_V_ERR_CERT_HAS_EXPIRED:
    case X509_V_ERR_INVALID_CA:
    case X509_V_ERR_INVALID_PURPOSE:
    case X509_V_ERR_PATH_LENGTH_EXCEEDED:
    case X509_V_ERR_KEYUSAGE_NO_CERTSIGN: return Errc::Denied;
    default: return Errc::Forged;  // an OpenSSL code, not one of our enumerations
    }
}

StackPtr stackOf(std::span<const Certificate> certificates)
{
    StackPtr stack{notNull(sk_X509_new_null())};
    for (const Certificate& certificate : certificates) {
        X509Ptr x509 = decode(certificate.der());
        if (sk_X509_push(stack.get(), x509.get()) <= 0) {
            throw std::bad_alloc{};
        }
        static_cast<void>(x509.release());  // the stack owns it
    }
    return stack;
}

// The verified chain from the leaf to the root.
Result<std::vector<Certificate>> pathOf(const Certificate& leaf, std::span<const Certificate> intermediates,
                                        const Certificate& root, WallTime at)
{
    const StorePtr store{notNull(X509_STORE_new())};
    const X509Ptr trusted = decode(root.der());
    const X509Ptr target = decode(leaf.der());
    const StackPtr untrusted = stackOf(intermediates);
    const ContextPtr context{notNull(X509_STORE_CTX_new())};
    if (X509_STORE_add_cert(store.get(), trusted.get()) != 1 ||
        X509_STORE_CTX_init(context.get(), store.get(), target.get(), untrusted.get()) != 1) {
        throw std::bad_alloc{};
    }
    X509_VERIFY_PARAM* const rules = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(rules,
                               std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count());
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_X509_STRICT | X509_V_FLAG_CHECK_SS_SIGNATURE);
    if (X509_verify_cert(context.get()) != 1) {
        const int verdict = X509_STORE_CTX_get_error(context.get());
        return Error{codeFor(verdict),
                     "certificate of " + leaf.commonName() + ": " + X509_verify_cert_error_string(verdict)};
    }
    std::vector<Certificate> path;
    const STACK_OF(X509)* const chain = X509_STORE_CTX_get0_chain(context.get());
    for (int i = 0; i < sk_X509_num(chain); ++i) {
        GONGYUAN_TRY(Certificate one, Certificate::parseDer(encode(sk_X509_value(chain, i),
                                                                   [](const X509* c, unsigned char** to) {
                                                                       return i2d_X509(c, to);
                                                                   })));
        path.push_back(std::move(one));
    }
    return path;
}

bool mayBe(const Certificate& certificate, Role role)
{
    const auto usage = certificate.usage();
    switch (role) {
    case Role::Issuer:
    case Role::RoomSigner: return usage == Usage::Sign;
    case Role::Room: return usage == Usage::Authority;
    case Role::RoomServer: return usage == Usage::TlsServer;
    case Role::Seat: return usage == Usage::Sign || usage == Usage::TlsClient;
    }
    return false;
}

bool isOfARoom(Role role)
{
    return role == Role::RoomServer || role == Role::RoomSigner || role == Role::Seat;
}

}  // namespace

Status verifyChain(const Certificate& leaf, std::span<const Certificate> intermediates,
                   const Certificate& root, WallTime at, Role role)
{
    const ErrorScope scope;
    if (intermediates.size() > kMostIntermediates) {
        return Error{Errc::Malformed, "too many intermediate certificates"};
    }
    GONGYUAN_TRY(const std::vector<Certificate> path, pathOf(leaf, intermediates, root, at));
    GONGYUAN_TRY(const std::string name, leaf.nameAs(role));
    if (!mayBe(leaf, role)) {
        return Error{Errc::Denied, "certificate of " + leaf.commonName() + " is for another usage"};
    }
    if (!isOfARoom(role)) {
        return path.size() == 2 ? done()
                                : Status{Error{Errc::Denied, "certificate of " + leaf.commonName() +
                                                                 " is not by the root"}};
    }
    if (path.size() != 3) {
        return Error{Errc::Denied, "certificate of " + leaf.commonName() + " is not by a room"};
    }
    GONGYUAN_TRY(const std::string room, path[1].nameAs(Role::Room));
    if (name.substr(0, name.find(':')) != room) {
        return Error{Errc::Denied, "certificate of " + leaf.commonName() + " is by another room"};
    }
    return done();
}

}  // namespace gongyuan::crypto
