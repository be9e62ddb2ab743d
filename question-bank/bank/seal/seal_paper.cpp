// SPDX-License-Identifier: Apache-2.0

#include "bank/seal/seal_paper.h"

namespace gongyuan::bank {
namespace {

Status sealMarkingInto(const StagedFolder& folder, const SealJob& job, const Signer& issuer)
{
    const std::string& paper = job.marking.paper.id;
    const std::string json = canonical(scoring::toJson(job.marking));
    GONGYUAN_TRY(const format::SealedMarking sealed,
                 format::sealMarking(paper, bytesOf(json), job.collection, issuer.key));
    GONGYUAN_CHECK(folder.write(paper + ".marking.age", sealed.sealed, kPublicMode));
    GONGYUAN_CHECK(folder.write(paper + ".marking.json", sealed.document.body, kPublicMode));
    return folder.write(paper + ".marking.sig", sealed.document.signature, kPublicMode);
}

Result<format::PaperSealer> sealBulkInto(const StagedFolder& folder, const SealJob& job, const Signer& issuer)
{
    format::PaperInput input;
    input.paper = job.marking.paper;
    input.assets = job.assets;
    input.sitting = job.sitting;
    input.collection = job.collection;
    input.cost = job.cost;
    GONGYUAN_TRY(FileSink bulk, FileSink::create(folder.path() / (input.paper.id + ".paper.age"), kPublicMode,
                                                 Existing::Refuse));
    GONGYUAN_TRY(format::PaperSealer sealer,
                 format::PaperSealer::seal(input, issuer.key, issuer.certificate, bulk));
    GONGYUAN_CHECK(bulk.commit());
    return sealer;
}

}  // namespace

Result<Codes> sealInto(const StagedFolder& folder, const SealJob& job, const Signer& issuer)
{
    GONGYUAN_TRY(const format::PaperSealer sealer, sealBulkInto(folder, job, issuer));
    Codes codes;
    for (const CertifiedRoom& room : job.rooms) {
        const format::RoomInput input{room.room, room.recipient, job.rosters.at(room.room)};
        crypto::UnlockCode code = crypto::UnlockCode::generate();
        GONGYUAN_TRY(const Buffer envelope, sealer.envelope(input, code));
        GONGYUAN_CHECK(
            folder.write(job.marking.paper.id + "." + room.room + ".envelope", envelope, kPublicMode));
        codes.emplace_back(room.room, std::move(code));
    }
    GONGYUAN_CHECK(sealMarkingInto(folder, job, issuer));
    GONGYUAN_CHECK(folder.write("issuer.pem", bytesOf(issuer.certificate.pem()), kPublicMode));
    return codes;
}

}  // namespace gongyuan::bank
