// SPDX-License-Identifier: Apache-2.0

// A vault on a disk that fails: each fault ends in its named behaviour, what was acknowledged stays, nothing
// is written by half, and when the disk is well again the same vault goes on.

#include "used_vault.h"

#include <string_view>

using namespace gongyuan;
using namespace gongyuan::torture;

namespace {

bool says(const Error& error, std::string_view text)
{
    return error.detail.find(text) != std::string::npos;
}

struct Named {
    Fault fault;
    const char* name;
    const char* says;
};

constexpr Named kFaults[] = {
    {Fault::Sync, "sync", "disk I/O error"},
    {Fault::NoSpace, "full disk", "full"},
    {Fault::ReadOnly, "read-only", "Read-only file system"},
    {Fault::Gone, "removed disk", "No such device"},
};

}  // namespace

TEST_CASE("one failed operation of the disk is answered by reopening and writing again")
{
    for (const Named& named : kFaults) {
        UsedVault vault;
        CAPTURE(named.name);
        for (int i = 0; i < 5; ++i) {
            fail(named.fault, 1);
            REQUIRE(vault.append().ok());
            CHECK(failures() == 1);
        }
        fail(Fault::None);
        vault.checkHolds();
        vault.checkReopened();
    }
}

TEST_CASE("a fault that stays is a Storage error that says what it is, and heals when the disk does")
{
    for (const Named& named : kFaults) {
        UsedVault vault;
        CAPTURE(named.name);
        const Act act = vault.event();
        fail(named.fault);
        for (int i = 0; i < 3; ++i) {
            const Status status = vault.append();
            REQUIRE(!status);
            CAPTURE(status.error().detail);
            CHECK(status.error().code == Errc::Storage);
            CHECK(says(status.error(), "vault: after a disk error"));
            CHECK(says(status.error(), named.says));
        }
        CHECK(failures() > 0);
        fail(Fault::None);
        REQUIRE(vault.append().ok());
        vault.checkHolds();
        vault.checkReopened();
    }
}

TEST_CASE("a disk that is full for a while takes everything afterwards")
{
    UsedVault vault;
    fail(Fault::NoSpace, 10);
    int refused = 0;
    while (!vault.append()) {
        REQUIRE(++refused < 20);
    }
    CHECK(refused > 0);
    vault.checkHolds();
    vault.checkReopened();
}

TEST_CASE("what is written in parts is written whole")
{
    UsedVault vault;
    fail(Fault::ShortWrite);
    for (int i = 0; i < 20; ++i) {
        REQUIRE(vault.append().ok());
    }
    CHECK(failures() > 20);
    vault.checkHolds();
    vault.checkReopened();
}

TEST_CASE("whatever fails during whatever is done, nothing acknowledged is lost and nothing is half done")
{
    for (const Named& named : kFaults) {
        for (const int count : {1, 3, -1}) {
            for (int after = 0; after < 16; ++after) {
                UsedVault vault{static_cast<std::uint64_t>(after) + 1};
                CAPTURE(named.name, count, after);
                fail(named.fault, count, after);
                Status status = done();
                for (int i = 0; i < 12 && status; ++i) {
                    status = vault.next();
                }
                if (!status) {
                    CHECK(status.error().code == Errc::Storage);
                }
                fail(Fault::None);
                const Act underWay = vault.underWay();
                vault.reopen();
                vault.checkHolds(&underWay);
                vault.checkReopened();
            }
        }
    }
}
