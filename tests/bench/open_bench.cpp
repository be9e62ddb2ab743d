// SPDX-License-Identifier: Apache-2.0

// From the session code to the first question, for a paper with many pictures: everything that `unlockPaper`
// does (hashing, Argon2id, key checks, decryption, decompression, unpacking, parsing), as a ratio to what
// cannot be avoided: one Argon2id of the same cost and one decryption pass over the same bulk file.
// Contestants take turns; medians are printed.
//
//     gongyuan_bench_open [--mib N] [--repeats N] [--dir FOLDER]

#include "core/file.h"
#include "crypto/kdf.h"
#include "format/sealed_paper.h"
#include "support/pictures.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

using namespace gongyuan;

namespace {

constexpr double kGoal = 1.2;
constexpr int kPixels = 1000;

struct Options {
    std::size_t mib = 50;
    std::size_t repeats = 5;
    std::filesystem::path folder = "/tmp";
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

Options read(int count, char** arguments)
{
    Options options;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string_view name = arguments[i];
        const std::string_view value = arguments[i + 1];
        if (name == "--dir") {
            options.folder = value;
            continue;
        }
        std::size_t& number = name == "--mib" ? options.mib : options.repeats;
        std::from_chars(value.data(), value.data() + value.size(), number);
    }
    return options;
}

class NoSink final : public Sink {
public:
    Status write(Bytes /*bytes*/) override { return done(); }
};

// Keeps what is sealed; knows how much that is.
class World {
public:
    explicit World(const Options& options)
        : m_bulkPath{options.folder / "gongyuan-bench.paper.age"}
    {
        format::PaperInput input;
        input.paper = paper();
        for (std::size_t i = 0; i < options.mib; ++i) {
            input.assets.push_back(picture());
            exam::Group& group = input.paper.sections[0].groups[0];
            group.items[i % group.items.size()].blocks.push_back(block(input.assets.back()));
        }
        input.sitting = {.id = "bench",
                         .startsAt = m_now,
                         .notBefore = m_now - std::chrono::hours{1},
                         .notAfter = m_now + std::chrono::hours{1},
                         .seconds = {}};
        input.collection = {m_room.recipient().text()};
        std::filesystem::remove(m_bulkPath);
        FileSink bulk = take(FileSink::create(m_bulkPath, kPublicMode, Existing::Replace));
        const auto sealer = take(format::PaperSealer::seal(input, m_issuerKey, m_issuer, bulk));
        take(bulk.commit());
        const exam::Roster roster{"bench", {}};
        const Buffer tar = take(sealer.envelope({"r1", m_room.recipient(), roster}, m_code));
        m_envelope.push_back(take(format::Envelope::open(tar, m_root, m_now)));
        m_share.push_back(take(envelope().roomShare(m_room)));
    }
    World(const World&) = delete;
    World& operator=(const World&) = delete;
    ~World() { std::filesystem::remove(m_bulkPath); }

    const format::Envelope& envelope() const { return m_envelope.front(); }

    format::Unlocked open() const
    {
        return take(format::unlockPaper(envelope(), m_code, m_share.front().bytes(), m_now, m_bulkPath));
    }

    void argon2() const
    {
        const format::Manifest& manifest = envelope().manifest();
        take(crypto::argon2id(m_code.bytes(), bytesOf(manifest.salt), manifest.cost));
    }

    void decrypt(const format::PaperKey& key) const
    {
        FileSource source = take(FileSource::open(m_bulkPath));
        NoSink sink;
        take(crypto::ageDecrypt(source, std::span{&key.identity(), 1}, sink));
    }

private:
    // Pictures are compressed already: random bytes, like them, do not shrink.
    static Buffer picture()
    {
        const crypto::Secret random = crypto::Secret::random(std::size_t{1} << 20U);
        Buffer file = test::png(kPixels, kPixels);
        constexpr std::ptrdiff_t kHeader = 33;
        file.insert(file.begin() + kHeader, random.bytes().begin(), random.bytes().end());
        return file;
    }

    static exam::Block block(const Buffer& file)
    {
        exam::Block made;
        made.kind = exam::Block::Kind::Picture;
        made.image = {toHex(crypto::sha256(file)), "picture", kPixels, kPixels};
        return made;
    }

    static exam::Paper paper()
    {
        exam::Section section;
        section.id = "theory";
        section.title = "Theory";
        section.seconds = 3600;
        section.points = 100 * exam::kPoint;
        exam::Group group;
        group.id = "s";
        group.title = "Single choice";
        for (int i = 0; i < 100; ++i) {
            exam::Item item;
            item.id = "s" + std::to_string(i);
            item.stem = std::string(400, 'q');
            item.options = {{"a", "yes", false}, {"b", "no", false}};
            item.points = exam::kPoint;
            group.items.push_back(std::move(item));
        }
        section.groups = {group};
        return {"bench", "bench", "Bench", "Bench", "", "", "", {section}};
    }

    static crypto::Issue issue(const char* name, crypto::Usage usage, std::vector<std::string> uris)
    {
        return {.commonName = name,
                .usage = usage,
                .uris = std::move(uris),
                .pathLength = 1,
                .notBefore = SystemClock{}.wall() - std::chrono::hours{1},
                .days = 2};
    }

    WallTime m_now = SystemClock{}.wall();
    std::filesystem::path m_bulkPath;
    crypto::SigningKey m_rootKey = crypto::SigningKey::generate();
    crypto::Certificate m_root =
        take(crypto::CertificateAuthority::selfSign(m_rootKey, issue("Root", crypto::Usage::Authority, {})));
    crypto::SigningKey m_issuerKey = crypto::SigningKey::generate();
    crypto::Certificate m_issuer = take(crypto::CertificateAuthority{m_rootKey, m_root}.issue(
        take(crypto::makeRequest(m_issuerKey, "Issuer")),
        issue("Issuer", crypto::Usage::Sign, {crypto::roleUri(crypto::Role::Issuer, "hq")})));
    crypto::AgeIdentity m_room = crypto::AgeIdentity::generate();
    crypto::UnlockCode m_code = crypto::UnlockCode::generate();
    std::vector<format::Envelope> m_envelope;
    std::vector<crypto::Secret> m_share;
};

double seconds(const std::function<void()>& act)
{
    const auto begin = std::chrono::steady_clock::now();
    act();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

}  // namespace

int main(int count, char** arguments)
{
    const Options options = read(count, arguments);
    const World world{options};
    const format::PaperKey key = world.open().key;
    std::vector<double> whole;
    std::vector<double> argon2;
    std::vector<double> pass;
    std::vector<double> ratios;
    for (std::size_t i = 0; i < options.repeats; ++i) {
        argon2.push_back(seconds([&] { world.argon2(); }));
        pass.push_back(seconds([&] { world.decrypt(key); }));
        whole.push_back(seconds([&] { world.open(); }));
        ratios.push_back(whole.back() / (argon2.back() + pass.back()));
    }
    std::printf("code to first question, paper of %zu MiB, median of %zu turns\n", options.mib,
                options.repeats);
    std::printf("  Argon2id                    %8.3f s\n", median(argon2));
    std::printf("  one decryption pass         %8.3f s\n", median(pass));
    std::printf("  unlockPaper, all of it      %8.3f s\n", median(whole));
    std::printf("  ratio to the two            %8.2f    goal: at most %.1f\n", median(ratios), kGoal);
    return 0;
}
