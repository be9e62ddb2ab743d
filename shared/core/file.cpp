// SPDX-License-Identifier: Apache-2.0

#include "core/file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace gongyuan {
namespace {

Error failure(const char* act, const std::filesystem::path& path)
{
    const int code = errno;
    return Error{code == ENOENT ? Errc::NotFound : Errc::Storage,
                 std::string{act} + " " + path.string() + ": " + std::system_category().message(code)};
}

Status syncFolder(const std::filesystem::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) {
        return failure("open", folder);
    }
    const bool synced = ::fsync(descriptor) == 0;
    Status status = synced ? done() : Status{failure("sync", folder)};
    ::close(descriptor);
    return status;
}

std::filesystem::path folderOf(const std::filesystem::path& path)
{
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."};
}

}  // namespace

Result<Buffer> readFile(const std::filesystem::path& path, std::uint64_t limit)
{
    GONGYUAN_TRY(FileSource source, FileSource::open(path));
    if (source.size() > limit) {
        return Error{Errc::Malformed, path.string() + " is larger than " + std::to_string(limit) + " bytes"};
    }
    Buffer content(static_cast<std::size_t>(source.size()));
    GONGYUAN_TRY(const std::size_t count, source.read(content));
    content.resize(count);
    return content;
}

Status writeFile(const std::filesystem::path& path, Bytes content, mode_t mode, Existing existing)
{
    GONGYUAN_TRY(FileSink sink, FileSink::create(path, mode, existing));
    GONGYUAN_CHECK(sink.write(content));
    return sink.commit();
}

FileSink::FileSink(std::filesystem::path path, std::filesystem::path aside, int descriptor, Existing existing)
    : m_path{std::move(path)}
    , m_aside{std::move(aside)}
    , m_descriptor{descriptor}
    , m_existing{existing}
{
}

FileSink::FileSink(FileSink&& other) noexcept
    : m_path{std::move(other.m_path)}
    , m_aside{std::move(other.m_aside)}
    , m_descriptor{std::exchange(other.m_descriptor, -1)}
    , m_existing{other.m_existing}
{
}

FileSink::~FileSink()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
        ::unlink(m_aside.c_str());
    }
}

Result<FileSink> FileSink::create(const std::filesystem::path& path, mode_t mode, Existing existing)
{
    struct stat present {};
    if (existing == Existing::Refuse && ::lstat(path.c_str(), &present) == 0) {
        return Error{Errc::Denied, path.string() + " exists already and is not overwritten"};
    }
    std::string aside = (folderOf(path) / ("." + path.filename().string() + ".XXXXXX")).string();
    const int descriptor = ::mkostemp(aside.data(), O_CLOEXEC);
    if (descriptor < 0) {
        return failure("create", path);
    }
    FileSink sink{path, aside, descriptor, existing};
    if (::fchmod(descriptor, mode) != 0) {
        return failure("set mode of", path);
    }
    return sink;
}

Status FileSink::write(Bytes bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(m_descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return failure("write", m_path);
        }
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return done();
}

Status FileSink::commit()
{
    if (::fsync(m_descriptor) != 0) {
        return failure("sync", m_path);
    }
    // link() refuses an existing name, rename() replaces it: each is one atomic step.
    if (m_existing == Existing::Replace) {
        if (::rename(m_aside.c_str(), m_path.c_str()) != 0) {
            return failure("rename", m_path);
        }
    } else {
        // The file systems of memory sticks have no links, but a rename that refuses.
        const bool linked = ::link(m_aside.c_str(), m_path.c_str()) == 0;
        const bool noLinks = !linked && (errno == EPERM || errno == EOPNOTSUPP);
        if (!linked && (!noLinks || ::renameat2(AT_FDCWD, m_aside.c_str(), AT_FDCWD, m_path.c_str(),
                                                RENAME_NOREPLACE) != 0)) {
            if (errno == EEXIST) {
                return Error{Errc::Denied, m_path.string() + " exists already and is not overwritten"};
            }
            return failure("link", m_path);
        }
        if (linked) {
            ::unlink(m_aside.c_str());
        }
    }
    ::close(std::exchange(m_descriptor, -1));
    return syncFolder(folderOf(m_path));
}

FileSource::FileSource(int descriptor, std::uint64_t size)
    : m_descriptor{descriptor}
    , m_size{size}
{
}

FileSource::FileSource(FileSource&& other) noexcept
    : m_descriptor{std::exchange(other.m_descriptor, -1)}
    , m_size{other.m_size}
{
}

FileSource::~FileSource()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

Result<FileSource> FileSource::open(const std::filesystem::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return failure("open", path);
    }
    FileSource source{descriptor, 0};
    struct stat about {};
    if (::fstat(descriptor, &about) != 0) {
        return failure("examine", path);
    }
    if (!S_ISREG(about.st_mode)) {
        return Error{Errc::Malformed, path.string() + " is not a regular file"};
    }
    source.m_size = static_cast<std::uint64_t>(about.st_size);
    return source;
}

Result<std::size_t> FileSource::read(std::span<std::byte> into)
{
    std::size_t filled = 0;
    while (filled < into.size()) {
        const ssize_t count = ::read(m_descriptor, into.data() + filled, into.size() - filled);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return Error{Errc::Storage, "read: " + std::system_category().message(errno)};
        }
        if (count == 0) {
            break;
        }
        filled += static_cast<std::size_t>(count);
    }
    return filled;
}

}  // namespace gongyuan
