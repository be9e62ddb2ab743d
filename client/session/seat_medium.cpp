// SPDX-License-Identifier: Apache-2.0

// The part of the seat that hands a sealed sheet to a stick, for when the network does not carry it.

#include "core/file.h"
#include "session/seat.h"

#include <algorithm>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace gongyuan::client {
namespace {

namespace fs = std::filesystem;

// Everything that was written to the medium is on it.
Status flush(const fs::path& medium)
{
    const int descriptor = ::open(medium.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool flushed = descriptor >= 0 && ::syncfs(descriptor) == 0;
    const int cause = errno;
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    return flushed ? done()
                   : Status{Error{Errc::Storage,
                                  medium.string() + ": " + std::generic_category().message(cause)}};
}

// The next reading comes from the medium and not from memory.
void forgetCached(const fs::path& folder)
{
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{folder, ignored}) {
        const int descriptor = ::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor >= 0) {
            ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
            ::close(descriptor);
        }
    }
}

bool holds(const fs::path& folder, const crypto::Digest& sheet)
{
    const auto set = format::readSheetSet(folder);
    return set && crypto::sha256(set->sheet) == sheet;
}

Status move(const fs::path& from, const fs::path& to)
{
    std::error_code error;
    fs::rename(from, to, error);
    return error ? Status{Error{Errc::Storage, to.string() + ": " + error.message()}} : done();
}

std::string nameOf(const store::PendingSheet& sheet)
{
    return sheet.sitting + "." + sheet.candidate;
}

// Written aside and renamed when it is whole; what lies in its place and is something else is kept beside it.
Status writeAside(const fs::path& medium, const store::PendingSheet& sheet, const format::SheetSet& set)
{
    const std::string name = nameOf(sheet);
    const fs::path place = medium / name;
    const fs::path aside = medium / ("part." + toHex(sheet.sheet).substr(0, 16));
    std::error_code error;
    fs::remove_all(aside, error);
    if (!fs::create_directory(aside, error)) {
        return Error{Errc::Storage, aside.string() + ": " + error.message()};
    }
    GONGYUAN_CHECK(format::writeSheetSet(aside, sheet.sitting, sheet.candidate, set));
    GONGYUAN_CHECK(flush(medium));
    for (int number = 1; fs::exists(place, error); ++number) {
        const fs::path other = medium / (name + ".other-" + std::to_string(number));
        if (!fs::exists(other, error)) {
            GONGYUAN_CHECK(move(place, other));
        }
    }
    GONGYUAN_CHECK(move(aside / name, place));
    fs::remove(aside, error);
    return flush(medium);
}

}  // namespace

Result<format::SheetSet> Seat::setOf(const store::PendingSheet& sheet) const
{
    GONGYUAN_TRY(Buffer sealed, readFile(m_folder.sheets() / sheet.file, format::kMostSheet));
    if (crypto::sha256(sealed) != sheet.sheet) {
        return Error{Errc::Storage, "the sealed sheet on the disk was damaged"};
    }
    return format::SheetSet{std::move(sealed),       sheet.transport,       std::nullopt,
                            m_keys->stored.signCert, m_keys->stored.roomCa, {}};
}

Result<fs::path> Seat::exportSheet(const fs::path& medium)
{
    GONGYUAN_TRY(const auto sheets, m_store.sheets());
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const store::PendingSheet& sheet) {
        return sheet.sitting == m_current.sitting && sheet.candidate == m_current.candidate;
    });
    if (!enrolled() || found == sheets.end()) {
        return Error{Errc::NotFound, "no sealed sheet waits here"};
    }
    const fs::path folder = medium / nameOf(*found);
    if (!holds(folder, found->sheet)) {
        GONGYUAN_TRY(const format::SheetSet set, setOf(*found));
        GONGYUAN_CHECK(writeAside(medium, *found, set));
    }
    forgetCached(folder);
    GONGYUAN_TRY(const format::SheetSet back, format::readSheetSet(folder));
    GONGYUAN_CHECK(format::verifySheetSet(back, m_keys->root, m_roomClock.now()));
    if (crypto::sha256(back.sheet) != found->sheet) {
        return Error{Errc::Storage, folder.string() + ": reads back differently"};
    }
    return folder;
}

Status Seat::keepUnsent()
{
    GONGYUAN_TRY(const auto sheets, m_store.sheets());
    for (const store::PendingSheet& sheet : sheets) {
        if (sheet.receipt || holds(m_folder.evidence() / nameOf(sheet), sheet.sheet)) {
            continue;
        }
        GONGYUAN_TRY(const format::SheetSet set, setOf(sheet));
        GONGYUAN_CHECK(writeAside(m_folder.evidence(), sheet, set));
    }
    return done();
}

Result<std::optional<Delivered>> Seat::importReceipt(const fs::path& medium)
{
    GONGYUAN_TRY(const auto sheets, m_store.sheets());
    for (const store::PendingSheet& sheet : sheets) {
        const auto back = format::readSheetSet(medium / (sheet.sitting + "." + sheet.candidate));
        if (sheet.receipt || !back || !back->receipt) {
            continue;
        }
        GONGYUAN_TRY(Delivered delivered, deliver(sheet.sheet, *back->receipt));
        return std::optional{std::move(delivered)};
    }
    return std::optional<Delivered>{};
}

}  // namespace gongyuan::client
