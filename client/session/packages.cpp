// SPDX-License-Identifier: Apache-2.0

#include "session/packages.h"

#include <algorithm>
#include <system_error>

namespace gongyuan::client {
namespace {

constexpr const char* kBulk = "paper.age";
constexpr std::size_t kMostShare = 4096;
constexpr std::size_t kMostRoster = std::size_t{256} << 20U;

SectionView sectionOf(const format::SectionRecord& section)
{
    return {section.id,      section.title, section.seconds, section.points, section.questions,
            /*exempt=*/false};
}

std::string bulkNameOf(const format::Manifest& manifest)
{
    const auto file = manifest.files.find(kBulk);
    return file == manifest.files.end() ? std::string{} : toHex(file->second.sha256);
}

}  // namespace

std::string Package::bulkName() const
{
    return bulkNameOf(manifest());
}

const exam::Candidate* Package::find(const std::string& admissionNo) const
{
    if (!roster) {
        return nullptr;
    }
    const auto found = std::find_if(roster->candidates.begin(), roster->candidates.end(),
                                    [&](const auto& one) { return one.admissionNo == admissionNo; });
    return found == roster->candidates.end() ? nullptr : &*found;
}

PackageView viewOf(const format::Manifest& manifest)
{
    PackageView view;
    view.paper = manifest.paper;
    view.sitting = manifest.sitting;
    view.programme = manifest.programmeName;
    view.title = manifest.title;
    view.level = manifest.level;
    view.notice = manifest.notice;
    view.pledge = manifest.pledge;
    for (const auto& section : manifest.sections) {
        view.sections.push_back(sectionOf(section));
    }
    return view;
}

Packages::Packages(store::SeatStore& store, const SeatFolder& folder, const SeatKeys& keys)
    : m_store{store}
    , m_folder{folder}
    , m_keys{keys}
{
}

Status Packages::load(WallTime now)
{
    m_packages.clear();
    m_problems.clear();
    GONGYUAN_TRY(const auto stored, m_store.papers());
    for (const auto& paper : stored) {
        auto package = read(paper, now);
        if (package) {
            m_packages.push_back(std::move(package).value());
        } else {
            m_problems.push_back({package.error().code, paper.paper + ": " + package.error().detail});
        }
    }
    return done();
}

Result<Package> Packages::read(const store::SeatPaper& stored, WallTime now)
{
    GONGYUAN_TRY(auto envelope, format::Envelope::open(stored.envelope, m_keys.root, now));
    Package package{std::move(envelope), stored.envelope, std::nullopt, {}, false, stored.bulkVerified};
    std::error_code error;
    package.complete = package.complete && std::filesystem::exists(m_folder.bulk(package.bulkName()), error);
    GONGYUAN_TRY(const auto share, m_store.share(stored.paper));
    package.shared = share.has_value();
    GONGYUAN_TRY(const auto archive, m_store.roster(stored.sitting));
    if (archive) {
        auto roster = package.envelope.rosterOf(*archive);
        if (roster) {
            package.roster = std::move(roster).value();
            package.rosterHash = crypto::sha256(*archive);
        } else {
            m_problems.push_back(roster.error());
        }
    }
    return package;
}

const Package* Packages::find(const std::string& paper) const
{
    const auto found = std::find_if(m_packages.begin(), m_packages.end(),
                                    [&](const auto& one) { return one.manifest().paper == paper; });
    return found == m_packages.end() ? nullptr : &*found;
}

Package* Packages::edit(const std::string& paper)
{
    return const_cast<Package*>(find(paper));  // of our own vector
}

const Package* Packages::ofSitting(const std::string& sitting) const
{
    const auto found = std::find_if(m_packages.begin(), m_packages.end(),
                                    [&](const auto& one) { return one.manifest().sitting.id == sitting; });
    return found == m_packages.end() ? nullptr : &*found;
}

const Package* Packages::ofCandidate(const std::string& admissionNo) const
{
    const auto found = std::find_if(m_packages.begin(), m_packages.end(),
                                    [&](const auto& one) { return one.find(admissionNo) != nullptr; });
    return found == m_packages.end() ? nullptr : &*found;
}

std::string Packages::roomElsewhere(const std::string& admissionNo) const
{
    for (const Package& package : m_packages) {
        if (package.roster) {
            const auto found = package.roster->elsewhere.find(admissionNo);
            if (found != package.roster->elsewhere.end()) {
                return found->second;
            }
        }
    }
    return {};
}

std::vector<PackageView> Packages::views() const
{
    std::vector<PackageView> views;
    for (const auto& package : m_packages) {
        PackageView view = viewOf(package.manifest());
        view.loginPossible = package.roster.has_value();
        view.ready = package.shared && package.complete;
        views.push_back(std::move(view));
    }
    std::stable_sort(views.begin(), views.end(),
                     [](const auto& a, const auto& b) { return a.sitting.startsAt < b.sitting.startsAt; });
    return views;
}

std::vector<Wanted> Packages::missing(const protocol::RoomInfo& info) const
{
    std::vector<Wanted> wanted;
    for (const auto& sitting : info.sittings) {
        const auto add = [&](Wanted::What what) {
            wanted.push_back({what, sitting.paper, sitting.sitting, toHex(sitting.bulk), sitting.bulkSize});
        };
        const Package* have = find(sitting.paper);
        const bool same = have != nullptr && crypto::sha256(have->tar) == sitting.envelope;
        if (!same) add(Wanted::What::Envelope);
        if (!same || !have->roster || have->rosterHash != sitting.roster) add(Wanted::What::Roster);
        if (!same || !have->shared) add(Wanted::What::Share);
        if (!same || !have->complete) add(Wanted::What::Bulk);
    }
    return wanted;
}

Status Packages::putEnvelope(const std::string& paper, Bytes tar, WallTime now)
{
    GONGYUAN_TRY(auto envelope, format::Envelope::open(tar, m_keys.root, now));
    const auto& manifest = envelope.manifest();
    if (manifest.paper != paper || manifest.room != m_keys.stored.room) {
        return Error{Errc::Denied, "the envelope is of another paper or room"};
    }
    const std::string bulk = bulkNameOf(manifest);
    const Package* old = find(paper);
    const bool complete = old != nullptr && old->complete && old->bulkName() == bulk;
    GONGYUAN_CHECK(m_store.putPaper({paper, manifest.sitting.id, toBuffer(tar), crypto::sha256(tar),
                                     m_folder.bulk(bulk).filename().string(), complete}));
    return load(now);
}

Status Packages::putShare(const std::string& paper, Bytes sealed)
{
    GONGYUAN_TRY(const auto share, crypto::ageOpenSecret(sealed, {&m_keys.age, 1}, kMostShare));
    GONGYUAN_CHECK(m_store.putShare(paper, share.bytes()));
    if (Package* package = edit(paper)) {
        package->shared = true;
    }
    return done();
}

Status Packages::putRoster(const std::string& sitting, Bytes sealed)
{
    const Package* package = ofSitting(sitting);
    if (package == nullptr) {
        return Error{Errc::NotFound, "no envelope for sitting " + sitting};
    }
    GONGYUAN_TRY(const Buffer archive, crypto::ageOpen(sealed, {&m_keys.age, 1}, kMostRoster));
    GONGYUAN_TRY(auto roster, package->envelope.rosterOf(archive));
    GONGYUAN_CHECK(m_store.putRoster(sitting, archive));
    Package* changed = edit(package->manifest().paper);
    changed->roster = std::move(roster);
    changed->rosterHash = crypto::sha256(archive);
    return done();
}

Status Packages::putBulk(const std::string& paper)
{
    Package* package = edit(paper);
    if (package == nullptr) {
        return Error{Errc::NotFound, "no envelope for paper " + paper};
    }
    const auto part = m_folder.bulkPart(package->bulkName());
    const auto place = m_folder.bulk(package->bulkName());
    std::error_code error;
    const bool there = std::filesystem::exists(place, error);
    if (auto loaded = format::Bulk::load(package->envelope, there ? place : part); !loaded) {
        std::filesystem::remove(there ? place : part, error);  // a damaged file is fetched again
        return std::move(loaded).error();
    }
    if (!there) {
        GONGYUAN_CHECK(m_folder.keepBulk(package->bulkName()));
    }
    GONGYUAN_CHECK(m_store.setBulkVerified(paper));
    package->complete = true;
    return done();
}

}  // namespace gongyuan::client
