// SPDX-License-Identifier: Apache-2.0

#include "store/database.h"
#include "support/hall.h"

#include <catch2/catch_test_macros.hpp>
#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <random>

using namespace gongyuan;
using namespace gongyuan::store;
using namespace gongyuan::test;

namespace {

constexpr Schema kSchema{1, "CREATE TABLE words(id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT;"};

// Opening a database is what puts SQLite's memory in its place.
Database anyDatabase(const Folder& folder)
{
    return take(Database::create(folder / "words.db", crypto::Secret::random(32).bytes(), kSchema));
}

struct Piece {
    unsigned char* memory = nullptr;
    std::size_t size = 0;
    unsigned char mark = 0;

    bool whole() const
    {
        return std::all_of(memory, memory + size, [this](unsigned char one) { return one == mark; });
    }
};

Piece fill(void* memory, std::size_t size, unsigned char mark)
{
    REQUIRE(memory != nullptr);
    std::memset(memory, mark, size);
    return {static_cast<unsigned char*>(memory), size, mark};
}

std::size_t lockedKilobytes()
{
    std::ifstream status{"/proc/self/status"};
    std::string line;
    while (std::getline(status, line)) {
        if (line.starts_with("VmLck:")) {
            return std::stoul(line.substr(6));
        }
    }
    return 0;
}

}  // namespace

TEST_CASE("memory that SQLite gives back is wiped")
{
    const Folder folder;
    const Database database = anyDatabase(folder);
    for (const std::size_t size : {24UL, 100UL, 1000UL, 4096UL, 30000UL}) {
        auto* const memory = static_cast<unsigned char*>(sqlite3_malloc64(size));
        fill(memory, size, 0xAB);
        sqlite3_free(memory);
        // The pieces stay mapped; their first bytes hold the way to the next free one.
        CHECK(std::count(memory + sizeof(void*), memory + size, 0xAB) == 0);
    }
}

TEST_CASE("memory that SQLite uses is locked")
{
#ifdef __SANITIZE_ADDRESS__
    SKIP("AddressSanitizer makes mlock do nothing");
#endif
    const Folder folder;
    const Database database = anyDatabase(folder);
    CHECK(lockedKilobytes() >= 256);
}

TEST_CASE("no two pieces of memory overlap, and growing keeps what they hold")
{
    const Folder folder;
    const Database database = anyDatabase(folder);
    std::mt19937 dice{1};
    std::vector<Piece> pieces;
    for (int i = 0; i < 20000; ++i) {
        const std::size_t size = 1 + dice() % (dice() % 50 == 0 ? 100'000 : 3'000);
        const auto mark = static_cast<unsigned char>(dice());
        if (pieces.size() < 200) {
            pieces.push_back(fill(sqlite3_malloc64(size), size, mark));
            continue;
        }
        Piece& piece = pieces[dice() % pieces.size()];
        REQUIRE(piece.whole());
        if (dice() % 2 == 0) {
            auto* const memory = static_cast<unsigned char*>(sqlite3_realloc64(piece.memory, size));
            piece.memory = memory;
            piece.size = std::min(piece.size, size);
            REQUIRE(piece.whole());
        } else {
            sqlite3_free(piece.memory);
            piece = fill(sqlite3_malloc64(size), size, mark);
        }
    }
    for (const Piece& piece : pieces) {
        CHECK(piece.whole());
        sqlite3_free(piece.memory);
    }
}
