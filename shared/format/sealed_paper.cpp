// SPDX-License-Identifier: Apache-2.0

#include "format/sealed_paper.h"

#include "core/file.h"
#include "format/tar.h"
#include "format/unlock_key.h"
#include "format/zstd.h"

#include <algorithm>
#include <future>
#include <span>
#include <string>
#include <utility>

namespace gongyuan::format {
namespace {

constexpr std::size_t kIdentityBytes = 128;
constexpr std::size_t kMostAssets = 4000;
constexpr std::string_view kAssets = "assets/";

Error forged(std::string what)
{
    return Error{Errc::Forged, "paper is not the one of the manifest: " + std::move(what)};
}

Status checkSection(const SectionRecord& record, const exam::Section& section, const exam::Sitting& sitting)
{
    const auto own = sitting.seconds.find(section.id);
    const int seconds = own == sitting.seconds.end() ? section.seconds : own->second;
    const SectionRecord actual{section.id, section.title, seconds, section.points,
                               static_cast<int>(section.questionCount())};
    return record == actual ? done() : Status{forged("section " + section.id)};
}

Status checkPaper(const Manifest& manifest, const exam::Paper& paper)
{
    const bool same = paper.id == manifest.paper && paper.programme == manifest.programme &&
                      paper.programmeName == manifest.programmeName && paper.title == manifest.title &&
                      paper.level == manifest.level && paper.notice == manifest.notice &&
                      paper.pledge == manifest.pledge;
    if (!same) {
        return forged("names");
    }
    if (paper.sections.size() != manifest.sections.size()) {
        return forged("sections");
    }
    for (std::size_t i = 0; i < paper.sections.size(); ++i) {
        GONGYUAN_CHECK(checkSection(manifest.sections[i], paper.sections[i], manifest.sitting));
    }
    return done();
}

bool isAsset(const TarFile& file)
{
    const std::string_view name = file.name;
    return name.starts_with(kAssets) && name.substr(kAssets.size()) == toHex(crypto::sha256(file.content));
}

Status checkNames(std::span<const TarFile> files)
{
    const auto found = std::find_if_not(files.begin(), files.end(), isAsset);
    return found == files.end()
               ? done()
               : Status{Error{Errc::Malformed, "paper: unknown file, or not of its name: " + found->name}};
}

// Most of the time from a code to the first question that is not Argon2id goes into hashing pictures.
Status checkNamesByTwo(std::span<const TarFile> files)
{
    const std::size_t half = files.size() / 2;
    auto rest = std::async(std::launch::async, checkNames, files.subspan(half));
    Status first = checkNames(files.first(half));
    Status second = rest.get();
    return first ? second : first;
}

Result<OpenedPaper> readContent(std::vector<TarFile> files)
{
    if (files.empty() || files.front().name != "paper.json") {
        return Error{Errc::Malformed, "paper: the first file is not paper.json"};
    }
    GONGYUAN_CHECK(checkNamesByTwo(std::span{files}.subspan(1)));
    OpenedPaper opened;
    for (auto file = files.begin() + 1; file != files.end(); ++file) {
        opened.assets.emplace(file->name.substr(kAssets.size()), std::move(file->content));
    }
    GONGYUAN_TRY(const Json json, parseJson(files.front().content, exam::kPaperJsonLimits));
    GONGYUAN_TRY(opened.paper, exam::paperFromJson(json));
    GONGYUAN_CHECK(checkAssets(opened.paper, opened.assets));
    return opened;
}

}  // namespace

Status mayOpen(const Manifest& manifest, WallTime now)
{
    if (now < manifest.sitting.notBefore) {
        return Error{Errc::Denied, "not before " + toText(manifest.sitting.notBefore)};
    }
    if (now > manifest.sitting.notAfter) {
        return Error{Errc::Denied, "not after " + toText(manifest.sitting.notAfter)};
    }
    return done();
}

Result<PaperKey> PaperKey::fromText(const Envelope& envelope, Bytes text)
{
    GONGYUAN_TRY(crypto::AgeIdentity identity, crypto::AgeIdentity::parse(text));
    if (identity.recipient().text() != envelope.manifest().paperRecipient) {
        return Error{Errc::Denied, "the key of another paper"};
    }
    return PaperKey{std::move(identity)};
}

Result<PaperKey> unlock(const Envelope& envelope, const crypto::UnlockCode& code, Bytes roomShare,
                        WallTime now)
{
    const Manifest& manifest = envelope.manifest();
    GONGYUAN_CHECK(mayOpen(manifest, now));
    GONGYUAN_TRY(const crypto::AgeIdentity key, unlockIdentity(manifest, code, roomShare));
    if (key.recipient().text() != manifest.unlockRecipient) {
        return Error{Errc::Denied, "wrong code or wrong room"};
    }
    GONGYUAN_TRY(const crypto::Secret text,
                 crypto::ageOpenSecret(envelope.file("room.key.age"), {&key, 1}, kIdentityBytes));
    auto paperKey = PaperKey::fromText(envelope, text.bytes());
    if (!paperKey) {
        return Error{Errc::Forged, "room.key.age: " + paperKey.error().detail};
    }
    return paperKey;
}

Result<Bulk> Bulk::load(const Envelope& envelope, Source& source)
{
    const FileRecord& record = envelope.manifest().files.at("paper.age");
    Buffer bytes(static_cast<std::size_t>(record.size));
    GONGYUAN_TRY(const std::size_t count, source.read(bytes));
    std::array<std::byte, 1> more{};
    GONGYUAN_TRY(const std::size_t excess, source.read(more));
    if (count != bytes.size() || excess != 0 || crypto::sha256(bytes) != record.sha256) {
        return Error{Errc::Forged, "paper.age is not the one of the manifest"};
    }
    return Bulk{std::move(bytes)};
}

Result<Bulk> Bulk::load(const Envelope& envelope, const std::filesystem::path& path)
{
    GONGYUAN_TRY(FileSource source, FileSource::open(path));
    if (source.size() != envelope.manifest().files.at("paper.age").size) {
        return Error{Errc::Forged, "paper.age has not the size of the manifest"};
    }
    return load(envelope, source);
}

Result<OpenedPaper> openPaper(const Envelope& envelope, const PaperKey& key, const Bulk& bulk)
{
    const Manifest& manifest = envelope.manifest();
    TarReader tar{{kMostAssets + 1, manifest.contentSize, manifest.contentSize}};
    UnzstdSink unzstd{tar, manifest.contentSize};
    BytesSource sealed{bulk.bytes()};
    GONGYUAN_CHECK(crypto::ageDecrypt(sealed, {&key.identity(), 1}, unzstd));
    GONGYUAN_CHECK(unzstd.finish());
    if (unzstd.written() != manifest.contentSize) {
        return forged("content size");
    }
    GONGYUAN_TRY(std::vector<TarFile> files, tar.finish());
    GONGYUAN_TRY(OpenedPaper opened, readContent(std::move(files)));
    GONGYUAN_CHECK(checkPaper(manifest, opened.paper));
    return opened;
}

Result<Unlocked> unlockPaper(const Envelope& envelope, const crypto::UnlockCode& code, Bytes roomShare,
                             WallTime now, const std::filesystem::path& bulk)
{
    GONGYUAN_CHECK(mayOpen(envelope.manifest(), now));
    auto loading = std::async(std::launch::async, [&envelope, &bulk] { return Bulk::load(envelope, bulk); });
    auto key = unlock(envelope, code, roomShare, now);
    auto loaded = loading.get();
    if (!key) {
        return std::move(key).error();
    }
    if (!loaded) {
        return std::move(loaded).error();
    }
    GONGYUAN_TRY(OpenedPaper opened, openPaper(envelope, key.value(), loaded.value()));
    return Unlocked{std::move(key).value(), std::move(opened)};
}

}  // namespace gongyuan::format
