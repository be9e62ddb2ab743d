// SPDX-License-Identifier: Apache-2.0

// Reads tests/vectors/{tar,zstd,journal,manifest,envelope,answer-sheet,receipt}: each file is wrong in one
// way, or right. The hidden case "write" makes them anew: `test_format_vectors '[.write]'`.

#include "format/manifest.h"
#include "format/tar.h"
#include "format/zstd.h"
#include "support/hall.h"
#include "support/vector_file.h"

#include <catch2/catch_test_macros.hpp>

#include <map>

using namespace gongyuan;
using namespace gongyuan::format;
using namespace gongyuan::test;

namespace {

crypto::Certificate certificate(const Vector& vector, const char* key)
{
    return take(crypto::Certificate::parseDer(take(fromBase64(vector.keys.at(key)))));
}

template <typename T>
Status outcome(const Result<T>& result)
{
    return result ? done() : Status{result.error()};
}

Status tryTar(const Vector& vector)
{
    return outcome(readTar(vector.bytes, {8, 1 << 16, 1 << 17}));
}

Status tryZstd(const Vector& vector)
{
    BufferSink out{1 << 16};
    UnzstdSink unzstd{out, 1 << 16};
    GONGYUAN_CHECK(unzstd.write(vector.bytes));
    return unzstd.finish();
}

Status tryJournal(const Vector& vector)
{
    GONGYUAN_TRY(const std::vector<Buffer> events, fromLines(vector.bytes));
    return outcome(replayAll(events));
}

Status tryManifest(const Vector& vector)
{
    GONGYUAN_TRY(const Json json, parseJson(vector.bytes));
    return outcome(manifestFromJson(json));
}

Status tryEnvelope(const Vector& vector)
{
    const crypto::Certificate root = certificate(vector, "root");
    const WallTime now = take(exam::wallTimeFromText(vector.keys.at("now")));
    GONGYUAN_TRY(const Envelope envelope, Envelope::open(vector.bytes, root, now));
    const crypto::UnlockCode code = take(crypto::UnlockCode::parse(vector.keys.at("code")));
    return outcome(unlock(envelope, code, take(fromHex(vector.keys.at("share"))), now));
}

Status trySheet(const Vector& vector)
{
    const crypto::Certificate root = certificate(vector, "root");
    const crypto::Certificate roomCa = certificate(vector, "roomca");
    const crypto::Certificate seat = certificate(vector, "seat");
    const crypto::AgeIdentity identity =
        take(crypto::AgeIdentity::parse(bytesOf(vector.keys.at("identity"))));
    return outcome(openSheet(vector.bytes, {base64Of(vector, "transport"), base64Of(vector, "signature")},
                             {seat, roomCa, root}, {&identity, 1},
                             take(exam::wallTimeFromText(vector.keys.at("now")))));
}

Status tryReceipt(const Vector& vector)
{
    const crypto::Certificate root = certificate(vector, "root");
    const crypto::Certificate roomCa = certificate(vector, "roomca");
    const crypto::Certificate signer = certificate(vector, "room-sign");
    return outcome(verifyReceipt({vector.bytes, base64Of(vector, "signature")}, {signer, roomCa, root}));
}

using Try = Status (*)(const Vector&);
const std::map<std::string, Try> kFormats{
    {"tar", tryTar},           {"zstd", tryZstd},          {"journal", tryJournal}, {"manifest", tryManifest},
    {"envelope", tryEnvelope}, {"answer-sheet", trySheet}, {"receipt", tryReceipt}};

}  // namespace

TEST_CASE("every vector gives the outcome it names")
{
    for (const auto& [format, attempt] : kFormats) {
        std::size_t count = 0;
        for (const auto& entry : std::filesystem::directory_iterator{kVectorFolder / format}) {
            const Vector vector = readVector(entry.path());
            CAPTURE(format, entry.path().filename().string(), vector.keys.at("comment"));
            const Status status = attempt(vector);
            CHECK((status ? std::string{"success"} : std::string{name(status.error().code)}) ==
                  vector.keys.at("expect"));
            ++count;
        }
        CHECK(count > 3);
    }
}
