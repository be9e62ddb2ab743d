// SPDX-License-Identifier: Apache-2.0

// Vaults whose files were damaged, cut, exchanged or put back, while they rest or while they are used: each
// ends in its named error, and a byte that was acknowledged is never silently missing.

#include "power_image.h"
#include "used_vault.h"

#include <fstream>
#include <string_view>

using namespace gongyuan;
using namespace gongyuan::torture;
using gongyuan::test::take;

namespace {

constexpr const char* kParts[] = {"", "-wal", ".anchor"};

void checkRefused(const UsedVault& vault, Errc code, std::string_view says)
{
    const auto opened = openVault(vault.path());
    REQUIRE(!opened);
    CAPTURE(opened.error().detail);
    CHECK(opened.error().code == code);
    CHECK(opened.error().detail.find(says) != std::string::npos);
}

void flip(const std::filesystem::path& path, std::streamoff at)
{
    std::fstream file{path, std::ios::in | std::ios::out | std::ios::binary};
    file.seekg(at);
    const char old = static_cast<char>(file.get());
    file.seekp(at);
    file.put(static_cast<char>(old ^ 1));
    REQUIRE(file.flush());
}

void copyTo(const UsedVault& vault, const std::filesystem::path& folder)
{
    std::filesystem::create_directories(folder);
    for (const char* part : kParts) {
        std::filesystem::copy_file(vault.file(part), folder / ("vault" + std::string{part}));
    }
}

void putBack(const UsedVault& vault, const std::filesystem::path& folder)
{
    for (const char* part : kParts) {
        std::filesystem::copy_file(folder / ("vault" + std::string{part}), vault.file(part),
                                   std::filesystem::copy_options::overwrite_existing);
    }
}

}  // namespace

TEST_CASE("a new vault and its first events survive the loss of everything that was not synced")
{
    UsedVault vault;
    const test::Folder left;
    PowerImage image;
    for (const Record& record : readLog(vault.log())) {
        image.follow(record);
    }
    std::mt19937_64 dice{1};
    image.write(left.path(), Loss::Everything, dice);
    auto opened = take(openVault(left / "20260001.vault"));
    CHECK(take(contentOf(opened)) == vault.content());
}

TEST_CASE("a page that rotted is named when the vault is opened")
{
    UsedVault vault;
    vault.checkpoint();
    vault.close();
    flip(vault.path(), 4096 + 100);
    checkRefused(vault, Errc::Forged, "malformed");
}

TEST_CASE("pages that rot under an open vault are written anew, or refused when it is opened again")
{
    for (std::streamoff page = 1; page < 12; ++page) {
        UsedVault vault;
        vault.checkpoint();
        if (page * 4096 >= static_cast<std::streamoff>(std::filesystem::file_size(vault.path()))) {
            REQUIRE(page > 3);
            return;
        }
        flip(vault.path(), page * 4096 + 100);
        CAPTURE(page);
        if (const Status status = vault.append(); !status) {
            CHECK(status.error().code == Errc::Storage);
        }
        vault.close();
        auto opened = openVault(vault.path());
        if (opened) {
            CHECK(take(contentOf(opened.value())) == vault.content());
        } else {
            CHECK(opened.error().code == Errc::Forged);
        }
    }
}

TEST_CASE("a log that was cut or removed is refused, never taken for all there was")
{
    UsedVault vault;
    vault.checkpoint();
    REQUIRE(vault.append().ok());
    vault.close();
    SECTION("cut")
    {
        std::filesystem::resize_file(vault.file("-wal"), std::filesystem::file_size(vault.file("-wal")) - 1);
    }
    SECTION("removed")
    {
        std::filesystem::remove(vault.file("-wal"));
    }
    checkRefused(vault, Errc::Forged, "lost its newest commits");
}

TEST_CASE("a log that is cut under an open vault is refused after a crash, never taken for all there was")
{
    UsedVault vault;
    vault.checkpoint();
    REQUIRE(vault.append().ok());
    std::filesystem::resize_file(vault.file("-wal"), 0);
    for (int i = 0; i < 3; ++i) {
        if (const Status status = vault.append(); !status) {
            CHECK(status.error().code == Errc::Storage);
        }
    }
    vault.close();
    checkRefused(vault, Errc::Forged, "lost its newest commits");
}

TEST_CASE("the vault of another candidate or sitting is refused")
{
    const UsedVault vault;
    UsedVault own{2};
    own.close();
    // With the key of its candidate and sitting, as a seat derives it.
    const crypto::Secret other = crypto::Secret::copyOf(Buffer(32, std::byte{0x33}));
    const auto wrongKey = store::Vault::open(own.path(), other, kSitting, "20260002");
    REQUIRE(!wrongKey);
    CHECK(wrongKey.error().code == Errc::Forged);
    CHECK(wrongKey.error().detail == "the anchor was changed, or the key is another one");
    // Even if the key were the same.
    const auto wrongName = store::Vault::open(own.path(), vaultKey(), kSitting, "20260002");
    REQUIRE(!wrongName);
    CHECK(wrongName.error().code == Errc::Forged);
    CHECK(wrongName.error().detail == "vault: the chain is not that of the events");
}

TEST_CASE("an older vault put back is refused, unless its anchor came with it: then its head tells")
{
    UsedVault vault;
    const std::filesystem::path older = vault.aside("older");
    copyTo(vault, older);
    for (int i = 0; i < 3; ++i) {
        REQUIRE(vault.append().ok());
    }
    const format::ChainHead newest = vault.vault().head();
    vault.close();
    std::filesystem::copy_file(vault.file(".anchor"), vault.aside("anchor"));
    putBack(vault, older);
    SECTION("the anchor too")
    {
        const auto opened = take(openVault(vault.path()));
        CHECK(opened.head().count == newest.count - 3);
        CHECK(opened.head() != newest);
    }
    SECTION("without its anchor")
    {
        std::filesystem::copy_file(vault.aside("anchor"), vault.file(".anchor"),
                                   std::filesystem::copy_options::overwrite_existing);
        checkRefused(vault, Errc::Forged, "lost its newest commits");
    }
}
