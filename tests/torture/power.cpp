// SPDX-License-Identifier: Apache-2.0

// Cuts the power of a vault: power [--cuts N] [--acts N] [--seed N] [--blind]. A vault is made, used and
// removed on a watched disk; then what a cut at random points would have left is opened with the real code.
// It must open, and hold what was acknowledged and at most the act that was under way. With --blind one sync
// in ten is taken for never done, and the run fails unless that is noticed.

#include "power_image.h"
#include "script.h"
#include "watched_disk.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <utility>

using namespace gongyuan;
using namespace gongyuan::torture;

namespace {

constexpr std::uint64_t kCutsPerVault = 100;
constexpr std::uint64_t kRemoving = UINT64_MAX - 1;
constexpr std::uint64_t kRemoved = UINT64_MAX;

struct Options {
    std::uint64_t cuts = 1000;
    std::uint64_t acts = 250;
    std::uint64_t seed = 1;
    bool blind = false;
};

struct Tally {
    std::uint64_t cuts[3] = {};
    std::uint64_t creating = 0;
    std::uint64_t removing = 0;
    std::uint64_t acknowledged = 0;
    std::uint64_t lost = 0;
    std::uint64_t unopenable = 0;
};

struct Folders {
    std::filesystem::path work;
    std::filesystem::path live = work / "live";
    std::filesystem::path log = work / "log";
    std::filesystem::path cut = work / "cut";
};

void must(const Status& status, const char* what)
{
    if (!status) {
        giveUp(std::string{what} + ": " + status.error().detail);
    }
}

std::filesystem::path vaultIn(const std::filesystem::path& folder)
{
    return folder / "20260001.vault";
}

void empty(const std::filesystem::path& folder)
{
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
}

// Now and then syncs fail, once or a few times: the answer of the vault to that must bear a cut too.
void performFailing(const Act& act, std::unique_ptr<store::Vault>& vault, const std::filesystem::path& path,
                    std::mt19937_64& dice)
{
    const bool fails = dice() % 40 == 0;
    const int count = static_cast<int>(1 + dice() % 3);
    fail(fails ? Fault::Sync : Fault::None, count, static_cast<int>(dice() % 3));
    Status status = perform(act, vault, path);
    for (int again = 0; again < count && !status; ++again) {
        status = perform(act, vault, path);
    }
    must(status, "an act");
}

void writeVault(const Folders& folders, const Script& script, std::uint64_t acts, std::mt19937_64& dice)
{
    empty(folders.live);
    watch(folders.live, folders.log);
    const std::filesystem::path path = vaultIn(folders.live);
    auto created = store::Vault::create(path, vaultKey(), kSitting, kCandidate);
    if (!created) {
        giveUp("create: " + created.error().detail);
    }
    auto vault = std::make_unique<store::Vault>(std::move(created).value());
    mark(0);
    Content content;
    for (std::uint64_t number = 1; number <= acts; ++number) {
        const Act act = script.act(number, content);
        performFailing(act, vault, path, dice);
        mark(number);
        Script::apply(act, content);
    }
    fail(Fault::None);
    must(vault->setMeta({"sheet", toBuffer("its hash")}), "the sheet's hash");
    mark(kRemoving);
    must(destroyVault(std::move(*vault), bytesOf("its hash")), "the removal");
    mark(kRemoved);
    watchNoMore();
}

class Checker {
public:
    Checker(const Folders& folders, const Script& script, std::vector<Record> records, Tally& tally)
        : m_folders{folders}
        , m_script{script}
        , m_records{std::move(records)}
        , m_tally{tally}
    {
    }

    void run(std::uint64_t cuts, bool blind, std::mt19937_64& dice)
    {
        std::size_t at = 0;
        for (const std::size_t place : places(cuts, dice)) {
            for (; at < place; ++at) {
                const bool dropped = blind && m_records[at].act == Record::Act::Sync && dice() % 10 == 0;
                if (!dropped) {
                    m_image.follow(m_records[at]);
                }
                if (m_records[at].act == Record::Act::Mark) {
                    pass(m_records[at].at);
                }
            }
            cut(at, static_cast<Loss>(dice() % 3), dice);
        }
    }

private:
    std::size_t placeOf(std::uint64_t number) const
    {
        return static_cast<std::size_t>(std::ranges::find_if(m_records,
                                                             [number](const Record& one) {
                                                                 return one.act == Record::Act::Mark &&
                                                                        one.at == number;
                                                             }) -
                                        m_records.begin());
    }

    // Anywhere, and one in ten each while the vault is made and while it is removed.
    std::vector<std::size_t> places(std::uint64_t cuts, std::mt19937_64& dice) const
    {
        const std::size_t made = placeOf(0);
        const std::size_t removing = placeOf(kRemoving);
        std::vector<std::size_t> all;
        for (std::uint64_t i = 0; i < cuts; ++i) {
            const std::uint64_t part = dice() % 10;
            const std::size_t from = part == 1 ? removing : 0;
            const std::size_t to = part == 0 ? made : m_records.size();
            all.push_back(from + dice() % (to - from + 1));
        }
        std::ranges::sort(all);
        return all;
    }

    void pass(std::uint64_t number)
    {
        m_made = true;
        if (number >= kRemoving) {
            m_removing = true;
            m_next = m_content;
            return;
        }
        if (number > 0) {
            m_content = m_next;
        }
        m_number = number;
        m_next = m_content;
        Script::apply(m_script.act(number + 1, m_content), m_next);
    }

    void cut(std::size_t place, Loss loss, std::mt19937_64& dice)
    {
        ++m_tally.cuts[static_cast<std::size_t>(loss)];
        m_tally.creating += m_made ? 0 : 1;
        m_tally.removing += m_removing ? 1 : 0;
        m_tally.acknowledged += m_number;
        empty(m_folders.cut);
        m_image.write(m_folders.cut, loss, dice);
        watch(m_folders.cut, "/dev/null");  // nothing here needs to reach a disk
        check(place, loss);
        watchNoMore();
    }

    void check(std::size_t place, Loss loss)
    {
        const std::filesystem::path path = vaultIn(m_folders.cut);
        auto opened = openVault(path);
        if (!opened && opened.error().code == Errc::NotFound && (!m_made || m_removing)) {
            opened = store::Vault::create(path, vaultKey(), kSitting, kCandidate);
            if (!opened) {
                ++m_tally.unopenable;
                report(place, loss, "cannot be made anew: " + opened.error().detail);
            }
            return;
        }
        if (!opened) {
            ++(opened.error().code == Errc::NotFound ? m_tally.lost : m_tally.unopenable);
            report(place, loss, opened.error().detail);
            return;
        }
        const auto found = contentOf(opened.value());
        if (!found || (found.value() != m_content && found.value() != m_next)) {
            ++m_tally.lost;
            report(place, loss, found ? difference(found.value(), m_content) : found.error().detail);
            return;
        }
        if (const auto more = opened->append({toBuffer("after the cut"), {}, {}}); !more) {
            ++m_tally.unopenable;
            report(place, loss, "cannot be continued: " + more.error().detail);
        }
    }

    void report(std::size_t place, Loss loss, const std::string& what) const
    {
        if (m_tally.lost + m_tally.unopenable <= 20) {
            std::printf("  cut before record %zu, act %llu, loss %d: %s\n", place,
                        static_cast<unsigned long long>(m_number), static_cast<int>(loss), what.c_str());
        }
    }

    const Folders& m_folders;
    const Script& m_script;
    std::vector<Record> m_records;
    Tally& m_tally;
    PowerImage m_image;
    bool m_made = false;
    bool m_removing = false;
    std::uint64_t m_number = 0;
    Content m_content;  // after the newest acknowledged act
    Content m_next;     // and after the one that follows it
};

Options read(int argc, char** argv)
{
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view name = argv[i];
        if (name == "--blind") {
            options.blind = true;
            continue;
        }
        const std::string_view text = i + 1 < argc ? argv[++i] : "";
        std::uint64_t* const value = name == "--cuts"   ? &options.cuts
                                     : name == "--acts" ? &options.acts
                                     : name == "--seed" ? &options.seed
                                                        : nullptr;
        if (value == nullptr || std::from_chars(text.data(), text.data() + text.size(), *value).ptr !=
                                    text.data() + text.size()) {
            giveUp("usage: power [--cuts N] [--acts N] [--seed N] [--blind]");
        }
    }
    return options;
}

}  // namespace

int main(int argc, char** argv)
{
    const Options options = read(argc, argv);
    std::string pattern = (std::filesystem::temp_directory_path() / "gongyuan-power-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        giveUp("no temporary folder");
    }
    const Folders folders{pattern};
    Tally tally;
    std::uint64_t left = options.cuts;
    for (std::uint64_t round = 0; left > 0; ++round) {
        const std::uint64_t seed = options.seed * 1'000'003 + round;
        std::mt19937_64 dice{seed};
        const Script script{seed};
        writeVault(folders, script, options.acts, dice);
        const std::uint64_t cuts = std::min(left, kCutsPerVault);
        Checker{folders, script, readLog(folders.log), tally}.run(cuts, options.blind, dice);
        left -= cuts;
    }
    std::filesystem::remove_all(folders.work);
    const auto number = [](std::uint64_t value) { return static_cast<unsigned long long>(value); };
    std::printf("%llu cuts, seed %llu: %llu lost everything unsynced, %llu blocks, %llu sectors; %llu while "
                "the vault "
                "was made, %llu while it was removed; %llu acts acknowledged before a cut on average\n"
                "%llu with something acknowledged lost, %llu that do not open\n",
                number(options.cuts), number(options.seed), number(tally.cuts[0]), number(tally.cuts[1]),
                number(tally.cuts[2]), number(tally.creating), number(tally.removing),
                number(tally.acknowledged / std::max<std::uint64_t>(options.cuts, 1)), number(tally.lost),
                number(tally.unopenable));
    const bool clean = tally.lost + tally.unopenable == 0;
    return clean != options.blind ? 0 : 1;
}
