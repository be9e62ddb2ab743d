// SPDX-License-Identifier: Apache-2.0

#include "crypto/age.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <new>
#include <string>
#include <vector>

using namespace gongyuan;
using namespace gongyuan::crypto;

namespace {

constexpr std::size_t kChunk = 65536;
constexpr std::size_t kSealed = kChunk + 16;
constexpr std::size_t kBatch = 16 * kChunk;
constexpr std::size_t kNoLimit = std::size_t{1} << 30U;

Buffer pattern(std::size_t size)
{
    Buffer bytes(size);
    std::uint32_t state = 12345;
    for (std::byte& b : bytes) {
        state = state * 1664525U + 1013904223U;
        b = static_cast<std::byte>(state >> 24U);
    }
    return bytes;
}

struct Party {
    AgeIdentity identity = AgeIdentity::generate();
    AgeRecipient recipient = identity.recipient();

    Buffer seal(Bytes plain) const { return std::move(ageSeal(plain, {&recipient, 1})).value(); }
    Result<Buffer> open(Bytes file) const { return ageOpen(file, {&identity, 1}, kNoLimit); }
};

// What reached the sink before the payload failed.
struct Partial {
    Errc code;
    Buffer released;
};

Partial readBroken(const Party& party, Bytes file)
{
    BytesSource source{file};
    BufferSink sink{kNoLimit};
    const Status status = ageDecrypt(source, {&party.identity, 1}, sink);
    REQUIRE(!status);
    return {status.error().code, sink.take()};
}

std::size_t headerSize(Bytes file)
{
    const std::string_view text = textOf(file);
    return text.find('\n', text.find("\n--- ") + 1) + 1;
}

class FailingSink final : public Sink {
public:
    explicit FailingSink(int writes)
        : m_writes{writes}
    {
    }
    Status write(Bytes /*bytes*/) override
    {
        return m_writes-- > 0 ? done() : Status{Error{Errc::Storage, "full"}};
    }

private:
    int m_writes;
};

class FailingSource final : public Source {
public:
    FailingSource(Bytes head, std::size_t whole)
        : m_head{head}
        , m_whole{whole}
    {
    }
    Result<std::size_t> read(std::span<std::byte> into) override
    {
        const std::size_t count = std::min(into.size(), m_whole - m_at);
        if (m_at + count >= m_whole) {
            return Error{Errc::Storage, "unreadable"};
        }
        std::copy_n(m_head.begin() + static_cast<std::ptrdiff_t>(m_at), count, into.begin());
        m_at += count;
        return count;
    }

private:
    Bytes m_head;
    std::size_t m_whole;
    std::size_t m_at = 0;
};

}  // namespace

TEST_CASE("a file of any size around the chunk and batch borders opens to what was sealed")
{
    const Party party;
    for (const std::size_t chunks : {0U, 1U, 2U, 15U, 16U, 17U, 32U, 33U, 80U, 100U}) {
        for (const std::ptrdiff_t more : {-1, 0, 1}) {
            const auto size = static_cast<std::ptrdiff_t>(chunks * kChunk) + more;
            if (size < 0) {
                continue;
            }
            CAPTURE(size);
            const Buffer plain = pattern(static_cast<std::size_t>(size));
            const Buffer file = party.seal(plain);
            const std::size_t sealedChunks = std::max<std::size_t>(1, (plain.size() + kChunk - 1) / kChunk);
            CHECK(file.size() == headerSize(file) + 16 + plain.size() + 16 * sealedChunks);
            const auto opened = party.open(file);
            REQUIRE(opened);
            CHECK(opened.value() == plain);
        }
    }
}

TEST_CASE("writing in pieces of odd sizes gives a file that opens")
{
    const Party party;
    const Buffer plain = pattern(40 * kChunk + 777);
    for (const std::size_t piece : {1000U, 65535U, 65536U, 65537U, 1048576U, 1048577U}) {
        CAPTURE(piece);
        BufferSink sink{kNoLimit};
        AgeWriter writer = std::move(AgeWriter::create({&party.recipient, 1}, sink)).value();
        for (std::size_t at = 0; at < plain.size(); at += piece) {
            REQUIRE(writer.write(Bytes{plain}.subspan(at, std::min(piece, plain.size() - at))));
        }
        REQUIRE(writer.finish());
        const auto opened = party.open(sink.bytes());
        REQUIRE(opened);
        CHECK(opened.value() == plain);
    }
}

TEST_CASE("a source is poured in, alone or behind what was written")
{
    const Party party;
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, kBatch - 5, kBatch, kBatch + 1,
                                   kBatch + 63, kBatch + 64, kBatch + 65, 2 * kBatch, 50 * kChunk}) {
        for (const std::size_t before : {std::size_t{0}, std::size_t{5}, kBatch}) {
            CAPTURE(size, before);
            const Buffer plain = pattern(before + size);
            BufferSink sink{kNoLimit};
            AgeWriter writer = std::move(AgeWriter::create({&party.recipient, 1}, sink)).value();
            REQUIRE(writer.write(Bytes{plain}.first(before)));
            BytesSource rest{Bytes{plain}.subspan(before)};
            REQUIRE(writer.pour(rest));
            REQUIRE(writer.pour(rest));  // which is at its end
            REQUIRE(writer.write(bytesOf("end")));
            REQUIRE(writer.finish());
            const auto opened = party.open(sink.bytes());
            REQUIRE(opened);
            CHECK(std::ranges::equal(Bytes{opened.value()}.first(plain.size()), plain));
            CHECK(textOf(Bytes{opened.value()}.subspan(plain.size())) == "end");
            CHECK(writer.pour(rest).error().code == Errc::Denied);
        }
    }
    const Buffer plain = pattern(40 * kChunk);
    FailingSource broken{plain, 30 * kChunk};
    BufferSink sink{kNoLimit};
    CHECK(ageEncrypt(broken, {&party.recipient, 1}, sink).error().code == Errc::Storage);
}

TEST_CASE("every recipient opens the file and nobody else")
{
    const std::array<Party, 3> parties;
    const Party stranger;
    std::vector<AgeRecipient> recipients;
    recipients.reserve(parties.size());
    for (const Party& party : parties) {
        recipients.push_back(party.recipient);
    }
    const Buffer plain = pattern(100);
    const Buffer file = std::move(ageSeal(plain, recipients)).value();
    for (const Party& party : parties) {
        CHECK(party.open(file).value() == plain);
    }
    CHECK(stranger.open(file).error().code == Errc::Denied);
}

TEST_CASE("no recipient, too many, and a point of low order are refused")
{
    BufferSink sink{kNoLimit};
    CHECK(AgeWriter::create({}, sink).error().code == Errc::Malformed);
    const Party party;
    const std::vector<AgeRecipient> many(kMostAgeStanzas + 1, party.recipient);
    CHECK(AgeWriter::create(many, sink).error().code == Errc::Malformed);
    const AgeRecipient zero{AgeRecipient::Point{}};
    CHECK(AgeWriter::create({&zero, 1}, sink).error().code == Errc::Malformed);
    CHECK(sink.bytes().empty());

    const std::vector<AgeRecipient> most(kMostAgeStanzas, party.recipient);
    CHECK(party.open(ageSeal({}, most).value()));
}

TEST_CASE("a flipped bit anywhere in a small file is refused and releases nothing")
{
    const Party party;
    const Buffer file = party.seal(pattern(50));
    for (std::size_t i = 0; i < file.size() * 8; ++i) {
        Buffer changed = file;
        changed[i / 8] ^= static_cast<std::byte>(1U << (i % 8));
        BytesSource source{changed};
        BufferSink sink{kNoLimit};
        CAPTURE(i / 8, i % 8);
        CHECK(!ageDecrypt(source, {&party.identity, 1}, sink));
        CHECK(sink.bytes().empty());
    }
}

TEST_CASE("a damaged chunk releases exactly the chunks before it")
{
    const Party party;
    const Buffer plain = pattern(70 * kChunk + 5);
    const Buffer file = party.seal(plain);
    const std::size_t payload = headerSize(file) + 16;
    for (const std::size_t chunk : {0U, 1U, 15U, 16U, 17U, 47U, 64U, 69U, 70U}) {
        CAPTURE(chunk);
        Buffer changed = file;
        changed[payload + chunk * kSealed + 3] ^= std::byte{1};
        const Partial partial = readBroken(party, changed);
        CHECK(partial.code == Errc::Forged);
        CHECK(std::ranges::equal(partial.released, Bytes{plain}.first(chunk * kChunk)));
    }
}

TEST_CASE("a payload that is cut, extended or reordered is forged")
{
    const Party party;
    const Buffer plain = pattern(20 * kChunk);
    const Buffer file = party.seal(plain);
    const std::size_t payload = headerSize(file) + 16;
    for (const std::size_t cut : {1U, 15U, 16U, 17U, 65551U, 65552U, 65553U, 262208U}) {
        CAPTURE(cut);
        const Partial partial = readBroken(party, Bytes{file}.first(file.size() - cut));
        CHECK(partial.code == Errc::Forged);
        CHECK(std::ranges::equal(partial.released, Bytes{plain}.first(partial.released.size())));
    }
    CHECK(readBroken(party, Bytes{file}.first(payload)).code == Errc::Forged);

    for (const std::size_t more : {1U, 16U, 65552U, 2000000U}) {
        CAPTURE(more);
        Buffer longer = file;
        longer.resize(longer.size() + more);
        const Partial partial = readBroken(party, longer);
        CHECK(partial.code == Errc::Forged);
        CHECK(std::ranges::equal(partial.released, plain));
    }

    Buffer swapped = file;
    std::swap_ranges(swapped.begin() + static_cast<std::ptrdiff_t>(payload),
                     swapped.begin() + static_cast<std::ptrdiff_t>(payload + kSealed),
                     swapped.begin() + static_cast<std::ptrdiff_t>(payload + kSealed));
    CHECK(readBroken(party, swapped).released.empty());
}

TEST_CASE("an empty chunk behind a full one is forged although a file may be empty")
{
    const Party party;
    CHECK(party.open(party.seal({})).value().empty());
    // A cut in the middle of the last tag leaves fewer bytes than a tag has.
    const Buffer file = party.seal(pattern(kChunk + 1));
    const Partial partial = readBroken(party, Bytes{file}.first(file.size() - 2));
    CHECK(partial.code == Errc::Forged);
    CHECK(partial.released.size() == kChunk);
}

TEST_CASE("a header cut at any byte is malformed")
{
    const Party party;
    const Buffer file = party.seal(pattern(10));
    for (std::size_t size = 0; size < headerSize(file) + 16; ++size) {
        CAPTURE(size);
        CHECK(party.open(Bytes{file}.first(size)).error().code == Errc::Malformed);
    }
}

TEST_CASE("a header without end is refused at the limit")
{
    const Party party;
    std::string text = "age-encryption.org/v1\n-> X25519 ";
    text.append(10 * kMostAgeHeader, 'a');
    CHECK(party.open(bytesOf(text)).error().code == Errc::Malformed);
    text = "age-encryption.org/v1\n";
    for (std::size_t i = 0; i <= kMostAgeStanzas; ++i) {
        text += "-> other\n\n";
    }
    text += "--- AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n";
    CHECK(party.open(bytesOf(text)).error().code == Errc::Malformed);
}

TEST_CASE("another version of age is told from rubbish")
{
    const Party party;
    CHECK(party.open(bytesOf("age-encryption.org/v2\n-> X\n\n")).error().code == Errc::Unsupported);
    CHECK(party.open(bytesOf("age-encryption.org/v1 \n")).error().code == Errc::Malformed);
    CHECK(party.open(bytesOf("age-encryption.org/\n")).error().code == Errc::Malformed);
    CHECK(party.open(bytesOf("-----BEGIN AGE ENCRYPTED FILE-----\n")).error().code == Errc::Malformed);
}

TEST_CASE("errors of the sink and the source pass through")
{
    const Party party;
    const Buffer plain = pattern(64 * kChunk);
    const Buffer file = party.seal(plain);
    for (const int writes : {0, 1, 2}) {
        CAPTURE(writes);
        FailingSink sink{writes};
        BytesSource source{file};
        CHECK(ageDecrypt(source, {&party.identity, 1}, sink).error().code == Errc::Storage);
    }
    FailingSink sink{2};
    AgeWriter writer = std::move(AgeWriter::create({&party.recipient, 1}, sink)).value();
    Status status = writer.write(plain);
    if (status) {
        status = writer.finish();
    }
    CHECK(status.error().code == Errc::Storage);
    CHECK(writer.finish().error().code == Errc::Denied);

    for (const std::size_t size : {std::size_t{10}, std::size_t{1000}, 20 * kSealed, file.size()}) {
        CAPTURE(size);
        FailingSource source{file, size};
        BufferSink ignored{kNoLimit};
        CHECK(ageDecrypt(source, {&party.identity, 1}, ignored).error().code == Errc::Storage);
    }
}

TEST_CASE("of two errors the one that comes first in the payload is told")
{
    const Party party;
    const Buffer plain = pattern(100 * kChunk);
    Buffer file = party.seal(plain);
    file[headerSize(file) + 16 + 40 * kSealed] ^= std::byte{1};
    for (int repeat = 0; repeat < 20; ++repeat) {
        FailingSource source{file, 90 * kSealed};
        BufferSink sink{kNoLimit};
        CHECK(ageDecrypt(source, {&party.identity, 1}, sink).error().code == Errc::Forged);
        CHECK(std::ranges::equal(sink.bytes(), Bytes{plain}.first(40 * kChunk)));
    }
}

TEST_CASE("an exception of the sink reaches the caller from whichever thread")
{
    class ThrowingSink final : public Sink {
    public:
        Status write(Bytes /*bytes*/) override
        {
            if (m_writes++ == 3) {
                throw std::bad_alloc{};
            }
            return done();
        }

    private:
        int m_writes = 0;
    };
    const Party party;
    const Buffer file = party.seal(pattern(100 * kChunk));
    BytesSource source{file};
    ThrowingSink sink;
    CHECK_THROWS_AS(static_cast<void>(ageDecrypt(source, {&party.identity, 1}, sink)), std::bad_alloc);
}

TEST_CASE("nothing can be written after the end, and a payload is read once")
{
    const Party party;
    BufferSink sink{kNoLimit};
    AgeWriter writer = std::move(AgeWriter::create({&party.recipient, 1}, sink)).value();
    REQUIRE(writer.finish());
    CHECK(writer.write(bytesOf("late")).error().code == Errc::Denied);
    BytesSource source{sink.bytes()};
    AgeReader reader = std::move(AgeReader::open(source, {{&party.identity, 1}})).value();
    REQUIRE(reader.decryptTo(sink));
    CHECK(reader.decryptTo(sink).error().code == Errc::Denied);
}

TEST_CASE("a writer that is dropped without finish leaves a file that does not open")
{
    const Party party;
    BufferSink sink{kNoLimit};
    {
        AgeWriter writer = std::move(AgeWriter::create({&party.recipient, 1}, sink)).value();
        REQUIRE(writer.write(pattern(100 * kChunk)));
    }
    const auto opened = party.open(sink.bytes());
    CHECK(opened.error().code == Errc::Forged);
}

TEST_CASE("the plaintext may not be longer than the caller allows")
{
    const Party party;
    const Buffer file = party.seal(pattern(100));
    CHECK(ageOpen(file, {&party.identity, 1}, 100));
    CHECK(ageOpen(file, {&party.identity, 1}, 99).error().code == Errc::Malformed);
    CHECK(ageOpenSecret(file, {&party.identity, 1}, 100).value().size() == 100);
    CHECK(ageOpenSecret(file, {&party.identity, 1}, 99).error().code == Errc::Malformed);
}

TEST_CASE("an identity's text is the one of the age specification")
{
    const std::string text = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
    const auto identity = AgeIdentity::parse(bytesOf(text));
    REQUIRE(identity);
    CHECK(textOf(identity->text().bytes()) == text);
    CHECK(std::ranges::all_of(identity->scalar(), [](std::byte b) { return b == std::byte{0x42}; }));
    CHECK(identity->recipient().text() == "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj");
    CHECK(AgeRecipient::parse(identity->recipient().text()).value() == identity->recipient());
}

TEST_CASE("a wrong character in a key's text is caught, and so is the wrong case")
{
    const Party party;
    const std::string good = party.recipient.text();
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string wrong = good;
        wrong[i] = wrong[i] == 'q' ? 'p' : 'q';
        CAPTURE(wrong);
        CHECK(AgeRecipient::parse(wrong).error().code == Errc::Malformed);
    }
    std::string upper = good;
    std::ranges::transform(upper, upper.begin(), [](char c) { return static_cast<char>(std::toupper(c)); });
    CHECK(!AgeRecipient::parse(upper));
    CHECK(!AgeRecipient::parse(good + " "));
    CHECK(!AgeRecipient::parse(""));
    CHECK(!AgeRecipient::parse("age1"));
    CHECK(!AgeIdentity::parse(bytesOf(good)));
}
