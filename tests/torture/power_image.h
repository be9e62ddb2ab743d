// SPDX-License-Identifier: Apache-2.0

// What a power cut leaves of a folder. Follows the log of a watched disk and knows, at every point, which
// bytes and which names are certain to be on the disk and which may be. README.md says what is modelled.

#pragma once

#include "disk_log.h"

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace gongyuan::torture {

/// What becomes of what was not synced.
enum class Loss : std::uint8_t { Everything, Blocks, Sectors };

class PowerImage {
public:
    void follow(const Record& record);

    /// Writes what is left into an empty folder.
    void write(const std::filesystem::path& folder, Loss loss, std::mt19937_64& dice) const;

private:
    enum class Fate : std::uint8_t {
        Pending,
        Doubtful,  // a sync failed after it: it may be lost even though a later sync succeeds
        Certain,
    };
    struct Change {
        bool truncates = false;
        std::uint64_t at = 0;
        Buffer bytes = {};
        Fate fate = Fate::Pending;
    };
    struct File {
        Buffer durable;
        std::vector<Change> pending;
    };
    /// A change of names: `file` appears at `name`, or `name` goes (file 0), or both at once.
    struct Naming {
        std::string goes;
        std::string comes;
        std::uint64_t file = 0;
    };
    using Names = std::map<std::string, std::uint64_t>;

    void sync(std::uint64_t file);
    static void apply(Names& names, const Naming& naming);
    static void apply(Buffer& content, const Change& change);
    static Buffer left(const File& file, Loss loss, std::mt19937_64& dice);

    /// By a number of our own: the system gives numbers of removed files to new ones.
    std::map<std::uint64_t, File> m_files;
    std::map<std::uint64_t, std::uint64_t> m_numbers;
    std::uint64_t m_last = 0;
    Names m_names;    // as programs see them
    Names m_durable;  // as a cut would leave them
    std::vector<Naming> m_pending;
};

}  // namespace gongyuan::torture
