// SPDX-License-Identifier: Apache-2.0

#include "store/database.h"

#include "store/anchor.h"
#include "store/master_key.h"
#include "support/hall.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <sys/stat.h>

using namespace gongyuan;
using namespace gongyuan::store;
using namespace gongyuan::test;

namespace {

constexpr Schema kSchema{3, "CREATE TABLE words(id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT;"};

Status add(Database& database, std::string_view word)
{
    return database.transact(
        [&database, word] { return database.prepare("INSERT INTO words(word) VALUES(?)").bind(word).run(); });
}

std::int64_t count(Database& database)
{
    Statement row = database.prepare("SELECT COUNT(*) FROM words");
    REQUIRE(take(row.step()));
    return row.integer(0);
}

Buffer contentOf(const std::filesystem::path& path)
{
    return take(readFile(path, std::uint64_t{1} << 30U));
}

void replace(const std::filesystem::path& path, const Buffer& content)
{
    REQUIRE(writeFile(path, content, kSecretMode, Existing::Replace).ok());
}

bool holds(const Buffer& bytes, std::string_view text)
{
    return textOf(bytes).find(text) != std::string_view::npos;
}

}  // namespace

TEST_CASE("what was committed is there after reopening, and nothing of it can be read in the files")
{
    const Folder folder;
    const auto path = folder / "words.db";
    const crypto::Secret key = crypto::Secret::random(32);
    {
        Database database = take(Database::create(path, key.bytes(), kSchema));
        REQUIRE(add(database, "plainly legible").ok());
        for (const char* suffix : {"", "-wal", ".anchor"}) {
            const Buffer bytes = contentOf(path.string() + suffix);
            CHECK(!holds(bytes, "plainly legible"));
            CHECK(!holds(bytes, "SQLite format 3"));
            CHECK(!holds(bytes, textOf(key.bytes())));
            CHECK(!holds(bytes, toHex(key.bytes())));
            struct stat about {};
            REQUIRE(::stat((path.string() + suffix).c_str(), &about) == 0);
            CHECK((about.st_mode & 0777U) == 0600U);
        }
    }
    Database database = take(Database::open(path, key.bytes(), kSchema));
    CHECK(count(database) == 1);
}

TEST_CASE("a database opens once at a time, with its own key and version")
{
    const Folder folder;
    const auto path = folder / "words.db";
    const crypto::Secret key = crypto::Secret::random(32);
    CHECK(refusal(Database::open(path, key.bytes(), kSchema)) == Errc::NotFound);
    {
        Database database = take(Database::create(path, key.bytes(), kSchema));
        CHECK(refusal(Database::create(path, key.bytes(), kSchema)) == Errc::Denied);
        CHECK(refusal(Database::open(path, key.bytes(), kSchema)) == Errc::Denied);
    }
    CHECK(refusal(Database::open(path, crypto::Secret::random(32).bytes(), kSchema)) == Errc::Forged);
    CHECK(refusal(Database::open(path, key.bytes(), {4, ""})) == Errc::Unsupported);
    CHECK(Database::openOrCreate(path, key.bytes(), kSchema).ok());
    CHECK(Database::openOrCreate(folder / "other.db", key.bytes(), kSchema).ok());
}

TEST_CASE("a plain SQLite file is refused although its anchor is right")
{
    const Folder folder;
    const auto path = folder / "words.db";
    const crypto::Secret key = crypto::Secret::random(32);
    {
        const Database database = take(Database::create(path, key.bytes(), kSchema));
    }
    Buffer plain = contentOf(path);
    std::copy_n(bytesOf({"SQLite format 3\0", 16}).begin(), 16, plain.begin());
    replace(path, plain);
    CHECK(refusal(Database::open(path, key.bytes(), kSchema)) == Errc::Forged);
}

TEST_CASE("a transaction that is refused leaves nothing")
{
    const Folder folder;
    const crypto::Secret key = crypto::Secret::random(32);
    Database database = take(Database::create(folder / "words.db", key.bytes(), kSchema));
    const Status refused = database.transact([&database]() -> Status {
        GONGYUAN_CHECK(database.prepare("INSERT INTO words(word) VALUES('lost')").run());
        return Error{Errc::Denied, "no"};
    });
    CHECK(refusal(refused) == Errc::Denied);
    CHECK(count(database) == 0);
    CHECK(refusal(database.transact([&database] {
              return database.prepare("INSERT INTO words(word) VALUES(NULL)").run();
          })) == Errc::Denied);
    CHECK(add(database, "kept").ok());
    CHECK(count(database) == 1);
}

TEST_CASE("a log that lost its newest commits, or an older copy of the file, is refused")
{
    const Folder folder;
    const auto path = folder / "words.db";
    const std::filesystem::path log = path.string() + "-wal";
    const crypto::Secret key = crypto::Secret::random(32);
    Buffer older;
    {
        Database database = take(Database::create(path, key.bytes(), kSchema));
        older = contentOf(path);
        REQUIRE(add(database, "one").ok());
        REQUIRE(add(database, "two").ok());
    }
    const Buffer newest = contentOf(log);
    SECTION("cut")
    {
        replace(log, Buffer(newest.begin(), newest.end() - 4096));
    }
    SECTION("gone")
    {
        std::filesystem::remove(log);
    }
    SECTION("rolled back")
    {
        std::filesystem::remove(log);
        replace(path, older);
    }
    SECTION("database gone")
    {
        std::filesystem::remove(path);
    }
    SECTION("anchor gone")
    {
        std::filesystem::remove(path.string() + ".anchor");
    }
    CHECK(refusal(Database::open(path, key.bytes(), kSchema)) == Errc::Forged);
}

TEST_CASE("commits that count in rows of their own are missed like the others")
{
    constexpr Schema kCounting{7, "CREATE TABLE words(id INTEGER PRIMARY KEY, n INTEGER NOT NULL) STRICT;",
                               "SELECT COALESCE(MAX(n),0) FROM words"};
    const Folder folder;
    const auto path = folder / "words.db";
    const std::filesystem::path log = path.string() + "-wal";
    const crypto::Secret key = crypto::Secret::random(32);
    const auto addCounted = [](Database& database) {
        return database.transact([&database] {
            return database.prepare("INSERT INTO words(n) VALUES(?)").bind(database.countHere()).run();
        });
    };
    const auto addPlain = [](Database& database) {
        return database.transact(
            [&database] { return database.prepare("INSERT INTO words(n) VALUES(0)").run(); });
    };
    const bool last = GENERATE(false, true);
    Buffer before;
    {
        Database database = take(Database::create(path, key.bytes(), kCounting));
        for (int i = 0; i < 3; ++i) {
            REQUIRE(addPlain(database).ok());
            REQUIRE(addCounted(database).ok());
        }
        before = contentOf(log);
        REQUIRE((last ? addCounted(database) : addPlain(database)).ok());
    }
    SECTION("whole")
    {
        Database database = take(Database::open(path, key.bytes(), kCounting));
        REQUIRE(addCounted(database).ok());
        REQUIRE(addPlain(database).ok());
        Statement newest = database.prepare("SELECT MAX(n) FROM words");
        REQUIRE(take(newest.step()));
        CHECK(newest.integer(0) == 9);  // the creation is the first
    }
    SECTION("cut before the last commit")
    {
        replace(log, before);
        CHECK(refusal(Database::open(path, key.bytes(), kCounting)) == Errc::Forged);
    }
}

TEST_CASE("a creation that was interrupted can be repeated, a finished one cannot")
{
    const Folder folder;
    const auto path = folder / "words.db";
    const crypto::Secret key = crypto::Secret::random(32);
    {
        const Anchor anchor = take(Anchor::create(path, key.bytes()));
    }
    replace(path, toBuffer("half a page"));
    CHECK(refusal(Database::open(path, key.bytes(), kSchema)) == Errc::NotFound);
    CHECK(refusal(Database::create(path, crypto::Secret::random(32).bytes(), kSchema)) == Errc::Forged);
    CHECK(Database::openOrCreate(path, key.bytes(), kSchema).ok());
    CHECK(refusal(Database::create(path, key.bytes(), kSchema)) == Errc::Denied);
}

TEST_CASE("a master key is one file that only its owner may read")
{
    const Folder folder;
    const auto path = folder / "seat.master";
    const crypto::Secret master = take(createMaster(path));
    CHECK(refusal(createMaster(path)) == Errc::Denied);
    CHECK(crypto::equal(take(loadMaster(path)).bytes(), master.bytes()));
    CHECK(!crypto::equal(deriveKey(master, "a").bytes(), deriveKey(master, "b").bytes()));
    REQUIRE(::chmod(path.c_str(), 0640) == 0);
    CHECK(refusal(loadMaster(path)) == Errc::Denied);
    REQUIRE(::chmod(path.c_str(), 0600) == 0);
    replace(path, Buffer(31));
    CHECK(refusal(loadMaster(path)) == Errc::Malformed);
    CHECK(refusal(loadMaster(folder / "none")) == Errc::NotFound);
}

TEST_CASE("a key that systemd hands over comes before the file, and a wrapped one is not taken for none")
{
    const Folder folder;
    const auto path = folder / "seat.master";
    REQUIRE(createMaster(path).ok());
    const crypto::Secret given = crypto::Secret::random(32);
    const auto credential = folder / "gongyuan.seat.master";
    REQUIRE(writeFile(credential, given.bytes(), kSecretMode, Existing::Refuse).ok());
    REQUIRE(::setenv("CREDENTIALS_DIRECTORY", folder.path().c_str(), 1) == 0);
    CHECK(crypto::equal(take(loadMaster(path)).bytes(), given.bytes()));
    REQUIRE(writeFile(credential, given.bytes().first(31), kSecretMode, Existing::Replace).ok());
    CHECK(refusal(loadMaster(path)) == Errc::Malformed);
    REQUIRE(::unsetenv("CREDENTIALS_DIRECTORY") == 0);

    // What systemd-creds cannot unwrap here is refused, so that no new key is made in its place.
    REQUIRE(
        writeFile(folder / "other.master.cred", bytesOf("wrapped elsewhere"), kSecretMode, Existing::Refuse)
            .ok());
    CHECK(refusal(loadMaster(folder / "other.master")) == Errc::Denied);
}
