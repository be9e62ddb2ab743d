// SPDX-License-Identifier: Apache-2.0

// How fast files are sealed and opened, as ratios measured in one run: against the stock `age` on the same
// files, and against libsodium's bare ChaCha20-Poly1305 over the same bytes in memory, one thread, 64 KiB at
// a time. Contestants take turns, so a disturbance meets all of them; medians are printed.
//
//     gongyuan_bench_crypto [--mib N] [--repeats N] [--dir FOLDER]

#include "core/file.h"
#include "crypto/age.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace gongyuan;
using namespace gongyuan::crypto;

namespace {

constexpr std::size_t kChunk = 65536;
constexpr double kGoalAge = 2.0;
constexpr double kGoalRaw = 0.8;

struct Options {
    std::size_t mib = 1024;
    std::size_t repeats = 5;
    std::filesystem::path folder;
};

[[noreturn]] void fail(const std::string& reason)
{
    std::fprintf(stderr, "bench: %s\n", reason.c_str());
    std::_Exit(1);
}

template <typename T>
T take(Result<T> result)
{
    if (!result) {
        fail(result.error().detail);
    }
    return std::move(result).value();
}

void must(const Status& status)
{
    if (!status) {
        fail(status.error().detail);
    }
}

class NoSink final : public Sink {
public:
    Status write(Bytes bytes) override
    {
        m_size += bytes.size();
        return done();
    }
    std::size_t size() const { return m_size; }

private:
    std::size_t m_size = 0;
};

void run(std::vector<std::string> command)
{
    std::vector<char*> arguments;
    std::ranges::transform(command, std::back_inserter(arguments), [](std::string& s) { return s.data(); });
    arguments.push_back(nullptr);
    pid_t child = 0;
    int status = 0;
    if (::posix_spawnp(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) != 0 ||
        ::waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        fail("cannot run " + command.front());
    }
}

// The folder with the files of one run; removed at the end.
class Files {
public:
    explicit Files(const std::filesystem::path& parent)
    {
        std::string name = (parent / "gongyuan-bench-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) {
            fail("cannot make a folder in " + parent.string());
        }
        m_folder = name;
    }
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;
    ~Files()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    std::string operator[](const char* name) const { return (m_folder / name).string(); }

private:
    std::filesystem::path m_folder;
};

void sealFile(const AgeRecipient& recipient, const std::string& from, const std::string& to)
{
    FileSource in = take(FileSource::open(from));
    FileSink out = take(FileSink::create(to, kSecretMode, Existing::Refuse));
    must(ageEncrypt(in, {&recipient, 1}, out));
    must(out.commit());
}

void openFile(const AgeIdentity& identity, const std::string& from, const std::string& to)
{
    FileSource in = take(FileSource::open(from));
    FileSink out = take(FileSink::create(to, kSecretMode, Existing::Refuse));
    must(ageDecrypt(in, {&identity, 1}, out));
    must(out.commit());
}

void sealMemory(const AgeRecipient& recipient, Bytes plain)
{
    NoSink out;
    AgeWriter writer = take(AgeWriter::create({&recipient, 1}, out));
    must(writer.write(plain));
    must(writer.finish());
}

void openMemory(const AgeIdentity& identity, Bytes sealed, std::size_t size)
{
    BytesSource in{sealed};
    NoSink out;
    must(ageDecrypt(in, {&identity, 1}, out));
    if (out.size() != size) {
        fail("opened to another size");
    }
}

unsigned char* octets(Buffer& buffer)
{
    return reinterpret_cast<unsigned char*>(buffer.data());
}

// The cipher alone; key and nonce do not matter for time.
void rawSeal(Bytes plain)
{
    static Buffer out(kChunk + crypto_aead_chacha20poly1305_ietf_ABYTES);
    const std::array<unsigned char, 32> key{};
    const std::array<unsigned char, 12> nonce{};
    for (std::size_t at = 0; at < plain.size(); at += kChunk) {
        const Bytes chunk = plain.subspan(at, std::min(kChunk, plain.size() - at));
        crypto_aead_chacha20poly1305_ietf_encrypt(
            octets(out), nullptr, reinterpret_cast<const unsigned char*>(chunk.data()), chunk.size(), nullptr,
            0, nullptr, nonce.data(), key.data());
    }
}

// Opens one sealed chunk again and again, as often as the bytes have chunks.
void rawOpen(std::size_t bytes)
{
    static Buffer plain(kChunk);
    static Buffer sealed(kChunk + crypto_aead_chacha20poly1305_ietf_ABYTES);
    const std::array<unsigned char, 32> key{};
    const std::array<unsigned char, 12> nonce{};
    crypto_aead_chacha20poly1305_ietf_encrypt(octets(sealed), nullptr, octets(plain), plain.size(), nullptr,
                                              0, nullptr, nonce.data(), key.data());
    for (std::size_t at = 0; at < bytes; at += kChunk) {
        if (crypto_aead_chacha20poly1305_ietf_decrypt(octets(plain), nullptr, nullptr, octets(sealed),
                                                      sealed.size(), nullptr, 0, nonce.data(),
                                                      key.data()) != 0) {
            fail("the bare cipher refused");
        }
    }
}

struct Contestant {
    const char* name;
    std::function<void()> act;
    std::vector<std::string> makes;  // files removed before every turn, outside the clock
    std::vector<double> seconds = {};

    double median() const
    {
        std::vector<double> sorted = seconds;
        std::ranges::sort(sorted);
        return sorted[sorted.size() / 2];
    }
};

void takeTurns(std::vector<Contestant>& all, std::size_t repeats)
{
    for (std::size_t turn = 0; turn < repeats; ++turn) {
        for (Contestant& one : all) {
            for (const std::string& file : one.makes) {
                std::filesystem::remove(file);
            }
            const auto start = std::chrono::steady_clock::now();
            one.act();
            one.seconds.push_back(
                std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        }
    }
}

void printRatio(const char* what, const Contestant& ours, const Contestant& other, double goal)
{
    const double ratio = other.median() / ours.median();
    std::printf("  %-46s %5.2f x  (goal %.1f, %s)\n", what, ratio, goal,
                ratio >= goal ? "reached" : "MISSED");
}

Options parse(int count, char** arguments)
{
    Options options;
    options.folder =
        std::filesystem::is_directory("/dev/shm") ? "/dev/shm" : std::filesystem::temp_directory_path();
    const auto number = [](const std::string& text) {
        std::size_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{} || end != text.data() + text.size() || value == 0 || value > 1048576) {
            fail("not a number from 1 to 1048576: " + text);
        }
        return value;
    };
    const std::vector<std::string> words{arguments + 1, arguments + count};
    for (std::size_t i = 0; i < words.size(); i += 2) {
        if (i + 1 == words.size()) {
            fail("usage: gongyuan_bench_crypto [--mib N] [--repeats N] [--dir FOLDER]");
        }
        if (words[i] == "--mib") {
            options.mib = number(words[i + 1]);
        } else if (words[i] == "--repeats") {
            options.repeats = number(words[i + 1]);
        } else if (words[i] == "--dir") {
            options.folder = words[i + 1];
        } else {
            fail("usage: gongyuan_bench_crypto [--mib N] [--repeats N] [--dir FOLDER]");
        }
    }
    return options;
}

void measure(const Options& options)
{
    const Files files{options.folder};
    const std::size_t size = options.mib << 20U;
    const AgeIdentity identity = AgeIdentity::generate();
    const AgeRecipient recipient = identity.recipient();
    const Buffer plain = randomBytes(size);
    must(writeFile(files["plain"], plain, kSecretMode, Existing::Refuse));
    must(writeFile(files["key"], identity.text().bytes(), kSecretMode, Existing::Refuse));
    sealFile(recipient, files["plain"], files["in.age"]);
    const Buffer sealed = take(readFile(files["in.age"], size * 2 + 65536));

    std::vector<Contestant> all;
    all.push_back({"seal, file to file",
                   [&] { sealFile(recipient, files["plain"], files["out.age"]); },
                   {files["out.age"]}});
    all.push_back({"age -r, file to file",
                   [&] {
                       run({"age", "-r", recipient.text(), "-o", files["out.age"], files["plain"]});
                   },
                   {files["out.age"]}});
    all.push_back({"seal, memory", [&] { sealMemory(recipient, plain); }, {files["out.age"]}});
    all.push_back({"libsodium seal, memory, one thread", [&] { rawSeal(plain); }, {}});
    all.push_back(
        {"open, file to file", [&] { openFile(identity, files["in.age"], files["out"]); }, {files["out"]}});
    all.push_back({"age -d, file to file",
                   [&] {
                       run({"age", "-d", "-i", files["key"], "-o", files["out"], files["in.age"]});
                   },
                   {files["out"]}});
    all.push_back({"open, memory", [&] { openMemory(identity, sealed, size); }, {files["out"]}});
    all.push_back({"libsodium open, memory, one thread", [&] { rawOpen(size); }, {}});
    takeTurns(all, options.repeats);

    std::printf("crypto: %zu MiB, median of %zu turns, files in %s\n", options.mib, options.repeats,
                options.folder.c_str());
    for (const Contestant& one : all) {
        std::printf("  %-46s %7.0f MB/s\n", one.name, static_cast<double>(size) / one.median() / 1e6);
    }
    printRatio("seal, files: ours to age", all[0], all[1], kGoalAge);
    printRatio("open, files: ours to age", all[4], all[5], kGoalAge);
    printRatio("seal: ours with files to the bare cipher", all[0], all[3], kGoalRaw);
    printRatio("open: ours with files to the bare cipher", all[4], all[7], kGoalRaw);
    printRatio("seal: ours in memory to the bare cipher", all[2], all[3], kGoalRaw);
    printRatio("open: ours in memory to the bare cipher", all[6], all[7], kGoalRaw);
}

}  // namespace

int main(int count, char** arguments)
{
    measure(parse(count, arguments));
    return 0;
}
