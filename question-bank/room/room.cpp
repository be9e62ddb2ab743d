// SPDX-License-Identifier: Apache-2.0

#include "room/room.h"

#include "format/sealed_paper.h"
#include "store/master_key.h"

#include <algorithm>
#include <utility>

namespace gongyuan::room {
namespace {

// Verified once more on every start: the envelope lay on a disk.
Result<KnownPaper> know(store::RoomStore& store, store::RoomPaper row, const Identity& identity, WallTime now)
{
    GONGYUAN_TRY(const format::Envelope envelope, format::Envelope::open(row.envelope, identity.root, now));
    GONGYUAN_TRY(const std::optional<Buffer> archive, store.roster(row.sitting));
    if (!archive) {
        return Error{Errc::Storage, "room.db lacks the roster of " + row.sitting};
    }
    GONGYUAN_TRY(exam::Roster roster, envelope.rosterOf(*archive));
    return KnownPaper{std::move(row), envelope.manifest(), std::move(roster), crypto::sha256(*archive)};
}

}  // namespace

const exam::Candidate* KnownPaper::candidate(std::string_view admissionNo) const
{
    const auto found =
        std::find_if(roster.candidates.begin(), roster.candidates.end(),
                     [&](const exam::Candidate& each) { return each.admissionNo == admissionNo; });
    return found == roster.candidates.end() ? nullptr : &*found;
}

Result<store::RoomStore> openStore(const Folder& folder)
{
    GONGYUAN_TRY(const crypto::Secret master, store::loadMaster(folder.master()));
    return store::RoomStore::open(folder.database(), master);
}

Room::Room(Folder folder, const Clock& clock, store::RoomStore store, Identity identity)
    : m_folder{std::move(folder)}
    , m_clock{clock}
    , m_store{std::move(store)}
    , m_identity{std::move(identity)}
{
}

Result<std::unique_ptr<Room>> Room::open(const Folder& folder, const Clock& clock)
{
    GONGYUAN_CHECK(folder.create());
    GONGYUAN_TRY(store::RoomStore store, openStore(folder));
    GONGYUAN_TRY(Identity identity, loadIdentity(store, clock));
    std::unique_ptr<Room> room{new Room{folder, clock, std::move(store), std::move(identity)}};
    GONGYUAN_CHECK(room->reload());
    return room;
}

WallTime Room::now() const
{
    return std::chrono::floor<std::chrono::seconds>(m_clock.wall());
}

const KnownPaper* Room::paper(std::string_view paper) const
{
    const auto found = std::find_if(m_papers.begin(), m_papers.end(),
                                    [&](const KnownPaper& each) { return each.row.paper == paper; });
    return found == m_papers.end() ? nullptr : &*found;
}

const KnownPaper* Room::sitting(std::string_view sitting) const
{
    const auto found = std::find_if(m_papers.begin(), m_papers.end(),
                                    [&](const KnownPaper& each) { return each.row.sitting == sitting; });
    return found == m_papers.end() ? nullptr : &*found;
}

Status Room::reload()
{
    GONGYUAN_TRY(std::vector<store::RoomPaper> rows, m_store.papers());
    std::vector<KnownPaper> papers;
    std::vector<std::string> problems;
    for (store::RoomPaper& row : rows) {
        const std::string name = row.paper;
        auto paper = know(m_store, std::move(row), m_identity, now());
        if (paper) {
            papers.push_back(std::move(paper).value());
        } else {
            problems.push_back("paper " + name + " is not served: " + paper.error().detail);
        }
    }
    m_papers = std::move(papers);
    m_problems = std::move(problems);
    return done();
}

}  // namespace gongyuan::room
