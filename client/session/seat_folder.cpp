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

}  // namespace

Result<SeatFolder> SeatFolder::prepare(const fs::path& root)
{
    for (const fs::path& folder : {root, root / "papers", root / "sheets", root / "vaults"}) {
        std::error_code error;
        fs::create_directories(folder, error);
        if (!error) {
            fs::permissions(folder, fs::perms::owner_all, error);
        }
        if (error) {
            return Error{Errc::Storage, folder.string() + ": " + error.message()};
        }
    }
    return SeatFolder{root};
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
