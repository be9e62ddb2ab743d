// SPDX-License-Identifier: Apache-2.0

// Makes certificates. What goes into one is decided here from `Issue`; of a request only the key is taken.

#include "crypto/openssl.h"
#include "crypto/sodium.h"
#include "crypto/x509.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <utility>

namespace gongyuan::crypto {
namespace {

constexpr int kMostDays = 36525;
constexpr std::size_t kMostAltNames = 16;
constexpr std::size_t kMostUri = 512;
constexpr std::size_t kMostHost = 253;

struct Extension {
    int id;
    const char* value;
};

Error malformed(std::string reason)
{
    return Error{Errc::Malformed, "certificate to issue: " + std::move(reason)};
}

void require(bool worked)
{
    if (!worked) {
        throw std::bad_alloc{};
    }
}

// 127 random bits: positive, never zero, never the same twice.
void setSerial(X509* certificate)
{
    Buffer random = randomBytes(16);
    random.front() &= std::byte{0x7f};
    random.back() |= std::byte{1};
    const std::unique_ptr<BIGNUM, OpenSslFree<BN_free>> number{
        notNull(BN_bin2bn(octets(Bytes{random}), static_cast<int>(random.size()), nullptr))};
    require(BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr);
}

Status setValidity(X509* certificate, const Issue& what)
{
    if (what.days < 1 || what.days > kMostDays || what.notBefore < WallTime{}) {
        return malformed("validity");
    }
    const std::time_t from =
        std::chrono::floor<std::chrono::seconds>(what.notBefore).time_since_epoch().count();
    const std::time_t until = from + std::time_t{86400} * what.days;
    if (ASN1_TIME_set(X509_getm_notBefore(certificate), from) == nullptr ||
        ASN1_TIME_set(X509_getm_notAfter(certificate), until) == nullptr) {
        return malformed("validity");
    }
    return done();
}

Status addName(GENERAL_NAMES* names, int type, const std::string& text)
{
    ASN1_STRING* value = nullptr;
    if (type == GEN_IPADD) {
        value = a2i_IPADDRESS(text.c_str());
        if (value == nullptr) {
            return malformed("address " + text.substr(0, 64));
        }
    } else {
        const std::size_t most = type == GEN_URI ? kMostUri : kMostHost;
        if (text.empty() || text.size() > most ||
            !std::ranges::all_of(text, [](char c) { return c > ' ' && c <= '~'; })) {
            return malformed("name " + text.substr(0, 64));
        }
        value = notNull(ASN1_STRING_type_new(V_ASN1_IA5STRING));
        require(ASN1_STRING_set(value, text.data(), static_cast<int>(text.size())) == 1);
    }
    GENERAL_NAME* const name = notNull(GENERAL_NAME_new());
    GENERAL_NAME_set0_value(name, type, value);
    require(sk_GENERAL_NAME_push(names, name) > 0);
    return done();
}

Status addNames(X509* certificate, const Issue& what)
{
    const std::size_t count = what.uris.size() + what.dnsNames.size() + what.addresses.size();
    if (count == 0) {
        return done();
    }
    if (count > kMostAltNames) {
        return malformed("too many names");
    }
    const GeneralNamesPtr names{notNull(GENERAL_NAMES_new())};
    for (const std::string& uri : what.uris) {
        GONGYUAN_CHECK(addName(names.get(), GEN_URI, uri));
    }
    for (const std::string& host : what.dnsNames) {
        GONGYUAN_CHECK(addName(names.get(), GEN_DNS, host));
    }
    for (const std::string& address : what.addresses) {
        GONGYUAN_CHECK(addName(names.get(), GEN_IPADD, address));
    }
    require(X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, X509V3_ADD_DEFAULT) == 1);
    return done();
}

std::vector<Extension> extensionsFor(Usage usage, const char* authorityConstraint)
{
    switch (usage) {
    case Usage::Authority:
        return {{NID_basic_constraints, authorityConstraint},
                {NID_key_usage, "critical,keyCertSign,cRLSign"}};
    case Usage::Sign:
        return {{NID_basic_constraints, "critical,CA:FALSE"},
                {NID_key_usage, "critical,digitalSignature,nonRepudiation"},
                {NID_ext_key_usage, kDocumentSigning}};
    case Usage::TlsServer:
        return {{NID_basic_constraints, "critical,CA:FALSE"},
                {NID_key_usage, "critical,digitalSignature"},
                {NID_ext_key_usage, "serverAuth"}};
    case Usage::TlsClient:
        return {{NID_basic_constraints, "critical,CA:FALSE"},
                {NID_key_usage, "critical,digitalSignature"},
                {NID_ext_key_usage, "clientAuth"}};
    }
    return {};
}

void addExtensions(X509* certificate, X509* issuer, const Issue& what)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::string constraint = "critical,CA:TRUE,pathlen:" + std::to_string(what.pathLength);
    std::vector<Extension> all = extensionsFor(what.usage, constraint.c_str());
    all.push_back({NID_subject_key_identifier, "hash"});
    if (issuer != certificate) {
        all.push_back({NID_authority_key_identifier, "keyid:always"});
    }
    for (const Extension& one : all) {
        const std::unique_ptr<X509_EXTENSION, OpenSslFree<X509_EXTENSION_free>> extension{
            notNull(X509V3_EXT_nconf_nid(nullptr, &context, one.id, one.value))};
        require(X509_add_ext(certificate, extension.get(), -1) == 1);
    }
}

// Signs for `subject`; the issuer is null for a certificate that signs itself.
Result<Certificate> make(const SigningKey& key, X509* issuer, EVP_PKEY* subject, const Issue& what)
{
    if (what.pathLength < 0 || what.pathLength > 3) {
        return malformed("path length");
    }
    const X509Ptr certificate{notNull(X509_new())};
    require(X509_set_version(certificate.get(), X509_VERSION_3) == 1);
    setSerial(certificate.get());
    GONGYUAN_CHECK(setValidity(certificate.get(), what));
    GONGYUAN_CHECK(setCommonName(X509_get_subject_name(certificate.get()), what.commonName));
    X509* const signer = issuer == nullptr ? certificate.get() : issuer;
    require(X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer)) == 1);
    require(X509_set_pubkey(certificate.get(), subject) == 1);
    addExtensions(certificate.get(), signer, what);
    GONGYUAN_CHECK(addNames(certificate.get(), what));
    require(X509_sign(certificate.get(), pkeyOf(key).get(), nullptr) > 0);
    return Certificate::parseDer(
        encode(certificate.get(), [](const X509* c, unsigned char** to) { return i2d_X509(c, to); }));
}

bool wantsEd25519(Usage usage)
{
    return usage == Usage::Authority || usage == Usage::Sign;
}

}  // namespace

Result<Certificate> CertificateAuthority::selfSign(const SigningKey& key, const Issue& what)
{
    const ErrorScope scope;
    if (what.usage != Usage::Authority) {
        return Error{Errc::Unsupported, "only an authority signs itself"};
    }
    return make(key, nullptr, pkeyOf(key).get(), what);
}

Result<Certificate> CertificateAuthority::issue(const CertificateRequest& request, const Issue& what) const
{
    const ErrorScope scope;
    GONGYUAN_TRY(const VerifyKey ours, m_certificate.verifyKey());
    if (!m_certificate.isAuthority() || ours != m_key.publicKey()) {
        return Error{Errc::Denied, "the key is not that of an authority's certificate"};
    }
    if (request.isEd25519() != wantsEd25519(what.usage)) {
        return Error{Errc::Unsupported, "kind of key does not fit the usage"};
    }
    const X509Ptr issuer = decode(m_certificate.der());
    const auto* at = octets(Bytes{request.m_der});
    const RequestPtr asked{notNull(d2i_X509_REQ(nullptr, &at, static_cast<long>(request.m_der.size())))};
    return make(m_key, issuer.get(), X509_REQ_get0_pubkey(asked.get()), what);
}

}  // namespace gongyuan::crypto
