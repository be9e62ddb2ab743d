// SPDX-License-Identifier: Apache-2.0

#include "format/sheet_set.h"

#include "core/file.h"

#include <system_error>
#include <utility>

namespace gongyuan::format {
namespace {

constexpr std::uint64_t kMostDocument = std::uint64_t{1} << 20U;

Error forged(std::string what)
{
    return Error{Errc::Forged, "sheet set: " + std::move(what)};
}

Status writeDocument(const std::filesystem::path& stem, const SignedDocument& document)
{
    GONGYUAN_CHECK(writeFile(stem.string() + ".json", document.body, kPublicMode, Existing::Refuse));
    return writeFile(stem.string() + ".sig", document.signature, kPublicMode, Existing::Refuse);
}

Result<SignedDocument> readDocument(const std::filesystem::path& stem)
{
    SignedDocument document;
    GONGYUAN_TRY(document.body, readFile(stem.string() + ".json", kMostDocument));
    GONGYUAN_TRY(document.signature, readFile(stem.string() + ".sig", kMostDocument));
    return document;
}

Result<std::string> readText(const std::filesystem::path& path)
{
    GONGYUAN_TRY(const Buffer bytes, readFile(path, kMostDocument));
    return std::string{textOf(bytes)};
}

Status checkReceipt(const Receipt& receipt, const Transport& transport)
{
    if (receipt.sitting != transport.sitting || receipt.room != transport.room ||
        receipt.candidate != transport.candidate || receipt.seat != transport.seat ||
        receipt.sheet != transport.sha256 || receipt.size != transport.size) {
        return forged("receipt and transport do not agree");
    }
    return done();
}

}  // namespace

Result<std::filesystem::path> writeSheetSet(const std::filesystem::path& folder, std::string_view sitting,
                                            std::string_view candidate, const SheetSet& set)
{
    const std::string base = std::string{sitting} + "." + std::string{candidate};
    const std::filesystem::path inside = folder / base;
    std::error_code error;
    if (!std::filesystem::create_directory(inside, error)) {
        return error ? Error{Errc::Storage, inside.string() + ": " + error.message()}
                     : Error{Errc::Denied, inside.string() + " exists already and is not overwritten"};
    }
    GONGYUAN_CHECK(writeFile(inside / (base + ".sheet.age"), set.sheet, kPublicMode, Existing::Refuse));
    GONGYUAN_CHECK(writeDocument(inside / (base + ".transport"), set.transport));
    GONGYUAN_CHECK(writeFile(inside / "seat.pem", bytesOf(set.seatPem), kPublicMode, Existing::Refuse));
    GONGYUAN_CHECK(writeFile(inside / "roomca.pem", bytesOf(set.roomCaPem), kPublicMode, Existing::Refuse));
    if (set.receipt) {
        GONGYUAN_CHECK(writeDocument(inside / (base + ".receipt"), *set.receipt));
        GONGYUAN_CHECK(
            writeFile(inside / "room-sign.pem", bytesOf(set.roomSignPem), kPublicMode, Existing::Refuse));
    }
    return inside;
}

Result<SheetSet> readSheetSet(const std::filesystem::path& folder)
{
    const std::filesystem::path named = folder.has_filename() ? folder : folder.parent_path();
    const std::filesystem::path stem = named / named.filename();
    SheetSet set;
    GONGYUAN_TRY(set.sheet, readFile(stem.string() + ".sheet.age", kMostSheet));
    GONGYUAN_TRY(set.transport, readDocument(stem.string() + ".transport"));
    GONGYUAN_TRY(set.seatPem, readText(named / "seat.pem"));
    GONGYUAN_TRY(set.roomCaPem, readText(named / "roomca.pem"));
    if (std::filesystem::exists(stem.string() + ".receipt.json")) {
        GONGYUAN_TRY(set.receipt, readDocument(stem.string() + ".receipt"));
        GONGYUAN_TRY(set.roomSignPem, readText(named / "room-sign.pem"));
    }
    return set;
}

Result<SheetCertificates> certificatesOf(const SheetSet& set)
{
    GONGYUAN_TRY(crypto::Certificate seat, crypto::Certificate::parsePem(bytesOf(set.seatPem)));
    GONGYUAN_TRY(crypto::Certificate roomCa, crypto::Certificate::parsePem(bytesOf(set.roomCaPem)));
    SheetCertificates certificates{std::move(seat), std::move(roomCa), std::nullopt};
    if (set.receipt) {
        GONGYUAN_TRY(certificates.roomSign, crypto::Certificate::parsePem(bytesOf(set.roomSignPem)));
    }
    return certificates;
}

Result<VerifiedSet> verifySheetSet(const SheetSet& set, const crypto::Certificate& root, WallTime now)
{
    GONGYUAN_TRY(const SheetCertificates certificates, certificatesOf(set));
    VerifiedSet verified;
    verified.at = now;
    if (set.receipt) {
        GONGYUAN_TRY(verified.receipt,
                     verifyReceipt(*set.receipt, {*certificates.roomSign, certificates.roomCa, root}));
        verified.at = verified.receipt->received;
    }
    GONGYUAN_TRY(verified.transport,
                 verifyTransport(set.transport, {certificates.seat, certificates.roomCa, root}, verified.at));
    if (set.sheet.size() != verified.transport.size ||
        crypto::sha256(set.sheet) != verified.transport.sha256) {
        return forged("sheet is not the file of the transport document");
    }
    if (verified.receipt) {
        GONGYUAN_CHECK(checkReceipt(*verified.receipt, verified.transport));
    }
    return verified;
}

Result<OpenedSheet> openSheetSet(const SheetSet& set, const crypto::Certificate& root, WallTime now,
                                 std::span<const crypto::AgeIdentity> identities)
{
    GONGYUAN_TRY(const VerifiedSet verified, verifySheetSet(set, root, now));
    GONGYUAN_TRY(const SheetCertificates certificates, certificatesOf(set));
    return openSheet(set.sheet, set.transport, {certificates.seat, certificates.roomCa, root}, identities,
                     verified.at);
}

}  // namespace gongyuan::format
