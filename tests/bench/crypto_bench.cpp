// SPDX-License-Identifier: Apache-2.0

// How fast files are sealed and opened, as ratios measured in one run: against the stock `age` on the same
// files, and against the bare ChaCha20-Poly1305 of libsodium over the same bytes in memory, one thread,
// 64 KiB at a time. OpenSSL's, which is the one that we use, is the reference for what is sealed and opened
// in memory: it is faster than files are read and written. Contestants take turns, so a disturbance meets all
// of them; a ratio is the median of the ratios of single turns. Processor time is printed too: other programs
// on the machine do not change it much.
//
//     gongyuan_bench_crypto [--mib N] [--repeats N] [--dir FOLDER]

#include "contest.h"
#include "core/file.h"
#include "crypto/age.h"
#include "crypto/age_chunks.h"

#include <sodium.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <unistd.h>
#include <vector>

using namespace gongyuan;
using namespace gongyuan::bench;
using namespace gongyuan::crypto;

namespace {

constexpr double kGoalAge = 2.0;
constexpr double kGoalRaw = 0.8;

struct Options {
    std::size_t mib = 1024;
    std::size_t repeats = 5;
    std::filesystem::path folder;
};

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
    BytesSource in{plain};
    NoSink out;
    must(ageEncrypt(in, {&recipient, 1}, out));
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

// What a bare cipher works on: one chunk after the other, so that results stay in the cache.
struct Raw {
    Buffer sealed = Buffer(kSealedChunk);
    Buffer plain = Buffer(kChunk);
    Buffer key = Buffer(32);
    Nonce nonce{};
};

const unsigned char* octets(Bytes bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned char* octets(Buffer& buffer)
{
    return reinterpret_cast<unsigned char*>(buffer.data());
}

void sodiumSeal(Bytes plain)
{
    Raw raw;
    for (std::size_t at = 0; at < plain.size(); at += kChunk) {
        crypto_aead_chacha20poly1305_ietf_encrypt(octets(raw.sealed), nullptr,
                                                  octets(plain.subspan(at, kChunk)), kChunk, nullptr, 0,
                                                  nullptr, octets(Bytes{raw.nonce}), octets(raw.key));
    }
}

void opensslSeal(Bytes plain)
{
    Raw raw;
    ChaChaPoly cipher{raw.key};
    for (std::size_t at = 0; at < plain.size(); at += kChunk) {
        cipher.seal(raw.nonce, plain.subspan(at, kChunk), raw.sealed);
    }
}

// One sealed chunk, over and over.
Buffer sealedChunks(std::size_t size)
{
    Raw raw;
    ChaChaPoly{raw.key}.seal(raw.nonce, raw.plain, raw.sealed);
    Buffer chunks;
    for (std::size_t at = 0; at < size; at += kChunk) {
        append(chunks, raw.sealed);
    }
    return chunks;
}

void sodiumOpen(Bytes chunks)
{
    Raw raw;
    for (std::size_t at = 0; at < chunks.size(); at += kSealedChunk) {
        if (crypto_aead_chacha20poly1305_ietf_decrypt(
                octets(raw.plain), nullptr, nullptr, octets(chunks.subspan(at, kSealedChunk)), kSealedChunk,
                nullptr, 0, octets(Bytes{raw.nonce}), octets(raw.key)) != 0) {
            fail("the bare cipher refused");
        }
    }
}

void opensslOpen(Bytes chunks)
{
    Raw raw;
    ChaChaPoly cipher{raw.key};
    for (std::size_t at = 0; at < chunks.size(); at += kSealedChunk) {
        if (!cipher.open(raw.nonce, chunks.subspan(at, kSealedChunk), raw.plain)) {
            fail("the bare cipher refused");
        }
    }
}

Options parse(int count, char** arguments)
{
    Options options;
    options.folder =
        std::filesystem::is_directory("/dev/shm") ? "/dev/shm" : std::filesystem::temp_directory_path();
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

    const Buffer chunks = sealedChunks(size);

    std::vector<Contestant> all{
        {"seal, file to file",
         [&] { sealFile(recipient, files["plain"], files["out.age"]); },
         {files["out.age"]}},
        {"age -r, file to file",
         [&] {
             run({"age", "-r", recipient.text(), "-o", files["out.age"], files["plain"]});
         },
         {files["out.age"]}},
        {"seal, memory", [&] { sealMemory(recipient, plain); }, {files["out.age"]}},
        {"libsodium seal, memory, one thread", [&] { sodiumSeal(plain); }, {}},
        {"OpenSSL seal, memory, one thread", [&] { opensslSeal(plain); }, {}},
        {"open, file to file", [&] { openFile(identity, files["in.age"], files["out"]); }, {files["out"]}},
        {"age -d, file to file",
         [&] {
             run({"age", "-d", "-i", files["key"], "-o", files["out"], files["in.age"]});
         },
         {files["out"]}},
        {"open, memory", [&] { openMemory(identity, sealed, size); }, {files["out"]}},
        {"libsodium open, memory, one thread", [&] { sodiumOpen(chunks); }, {}},
        {"OpenSSL open, memory, one thread", [&] { opensslOpen(chunks); }, {}},
    };
    takeTurns(all, options.repeats);

    std::printf("crypto: %zu MiB, median of %zu turns, files in %s\n", options.mib, options.repeats,
                options.folder.c_str());
    std::printf("  %-50s %8s %10s\n", "", "seconds", "processor");
    for (const Contestant& one : all) {
        std::printf("  %-50s %8.3f %10.3f\n", one.name.c_str(), median(one.seconds), median(one.processor));
    }
    std::printf("  how many times as fast, with the middle half of the turns\n");
    printRatio("seal, files: ours to age", all[0], all[1], kGoalAge);
    printRatio("open, files: ours to age", all[5], all[6], kGoalAge);
    printRatio("seal, files: ours to libsodium's bare cipher", all[0], all[3], kGoalRaw);
    printRatio("open, files: ours to libsodium's bare cipher", all[5], all[8], kGoalRaw);
    printRatio("seal, memory: ours to OpenSSL's bare cipher", all[2], all[4], kGoalRaw);
    printRatio("open, memory: ours to OpenSSL's bare cipher", all[7], all[9], kGoalRaw);
    printProcessorRatio("seal, files: age's processor time to ours", all[0], all[1]);
    printProcessorRatio("open, files: age's processor time to ours", all[5], all[6]);
}

}  // namespace

int main(int count, char** arguments)
{
    measure(parse(count, arguments));
    return 0;
}
