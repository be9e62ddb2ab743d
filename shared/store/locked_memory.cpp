// SPDX-License-Identifier: Apache-2.0

#include "store/locked_memory.h"

#include "store/sqlite.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <mutex>
#include <new>
#include <sys/mman.h>

namespace gongyuan::store {
namespace {

constexpr std::size_t kChunk = std::size_t{256} << 10U;
constexpr std::size_t kLargest = std::size_t{32} << 10U;  // above it every piece has its own mapping
constexpr std::size_t kSmallest = 32;
constexpr std::size_t kSteps = 4;  // sizes between one power of two and the next
constexpr std::size_t kSizes = 41;

/// Before each piece. As large as the alignment that SQLite may ask for.
struct alignas(16) Head {
    std::size_t size;  // of the piece, without the head
};

constexpr std::array<std::size_t, kSizes> sizes()
{
    std::array<std::size_t, kSizes> all{};
    std::size_t at = 0;
    for (std::size_t power = kSmallest; power < kLargest; power *= 2) {
        for (std::size_t step = 0; step < kSteps; ++step) {
            all[at++] = power + step * power / kSteps;
        }
    }
    all[at] = kLargest;
    return all;
}
constexpr std::array<std::size_t, kSizes> kPieces = sizes();
static_assert(kPieces.back() == kLargest);

std::size_t rounded(std::size_t size)
{
    const auto piece = std::ranges::lower_bound(kPieces, size);
    return piece == kPieces.end() ? size : *piece;
}

// A lock that the system refuses is no reason to refuse an answer: the limit may be small.
std::byte* map(std::size_t size)
{
    void* const memory = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) {
        return nullptr;
    }
    ::mlock(memory, size);
    ::madvise(memory, size, MADV_DONTDUMP);
    return static_cast<std::byte*>(memory);
}

class Heap {
public:
    void* take(std::size_t wanted)
    {
        const std::size_t size = rounded(wanted);
        if (size > kLargest) {
            return piece(map(size + sizeof(Head)), size);
        }
        const std::lock_guard lock{m_mutex};
        void*& free = m_free[place(size)];
        if (free != nullptr) {
            void* const found = free;
            std::memcpy(&free, found, sizeof free);
            return found;
        }
        const std::size_t whole = (size + sizeof(Head) + alignof(Head) - 1) / alignof(Head) * alignof(Head);
        if (m_left < whole) {
            m_chunk = map(kChunk);
            m_left = m_chunk == nullptr ? 0 : kChunk;
        }
        if (m_left < whole) {
            return nullptr;
        }
        std::byte* const memory = m_chunk;
        m_chunk += whole;
        m_left -= whole;
        return piece(memory, size);
    }

    void give(void* memory)
    {
        const std::size_t size = sizeOf(memory);
        ::explicit_bzero(memory, size);
        if (size > kLargest) {
            ::munmap(head(memory), size + sizeof(Head));
            return;
        }
        const std::lock_guard lock{m_mutex};
        void*& free = m_free[place(size)];
        std::memcpy(memory, &free, sizeof free);
        free = memory;
    }

    static std::size_t sizeOf(void* memory) { return head(memory)->size; }

private:
    static std::size_t place(std::size_t size)
    {
        return static_cast<std::size_t>(std::ranges::lower_bound(kPieces, size) - kPieces.begin());
    }

    static Head* head(void* memory)
    {
        return reinterpret_cast<Head*>(static_cast<std::byte*>(memory) - sizeof(Head));
    }

    static void* piece(std::byte* memory, std::size_t size)
    {
        return memory == nullptr ? nullptr
                                 : reinterpret_cast<std::byte*>(new (memory) Head{size}) + sizeof(Head);
    }

    std::mutex m_mutex;
    std::array<void*, kSizes> m_free{};  // each points to the next
    std::byte* m_chunk = nullptr;
    std::size_t m_left = 0;
};

// Never destroyed: databases may be closed after main.
Heap& heap()
{
    alignas(Heap) static std::array<std::byte, sizeof(Heap)> place;
    static Heap* const one = new (place.data()) Heap;
    return *one;
}

void* takeMemory(int size)
{
    return size <= 0 ? nullptr : heap().take(static_cast<std::size_t>(size));
}

void giveMemory(void* memory)
{
    if (memory != nullptr) {
        heap().give(memory);
    }
}

int sizeOfMemory(void* memory)
{
    return memory == nullptr ? 0 : static_cast<int>(Heap::sizeOf(memory));
}

void* takeAgain(void* memory, int size)
{
    if (size <= sizeOfMemory(memory)) {
        return memory;
    }
    void* const larger = takeMemory(size);
    if (larger != nullptr && memory != nullptr) {
        std::memcpy(larger, memory, Heap::sizeOf(memory));
        giveMemory(memory);
    }
    return larger;
}

int roundUp(int size)
{
    return static_cast<int>(rounded(static_cast<std::size_t>(std::max(size, 1))));
}

int begin(void* /*unused*/)
{
    return SQLITE_OK;
}

void end(void* /*unused*/) {}

int install()
{
    sqlite3_mem_methods methods{&takeMemory, &giveMemory, &takeAgain, &sizeOfMemory,
                                &roundUp,    &begin,      &end,       nullptr};
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
}

}  // namespace

Status lockMemory()
{
    static const int installed = install();
    return installed == SQLITE_OK
               ? done()
               : Status{Error{Errc::Platform, "SQLite was used before its memory was locked"}};
}

}  // namespace gongyuan::store
