// SPDX-License-Identifier: Apache-2.0

#include "format/sealed_paper.h"
#include "format/tar.h"
#include "format/unlock_key.h"
#include "format/zstd.h"

#include <array>
#include <utility>

namespace gongyuan::format {
namespace {

constexpr std::size_t kSaltCharacters = 16;

// Counts what it passes on.
class CountingSink final : public Sink {
public:
    explicit CountingSink(Sink& next)
        : m_next{next}
    {
    }

    Status write(Bytes bytes) override
    {
        m_size += bytes.size();
        return m_next.write(bytes);
    }
    std::uint64_t size() const { return m_size; }

private:
    Sink& m_next;
    std::uint64_t m_size = 0;
};

FileRecord recordOf(Bytes content)
{
    return {crypto::sha256(content), content.size()};
}

std::vector<SectionRecord> sectionsOf(const exam::Paper& paper, const exam::Sitting& sitting)
{
    std::vector<SectionRecord> sections;
    for (const exam::Section& section : paper.sections) {
        const auto own = sitting.seconds.find(section.id);
        sections.push_back({section.id, section.title,
                            own == sitting.seconds.end() ? section.seconds : own->second, section.points,
                            static_cast<int>(section.questionCount())});
    }
    return sections;
}

Status writeContent(const PaperInput& input, Sink& sink)
{
    const Json json = exam::toJson(input.paper);
    GONGYUAN_CHECK(exam::paperFromJson(json));
    Assets assets;
    for (const Buffer& asset : input.assets) {
        if (!assets.emplace(toHex(crypto::sha256(asset)), asset).second) {
            return Error{Errc::Malformed, "an asset twice"};
        }
    }
    GONGYUAN_CHECK(checkAssets(input.paper, assets));
    TarWriter tar{sink};
    GONGYUAN_CHECK(tar.add("paper.json", bytesOf(canonical(json))));
    for (const auto& [name, asset] : assets) {
        GONGYUAN_CHECK(tar.add("assets/" + name, asset));
    }
    return tar.finish();
}

Result<std::vector<crypto::AgeRecipient>> recipientsOf(const std::vector<std::string>& texts)
{
    std::vector<crypto::AgeRecipient> recipients;
    for (const std::string& text : texts) {
        GONGYUAN_TRY(crypto::AgeRecipient recipient, crypto::AgeRecipient::parse(text));
        recipients.push_back(recipient);
    }
    return recipients;
}

Status checkIssuer(const crypto::SigningKey& key, const crypto::Certificate& issuer)
{
    GONGYUAN_CHECK(issuer.nameAs(crypto::Role::Issuer));
    GONGYUAN_TRY(const crypto::VerifyKey certified, issuer.verifyKey());
    if (!(certified == key.publicKey())) {
        return Error{Errc::Denied, "the signing key is not the one of the issuer's certificate"};
    }
    return done();
}

Result<Buffer> rosterArchive(const crypto::SigningKey& key, const RoomInput& room, const std::string& sitting)
{
    if (room.roster.sitting != sitting) {
        return Error{Errc::Malformed, "roster is of sitting " + room.roster.sitting};
    }
    for (const exam::Candidate& candidate : room.roster.candidates) {
        if (candidate.room != room.room) {
            return Error{Errc::Malformed,
                         "roster: " + candidate.admissionNo + " belongs to room " + candidate.room};
        }
    }
    GONGYUAN_CHECK(exam::rosterFromJson(exam::toJson(room.roster)));
    SignedDocument document = signJson(key, kRosterType, exam::toJson(room.roster));
    return writeTar(
        {{"roster.json", std::move(document.body)}, {"roster.sig", std::move(document.signature)}});
}

}  // namespace

PaperSealer::PaperSealer(const crypto::SigningKey& issuerKey, std::string issuerPem,
                         crypto::AgeIdentity identity)
    : m_issuerKey{issuerKey}
    , m_issuerPem{std::move(issuerPem)}
    , m_identity{std::move(identity)}
{
}

Result<PaperSealer> PaperSealer::seal(const PaperInput& input, const crypto::SigningKey& issuerKey,
                                      const crypto::Certificate& issuer, Sink& bulk)
{
    GONGYUAN_CHECK(checkIssuer(issuerKey, issuer));
    GONGYUAN_CHECK(recipientsOf(input.collection));
    PaperSealer sealer{issuerKey, issuer.pem(), crypto::AgeIdentity::generate()};

    const std::array<crypto::AgeRecipient, 1> recipient{sealer.m_identity.recipient()};
    crypto::HashingSink hashing{bulk};
    GONGYUAN_TRY(crypto::AgeWriter age, crypto::AgeWriter::create(recipient, hashing));
    ZstdSink zstd{age};
    CountingSink content{zstd};
    GONGYUAN_CHECK(writeContent(input, content));
    GONGYUAN_CHECK(zstd.finish());
    GONGYUAN_CHECK(age.finish());

    Manifest& manifest = sealer.m_template;
    manifest.paper = input.paper.id;
    manifest.sitting = input.sitting;
    manifest.programme = input.paper.programme;
    manifest.programmeName = input.paper.programmeName;
    manifest.title = input.paper.title;
    manifest.level = input.paper.level;
    manifest.notice = input.paper.notice;
    manifest.pledge = input.paper.pledge;
    manifest.sections = sectionsOf(input.paper, input.sitting);
    for (const SectionRecord& section : manifest.sections) {
        manifest.items += section.questions;
    }
    manifest.needs = input.needs;
    manifest.cost = input.cost;
    manifest.paperRecipient = recipient[0].text();
    manifest.collection = input.collection;
    manifest.contentSize = content.size();
    const std::uint64_t size = hashing.size();
    manifest.files["paper.age"] = {hashing.finish(), size};
    return sealer;
}

Result<Buffer> PaperSealer::envelope(const RoomInput& room, const crypto::UnlockCode& code) const
{
    Manifest manifest = m_template;
    manifest.room = room.room;
    manifest.salt = toCrockford(crypto::randomBytes(kSaltCharacters), kSaltCharacters);
    const crypto::Secret share = crypto::Secret::random(kRoomShareBytes);
    GONGYUAN_TRY(const crypto::AgeIdentity unlockKey, unlockIdentity(manifest, code, share.bytes()));
    const std::array<crypto::AgeRecipient, 1> toUnlock{unlockKey.recipient()};
    const std::array<crypto::AgeRecipient, 1> toRoom{room.recipient};
    manifest.unlockRecipient = toUnlock[0].text();

    GONGYUAN_TRY(Buffer keyFile, crypto::ageSeal(m_identity.text().bytes(), toUnlock));
    GONGYUAN_TRY(Buffer shareFile, crypto::ageSeal(share.bytes(), toRoom));
    GONGYUAN_TRY(const Buffer roster, rosterArchive(m_issuerKey, room, manifest.sitting.id));
    GONGYUAN_TRY(Buffer rosterFile, crypto::ageSeal(roster, toRoom));
    manifest.files["room.key.age"] = recordOf(keyFile);
    manifest.files["room.share.age"] = recordOf(shareFile);
    manifest.files["roster.age"] = recordOf(rosterFile);

    const Json json = toJson(manifest);
    GONGYUAN_CHECK(manifestFromJson(json));  // what no reader would take is not written
    SignedDocument document = signJson(m_issuerKey, kPaperType, json);
    return writeTar({{"manifest.json", std::move(document.body)},
                     {"manifest.sig", std::move(document.signature)},
                     {"issuer.pem", toBuffer(m_issuerPem)},
                     {"room.key.age", std::move(keyFile)},
                     {"room.share.age", std::move(shareFile)},
                     {"roster.age", std::move(rosterFile)}});
}

}  // namespace gongyuan::format
