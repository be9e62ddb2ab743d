// SPDX-License-Identifier: Apache-2.0

#include "session/seat_folder.h"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace gongyuan::client {

namespace fs = std::filesystem;
namespace {

Status sync(const fs::path& path, int flags)
{
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int cause = errno;
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    if (!synced) {
        return Error{Errc::Storage, path.string() + ": " + std::system_category().message(cause)};
    }
    return done();
}

Status make(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (!error) {
        fs::permissions(folder, fs::perms::owner_all, error);
    }
    return error ? Status{Error{Errc::Storage, folder.string() + ": " + error.message()}} : done();
}

}  // namespace

Result<SeatFolder> SeatFolder::prepare(const fs::path& root, const fs::path& second)
{
    for (const fs::path& folder :
         {root, root / "papers", root / "sheets", root / "vaults", root / "evidence"}) {
        GONGYUAN_CHECK(make(folder));
    }
    const bool hasSecond = !second.empty() && make(second).ok();
    return SeatFolder{root, hasSecond ? second : fs::path{}};
}

Status SeatFolder::keepAsEvidence(const fs::path& vault) const
{
    const fs::path folder = evidence();
    fs::path place;
    int number = 1;
    do {
        place = folder / (vault.filename().string() + "." + std::to_string(number++));
    } while (fs::exists(place));
    for (const char* suffix : {"-wal", ".anchor", ""}) {
        std::error_code error;
        fs::rename(vault.string() + suffix, place.string() + suffix, error);
        if (error && error != std::errc::no_such_file_or_directory) {
            return Error{Errc::Storage, vault.string() + suffix + ": " + error.message()};
        }
    }
    GONGYUAN_CHECK(sync(folder, O_RDONLY | O_DIRECTORY));
    return sync(vault.parent_path(), O_RDONLY | O_DIRECTORY);
}

Status SeatFolder::dropRoom() const
{
    std::error_code error;
    fs::remove(roomAddress(), error);
    if (!error) {
        fs::remove_all(papers(), error);
    }
    if (error) {
        return Error{Errc::Storage, m_root.string() + ": " + error.message()};
    }
    GONGYUAN_CHECK(make(papers()));
    return sync(m_root, O_RDONLY | O_DIRECTORY);
}

Status SeatFolder::keepBulk(const std::string& name) const
{
    GONGYUAN_CHECK(sync(bulkPart(name), O_RDONLY));
    std::error_code error;
    fs::rename(bulkPart(name), bulk(name), error);
    if (error) {
        return Error{Errc::Storage, bulk(name).string() + ": " + error.message()};
    }
    return sync(papers(), O_RDONLY | O_DIRECTORY);
}

}  // namespace gongyuan::client
