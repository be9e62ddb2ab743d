// SPDX-License-Identifier: Apache-2.0

#include "format/sealed_paper.h"
#include "format/tar.h"
#include "format/unlock_key.h"

#include <cstdint>
#include <cstdlib>

// The input is an archive whose manifest.json this target signs itself, so that what stands behind the
// signature is reached too; without a right signature nothing may open.
namespace {

using namespace gongyuan;

const WallTime kNow{std::chrono::hours{24 * 20'000}};

crypto::Issue named(const char* name, crypto::Usage usage, std::vector<std::string> uris, int length)
{
    return {.commonName = name,
            .usage = usage,
            .uris = std::move(uris),
            .pathLength = length,
            .notBefore = kNow - std::chrono::hours{1},
            .days = 2};
}

struct World {
    crypto::SigningKey rootKey = crypto::SigningKey::generate();
    crypto::Certificate root =
        crypto::CertificateAuthority::selfSign(rootKey, named("Root", crypto::Usage::Authority, {}, 1))
            .value();
    crypto::SigningKey key = crypto::SigningKey::generate();
    crypto::Certificate issuer =
        crypto::CertificateAuthority{rootKey, root}
            .issue(crypto::makeRequest(key, "Issuer").value(),
                   named("Issuer", crypto::Usage::Sign, {crypto::roleUri(crypto::Role::Issuer, "hq")}, 0))
            .value();
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const World world;
    const Bytes input = std::as_bytes(std::span{data, size});
    if (format::Envelope::open(input, world.root, kNow)) {
        std::abort();
    }
    auto files = format::readTar(input, {8, 1 << 16, 1 << 18});
    if (!files || files->size() < 4) {
        return 0;
    }
    std::vector<format::TarFile> signedFiles = std::move(files).value();
    signedFiles[1].content =
        toBuffer(Bytes{crypto::signDocument(world.key, format::kPaperType, signedFiles[0].content)});
    signedFiles[2].content = toBuffer(world.issuer.pem());
    const Buffer archive = format::writeTar(signedFiles);
    const auto envelope = format::Envelope::open(archive, world.root, kNow);
    if (envelope && !format::Envelope::open(envelope->forSeat(), world.root, kNow)) {
        std::abort();
    }
    return 0;
}
