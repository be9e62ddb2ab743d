// SPDX-License-Identifier: Apache-2.0

// From an answer's change until it is durable: Vault::append of a 200-byte answer with its event and clock,
// as a sitting does it, against appending 4 KiB to a file and fdatasync on the same disk, in turns.
// store_bench [--repeats N] [--dir FOLDER]

#include "contest.h"
#include "format/journal.h"
#include "store/vault.h"

#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <numeric>
#include <unistd.h>
#include <utility>

using namespace gongyuan;
using namespace gongyuan::bench;

namespace {

constexpr int kQuestions = 100;
constexpr std::size_t kWarm = 200;

struct Options {
    std::size_t repeats = 5000;
    std::filesystem::path folder = "build";
};

Options read(int argc, char** argv)
{
    Options options;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string name = argv[i];
        if (name == "--repeats") {
            options.repeats = number(argv[i + 1]);
        } else if (name == "--dir") {
            options.folder = argv[i + 1];
        } else {
            fail("unknown option " + name);
        }
    }
    return options;
}

template <typename T>
T take(Result<T> result)
{
    if (!result) {
        fail(result.error().detail);
    }
    return std::move(result).value();
}

store::Entry entry(std::int64_t number)
{
    const std::string question = "s" + std::to_string(number % kQuestions);
    const std::int64_t revision = number / kQuestions + 1;
    std::string text(180, 'x');
    text.replace(0, 8, std::to_string(10'000'000 + number));
    const exam::Answer answer = exam::TextsAnswer{{{"text", text}}};
    const exam::Instant at{std::chrono::milliseconds{number * 100}};
    return {
        format::toBytes({at, format::AnswerEvent{question, revision, answer}}),
        toBuffer(
            "{\"at\":" + std::to_string(number * 100) +
            ",\"boot\":\"5f2b7c1e-7f0a-4f53-9a4e-0d6c3b1a2e90\",\"room\":1795743000000,\"since\":123456789}"),
        {}};
}

double percentile(std::vector<double> seconds, double part)
{
    seconds.erase(seconds.begin(), seconds.begin() + kWarm);
    std::ranges::sort(seconds);
    const auto place = static_cast<std::size_t>(part * static_cast<double>(seconds.size() - 1));
    return seconds[place] * 1e6;
}

double mean(const std::vector<double>& seconds)
{
    return std::accumulate(seconds.begin(), seconds.end(), 0.0) / static_cast<double>(seconds.size()) * 1e6;
}

void row(const char* name, const Contestant& one)
{
    std::printf("  %-34s %8.0f %8.0f %8.0f %8.0f\n", name, percentile(one.seconds, 0.5),
                percentile(one.seconds, 0.9), percentile(one.seconds, 0.99), mean(one.processor));
}

void ratio(const char* name, double part, const Contestant& ours, const Contestant& bare, double goal)
{
    const double value = percentile(ours.seconds, part) / percentile(bare.seconds, part);
    std::printf("  ratio of the %-22s %6.2f   goal <= %.1f, %s\n", name, value, goal,
                value <= goal ? "reached" : "MISSED");
}

}  // namespace

int main(int argc, char** argv)
{
    const Options options = read(argc, argv);
    std::string pattern = (options.folder / "bench-store-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        fail("cannot make a folder in " + options.folder.string());
    }
    const std::filesystem::path folder = pattern;
    const int file = ::open((folder / "bare").c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const Buffer block(4096, std::byte{0x41});
    store::Vault vault =
        take(store::Vault::create(folder / "vault", crypto::Secret::random(32), "2026-11-bench", "20260001"));
    std::int64_t changes = 0;
    std::vector<Contestant> all{
        {"bare",
         [&] {
             if (::write(file, block.data(), block.size()) != static_cast<ssize_t>(block.size()) ||
                 ::fdatasync(file) != 0) {
                 fail("cannot write");
             }
         },
         {}},
        {"vault", [&] { take(vault.append(entry(changes++))); }, {}},
    };
    takeTurns(all, options.repeats + kWarm);
    ::close(file);
    std::filesystem::remove_all(folder);
    std::printf("%zu turns, microseconds                 p50      p90      p99  processor, mean\n",
                options.repeats);
    row("append 4 KiB and fdatasync", all[0]);
    row("answer change until durable", all[1]);
    ratio("medians", 0.5, all[1], all[0], 1.0);
    ratio("99th percentiles", 0.99, all[1], all[0], 1.5);
    return 0;
}
