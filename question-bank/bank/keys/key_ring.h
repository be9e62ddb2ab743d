// SPDX-License-Identifier: Apache-2.0

// The authority's keys as files in a folder. The folder may be split: the root's secret belongs on a machine
// without a network, and each command reads only the files it needs.
//
//     root.key.pem          secret   certifies issuer and rooms
//     root.pem                       the anchor of every verification
//     issuer.key.pem        secret   signs papers
//     issuer.pem
//     collection.identity   secret   opens answer sheets and marking keys (a stock age identity file)
//     collection.recipient           whom they are sealed to

#pragma once

#include "core/clock.h"
#include "crypto/age.h"
#include "crypto/sign.h"
#include "crypto/x509.h"

#include <filesystem>
#include <string>
#include <vector>

namespace gongyuan::bank {

/// A new ring in `folder`, which must not exist. `authority` names the organisation to people.
Status makeKeyRing(const std::filesystem::path& folder, const std::string& authority, int years,
                   WallTime now);

Result<crypto::Certificate> readCertificate(const std::filesystem::path& path);
/// The certificates of a PEM file, in its order.
Result<std::vector<crypto::Certificate>> readCertificates(const std::filesystem::path& path);

struct Signer {
    crypto::SigningKey key;
    crypto::Certificate certificate;
};

/// `<name>.key.pem` and `<name>.pem`. Denied when they do not belong together.
Result<Signer> readSigner(const std::filesystem::path& folder, const std::string& name);

/// One or more identities from an age identity file; lines that begin with # are comments.
Result<std::vector<crypto::AgeIdentity>> readIdentities(const std::filesystem::path& path);
/// `age1...` of each line of a recipient file.
Result<std::vector<std::string>> readRecipients(const std::filesystem::path& path);

}  // namespace gongyuan::bank
