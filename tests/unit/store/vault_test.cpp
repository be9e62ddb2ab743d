// SPDX-License-Identifier: Apache-2.0

#include "store/vault.h"

#include "support/failing_disk.h"
#include "support/hall.h"

#include <catch2/catch_test_macros.hpp>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace gongyuan;
using namespace gongyuan::store;
using namespace gongyuan::test;

namespace {

constexpr const char* kSitting = "2026-11-demo";
constexpr const char* kCandidate = "20260001";

Entry entry(std::uint64_t number)
{
    return {toBuffer("event " + std::to_string(number)),
            toBuffer("clock " + std::to_string(number)),
            {{"newest", toBuffer(std::to_string(number))}}};
}

struct Seat {
    Folder folder;
    std::filesystem::path path = folder / "20260001.vault";
    crypto::Secret key = crypto::Secret::random(32);

    Vault create() const { return take(Vault::create(path, key, kSitting, kCandidate)); }
    Result<Vault> open() const { return Vault::open(path, key, kSitting, kCandidate); }
    std::filesystem::path file(const char* suffix) const { return path.string() + suffix; }
};

std::size_t checkEvents(Vault& vault, std::uint64_t least)
{
    const auto events = take(vault.events());
    REQUIRE(events.size() >= least);
    REQUIRE(vault.head().count == events.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
        REQUIRE(events[i] == entry(i + 1).event);
    }
    return events.size();
}

void checkHolds(Vault& vault, std::uint64_t least)
{
    const std::size_t count = checkEvents(vault, least);
    if (count != 0) {
        REQUIRE(take(vault.meta("newest")) == toBuffer(std::to_string(count)));
        REQUIRE(vault.clock() == entry(count).clock);
    }
}

}  // namespace

TEST_CASE("a vault gives back what was appended, and extends the chain")
{
    const Seat seat;
    format::ChainHead expected = format::chainStart(kSitting, kCandidate);
    {
        Vault vault = seat.create();
        for (std::uint64_t i = 1; i <= 20; ++i) {
            expected = format::chainNext(expected, entry(i).event);
            REQUIRE(take(vault.append(entry(i))) == expected);
        }
        checkHolds(vault, 20);
    }
    Vault vault = take(seat.open());
    CHECK(vault.head() == expected);
    checkHolds(vault, 20);
}

TEST_CASE("a vault knows its last clock, with and without events")
{
    const Seat seat;
    CHECK(seat.create().clock().empty());
    for (const char* said : {"first", "second"}) {
        {
            Vault vault = take(seat.open());
            REQUIRE(vault.setClock(bytesOf(said)).ok());
        }
        CHECK(textOf(take(seat.open()).clock()) == said);
    }
    {
        Vault vault = take(seat.open());
        REQUIRE(vault.append(entry(1)).ok());
        CHECK(vault.clock() == entry(1).clock);
        REQUIRE(vault.setClock(bytesOf("later")).ok());
    }
    Vault vault = take(seat.open());
    CHECK(textOf(vault.clock()) == "later");
    checkEvents(vault, 1);
}

TEST_CASE("a vault belongs to one sitting and one candidate")
{
    const Seat seat;
    {
        Vault vault = seat.create();
    }
    CHECK(refusal(Vault::create(seat.path, seat.key, kSitting, kCandidate)) == Errc::Denied);
    CHECK(refusal(Vault::open(seat.path, seat.key, kSitting, "20260002")) == Errc::Forged);
    CHECK(refusal(Vault::open(seat.path, seat.key, "other", kCandidate)) == Errc::Forged);
    CHECK(refusal(Vault::open(seat.path, crypto::Secret::random(32), kSitting, kCandidate)) == Errc::Forged);
    CHECK(refusal(Vault::open(seat.file("x"), seat.key, kSitting, kCandidate)) == Errc::NotFound);
}

TEST_CASE("secrets of the sitting can be forgotten for good")
{
    const Seat seat;
    Vault vault = seat.create();
    REQUIRE(vault.setMeta({"secret.session", toBuffer("PRIVATE")}).ok());
    REQUIRE(vault.setMeta({"manifest", toBuffer("public")}).ok());
    CHECK(textOf(take(vault.secretMeta("secret.session"))->bytes()) == "PRIVATE");
    REQUIRE(vault.forgetSecrets().ok());
    CHECK(!take(vault.secretMeta("secret.session")));
    CHECK(take(vault.meta("manifest")) == toBuffer("public"));
    CHECK(std::filesystem::file_size(seat.file("-wal")) == 0);
}

TEST_CASE("scratch texts are kept beside the journal, replaced, removed and bounded")
{
    const Seat seat;
    {
        Vault vault = seat.create();
        REQUIRE(vault.setScratch("pad", "一句话").ok());
        REQUIRE(vault.setScratch("note/s1", "first").ok());
        REQUIRE(vault.setScratch("note/s1", "second").ok());
        REQUIRE(vault.setScratch("note/s2", "gone").ok());
        REQUIRE(vault.setScratch("note/s2", "").ok());
        CHECK(refusal(vault.setScratch("", "x")) == Errc::Denied);
        CHECK(refusal(vault.setScratch(std::string(kMostScratchKey + 1, 'k'), "x")) == Errc::Denied);
        CHECK(refusal(vault.setScratch("pad", std::string(kMostScratchText + 1, 'x'))) == Errc::Denied);
        CHECK(vault.head() == format::chainStart(kSitting, kCandidate));
    }
    Vault vault = take(seat.open());
    CHECK(take(vault.scratch()) ==
          std::map<std::string, std::string>{{"pad", "一句话"}, {"note/s1", "second"}});
}

TEST_CASE("scratch texts are not more together than the vault may hold, and an old one may still change")
{
    const Seat seat;
    Vault vault = seat.create();
    const std::string page(kMostScratchText, 'x');
    std::size_t stored = 0;
    while (vault.setScratch("note/" + std::to_string(stored), page).ok()) {
        ++stored;
        REQUIRE(stored <= kMostScratchBytes / kMostScratchText);
    }
    CHECK(stored == kMostScratchBytes / kMostScratchText);
    CHECK(vault.setScratch("note/0", page).ok());
    CHECK(vault.setScratch("note/0", "").ok());
    CHECK(vault.setScratch("note/new", page).ok());
}

TEST_CASE("a process killed after a scratch text was stored has lost nothing of it")
{
    const Seat seat;
    {
        Vault vault = seat.create();
    }
    for (int round = 1; round <= 3; ++round) {
        const std::string text = "round " + std::to_string(round);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            auto vault = seat.open();
            if (vault && vault->setScratch("pad", text).ok()) {
                ::kill(::getpid(), SIGKILL);
            }
            ::_exit(1);
        }
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        REQUIRE(WIFSIGNALED(status));
        Vault vault = take(seat.open());
        CHECK(take(vault.scratch()).at("pad") == text);
    }
}

TEST_CASE("only the receipt for its sheet removes a vault")
{
    const Seat seat;
    Vault vault = seat.create();
    REQUIRE(vault.setMeta({"sheet", toBuffer("hash of sheet")}).ok());
    CHECK(refusal(destroyVault(std::move(vault), bytesOf("hash of another"))) == Errc::Denied);
    REQUIRE(destroyVault(take(seat.open()), bytesOf("hash of sheet")).ok());
    CHECK(std::filesystem::is_empty(seat.folder.path()));
}

namespace {

constexpr std::uint64_t kEvents = 30;

// How many of about `places` changed bytes in one file of a vault are refused. Whatever is not refused must
// have lost nothing.
struct Noticed {
    std::size_t tried = 0;
    std::size_t refused = 0;
};

Noticed flipFile(const Seat& seat, const std::string& suffix, std::size_t places)
{
    Noticed noticed;
    const Buffer original = take(readFile(seat.file(suffix.c_str()), 1U << 30U));
    flipEach(original, 1 + original.size() / places, [&](const Buffer& changed, std::size_t at) {
        const Folder copy;
        for (const char* file : {"", "-wal", ".anchor"}) {
            std::filesystem::copy_file(seat.file(file), copy / ("v" + std::string{file}));
        }
        REQUIRE(writeFile(copy / ("v" + suffix), changed, kSecretMode, Existing::Replace).ok());
        auto opened = Vault::open(copy / "v", seat.key, kSitting, kCandidate);
        CAPTURE(suffix, at);
        ++noticed.tried;
        if (opened) {
            checkHolds(opened.value(), kEvents);
        } else {
            CHECK(opened.error().code == Errc::Forged);
            ++noticed.refused;
        }
    });
    return noticed;
}

}  // namespace

TEST_CASE("a byte changed anywhere in a vault at rest is refused")
{
    const Seat seat;
    {
        Vault vault = seat.create();
        for (std::uint64_t i = 1; i <= kEvents; ++i) {
            REQUIRE(vault.append(entry(i)).ok());
        }
        REQUIRE(vault.checkpoint().ok());
    }
    for (const char* suffix : {"", ".anchor"}) {
        const Noticed noticed = flipFile(seat, suffix, 400);
        CAPTURE(suffix);
        CHECK(noticed.tried > 30);
        CHECK(noticed.refused == noticed.tried);
    }
}

TEST_CASE("a byte changed in the log of a vault is refused or has lost nothing")
{
    const Seat seat;
    {
        Vault vault = seat.create();
        for (std::uint64_t i = 1; i <= kEvents; ++i) {
            REQUIRE(vault.append(entry(i)).ok());
        }
    }
    const Noticed noticed = flipFile(seat, "-wal", 300);
    // Every frame is under a checksum that runs on through the log.
    CHECK(noticed.refused > noticed.tried * 9 / 10);
    // A page of the file that the log writes anew may hold anything.
    CHECK(flipFile(seat, "", 60).tried > 30);
}

TEST_CASE("a process killed at any moment loses nothing that was acknowledged")
{
    constexpr int kRounds = 25;
    const Seat seat;
    std::uint64_t acknowledged = 0;
    {
        Vault vault = seat.create();
    }
    for (int round = 0; round < kRounds; ++round) {
        int ends[2] = {-1, -1};
        REQUIRE(::pipe(ends) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            auto vault = seat.open();
            if (!vault) {
                ::_exit(1);
            }
            while (true) {
                const auto head = vault->append(entry(vault->head().count + 1));
                if (!head || ::write(ends[1], &head->count, sizeof head->count) < 0) {
                    ::_exit(1);
                }
            }
        }
        ::close(ends[1]);
        ::usleep(static_cast<useconds_t>(20'000 + 7'000 * (round % 11)));
        ::kill(child, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        REQUIRE(WIFSIGNALED(status));
        std::uint64_t count = 0;
        while (::read(ends[0], &count, sizeof count) == static_cast<ssize_t>(sizeof count)) {
            acknowledged = count;
        }
        ::close(ends[0]);
        Vault vault = take(seat.open());
        checkHolds(vault, acknowledged);
    }
    CHECK(acknowledged > 0);
}

TEST_CASE("a failed sync is answered by reopening, checking and writing again")
{
    const Seat seat;
    Vault vault = seat.create();
    REQUIRE(vault.append(entry(1)).ok());
    for (std::uint64_t i = 2; i <= 6; ++i) {
        FailingDisk disk{1};
        REQUIRE(take(vault.append(entry(i))).count == i);
        CHECK(disk.failures() == 1);
    }
    checkHolds(vault, 6);
}

TEST_CASE("a disk that keeps failing is reported, and what was acknowledged is still there")
{
    const Seat seat;
    {
        Vault vault = seat.create();
        REQUIRE(vault.append(entry(1)).ok());
        const FailingDisk disk{1000};
        CHECK(refusal(vault.append(entry(2))) == Errc::Storage);
        CHECK(refusal(vault.append(entry(2))) == Errc::Storage);
        CHECK(vault.head().count == 1);
    }
    Vault vault = take(seat.open());
    checkHolds(vault, 1);
}
