// SPDX-License-Identifier: Apache-2.0

#include "core/file.h"

#include <catch2/catch_test_macros.hpp>

#include <sys/stat.h>
#include <unistd.h>

using namespace gongyuan;

namespace {

class Folder {
public:
    Folder()
    {
        char name[] = "/tmp/gongyuan-file-XXXXXX";
        m_path = ::mkdtemp(name);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(m_path); }

    std::filesystem::path operator/(const char* name) const { return m_path / name; }
    std::size_t count() const
    {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator{m_path}, {}));
    }

private:
    std::filesystem::path m_path;
};

}  // namespace

TEST_CASE("a written file is whole, of the given mode, and alone")
{
    const Folder folder;
    REQUIRE(writeFile(folder / "key", bytesOf("secret"), kSecretMode, Existing::Refuse).ok());
    REQUIRE(readFile(folder / "key", 100).value() == toBuffer("secret"));
    struct stat about {};
    REQUIRE(::stat((folder / "key").c_str(), &about) == 0);
    REQUIRE((about.st_mode & 0777U) == kSecretMode);
    REQUIRE(folder.count() == 1);
}

TEST_CASE("an existing file is refused or replaced as asked")
{
    const Folder folder;
    REQUIRE(writeFile(folder / "a", bytesOf("one"), kPublicMode, Existing::Refuse).ok());
    REQUIRE(writeFile(folder / "a", bytesOf("two"), kPublicMode, Existing::Refuse).error().code ==
            Errc::Denied);
    REQUIRE(readFile(folder / "a", 100).value() == toBuffer("one"));
    REQUIRE(writeFile(folder / "a", bytesOf("two"), kPublicMode, Existing::Replace).ok());
    REQUIRE(readFile(folder / "a", 100).value() == toBuffer("two"));
    REQUIRE(folder.count() == 1);
}

TEST_CASE("a file that appears while ours is written is not overwritten")
{
    const Folder folder;
    auto sink = FileSink::create(folder / "a", kPublicMode, Existing::Refuse);
    REQUIRE(sink.ok());
    REQUIRE(sink->write(bytesOf("ours")).ok());
    REQUIRE(writeFile(folder / "a", bytesOf("theirs"), kPublicMode, Existing::Refuse).ok());
    REQUIRE(sink->commit().error().code == Errc::Denied);
    REQUIRE(readFile(folder / "a", 100).value() == toBuffer("theirs"));
}

TEST_CASE("a file that is not committed leaves nothing")
{
    const Folder folder;
    {
        auto sink = FileSink::create(folder / "a", kPublicMode, Existing::Refuse);
        REQUIRE(sink->write(bytesOf("half")).ok());
    }
    REQUIRE(folder.count() == 0);
}

TEST_CASE("a missing and a too large file are told apart")
{
    const Folder folder;
    REQUIRE(readFile(folder / "none", 10).error().code == Errc::NotFound);
    REQUIRE(writeFile(folder / "a", bytesOf("12345678901"), kPublicMode, Existing::Refuse).ok());
    REQUIRE(readFile(folder / "a", 10).error().code == Errc::Malformed);
}
