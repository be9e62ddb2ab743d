// SPDX-License-Identifier: Apache-2.0

// Common names, which are for people, and the URIs that say what a certificate's holder is.

#include "crypto/openssl.h"
#include "crypto/x509.h"

#include <algorithm>
#include <array>

namespace gongyuan::crypto {
namespace {

constexpr std::string_view kUrn = "urn:gongyuan:";
constexpr std::string_view kAgePart = "age:";
constexpr std::array<std::string_view, 5> kRoleParts{
    "issuer:", "room:", "room-server:", "room-sign:", "seat:"};
constexpr int kMostNameBytes = 256;

std::string_view partOf(Role role)
{
    return kRoleParts.at(static_cast<std::size_t>(role));
}

bool isPrintable(std::string_view text)
{
    return isUtf8(text) && std::ranges::none_of(text, [](char c) {
               const auto code = static_cast<unsigned char>(c);
               return code < 0x20 || code == 0x7f;
           });
}

bool isNameFor(Role role, std::string_view name)
{
    if (role != Role::Seat) {
        return isIdentifier(name);
    }
    const std::size_t colon = name.find(':');
    return colon != std::string_view::npos && isIdentifier(name.substr(0, colon)) &&
           isIdentifier(name.substr(colon + 1));
}

}  // namespace

std::string roleUri(Role role, std::string_view name)
{
    return std::string{kUrn} + std::string{partOf(role)} + std::string{name};
}

std::string ageUri(std::string_view recipient)
{
    return std::string{kUrn} + std::string{kAgePart} + std::string{recipient};
}

Result<std::string> Certificate::nameAs(Role role) const
{
    const std::string prefix = roleUri(role, {});
    const std::string age = ageUri({});
    std::string name;
    int roles = 0;
    for (const std::string& uri : m_uris) {
        if (uri.starts_with(kUrn) && !uri.starts_with(age)) {
            ++roles;
            name = uri.starts_with(prefix) ? uri.substr(prefix.size()) : std::string{};
        }
    }
    if (roles != 1 || !isNameFor(role, name)) {
        return Error{Errc::Denied, "certificate of " + m_commonName + " does not name a holder as " + prefix};
    }
    return name;
}

Result<std::string> Certificate::ageRecipient() const
{
    const std::string prefix = ageUri({});
    std::string found;
    for (const std::string& uri : m_uris) {
        if (uri.starts_with(prefix)) {
            if (!found.empty()) {
                return Error{Errc::Malformed, "certificate with several age recipients"};
            }
            found = uri.substr(prefix.size());
        }
    }
    if (found.empty()) {
        return Error{Errc::NotFound, "certificate without an age recipient"};
    }
    return found;
}

Result<std::string> commonNameOf(const X509_NAME* name)
{
    const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (at < 0 || X509_NAME_get_index_by_NID(name, NID_commonName, at) >= 0) {
        return Error{Errc::Malformed, "subject without exactly one common name"};
    }
    const ASN1_STRING* const value = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at));
    unsigned char* utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, value);
    if (size < 0) {
        return Error{Errc::Malformed, "common name is no text"};
    }
    std::string text{reinterpret_cast<const char*>(utf8), static_cast<std::size_t>(size)};
    OPENSSL_free(utf8);
    if (text.empty() || size > kMostNameBytes || !isPrintable(text)) {
        return Error{Errc::Malformed, "common name is not printable"};
    }
    return text;
}

Status setCommonName(X509_NAME* name, std::string_view text)
{
    if (text.empty() || text.size() > static_cast<std::size_t>(kMostNameBytes) || !isPrintable(text) ||
        X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char*>(text.data()),
                                   static_cast<int>(text.size()), -1, 0) != 1) {
        return Error{Errc::Malformed, "common name is empty, too long or not printable"};
    }
    return done();
}

}  // namespace gongyuan::crypto
