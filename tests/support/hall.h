// SPDX-License-Identifier: Apache-2.0

// A small exam world for tests: an authority, a room, a seat, a paper of three questions, and a candidate who
// sat it. Times are fixed; keys are fresh; Argon2id is as cheap as a manifest may make it.

#pragma once

#include "core/file.h"
#include "format/answer_sheet.h"
#include "format/receipt.h"
#include "format/sealed_paper.h"
#include "format/sheet_set.h"
#include "support/pictures.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace gongyuan::test {

template <typename T>
T take(Result<T> result)
{
    if (!result) {
        FAIL(name(result.error().code) << ": " << result.error().detail);
    }
    return std::move(result).value();
}

template <typename T>
Errc refusal(const Result<T>& result)
{
    REQUIRE(!result);
    return result.error().code;
}

/// A folder that goes when the test ends.
class Folder {
public:
    Folder()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "gongyuan-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        m_path = pattern;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }

    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path operator/(const std::string& name) const { return m_path / name; }

private:
    std::filesystem::path m_path;
};

inline const WallTime kBegin = take(exam::wallTimeFromText("2026-11-20T08:00:00Z"));
inline const WallTime kNow = take(exam::wallTimeFromText("2026-11-21T01:00:00Z"));
constexpr crypto::Argon2Cost kCheap{1, std::uint64_t{8} << 20U};

inline exam::Item choice(std::string id)
{
    exam::Item item;
    item.id = std::move(id);
    item.stem = "CIF 术语下由谁办理货运保险？";
    item.options = {{"a", "卖方", false}, {"b", "买方", false}, {"c", "承运人", false}};
    item.points = exam::kPoint;
    item.shuffle = true;
    return item;
}

/// The pictures of `smallPaper`: of its first item, and of its task.
inline std::vector<Buffer> smallAssets()
{
    return {png(640, 360), png(100, 80, 100'000)};
}

inline exam::Block picture(const Buffer& file, int width, int height)
{
    exam::Block block;
    block.kind = exam::Block::Kind::Picture;
    block.image = {toHex(crypto::sha256(file)), "示意图", width, height};
    return block;
}

inline exam::Paper smallPaper()
{
    const std::vector<Buffer> assets = smallAssets();
    exam::Group singles;
    singles.id = "s";
    singles.title = "单选题";
    singles.items = {choice("s1"), choice("s2")};
    singles.items[0].blocks = {picture(assets[0], 640, 360)};
    exam::Section theory{"theory",   "理论知识",       exam::Section::Kind::Theory,
                         3600,       2 * exam::kPoint, exam::kPoint,
                         {15, 5, 1}, "每题 1 分",      {singles},
                         {}};
    exam::SheetWidget sheet;
    sheet.columns = 2;
    sheet.rows = 5;
    sheet.widths = {1, 1};
    sheet.cells = {{"A1", {"成本", exam::CellFormat::Text, true, true, false}},
                   {"B1", {"", exam::CellFormat::Fixed2, false, false, true}}};
    exam::Section practice{"practice",
                           "操作技能",
                           exam::Section::Kind::Practice,
                           5400,
                           5 * exam::kPoint,
                           std::nullopt,
                           {5},
                           "",
                           {},
                           {{"p1",
                             "成本核算",
                             "核算成本",
                             5 * exam::kPoint,
                             20,
                             {{"chart", "图表", {picture(assets[1], 100, 80)}}},
                             sheet}}};
    return {"sample-a", "cbec", "跨境电子商务师", "样卷", "三级", "考生须知", "我承诺", {theory, practice}};
}

struct Hall {
    static crypto::Issue authority(const char* name, int length, std::vector<std::string> uris = {})
    {
        return {.commonName = name,
                .usage = crypto::Usage::Authority,
                .uris = std::move(uris),
                .pathLength = length,
                .notBefore = kBegin - std::chrono::hours{24},
                .days = 30};
    }
    static crypto::Issue signer(const char* name, std::string uri)
    {
        return {.commonName = name,
                .usage = crypto::Usage::Sign,
                .uris = {std::move(uri)},
                .notBefore = kBegin - std::chrono::hours{24},
                .days = 10};
    }

    crypto::SigningKey rootKey = crypto::SigningKey::generate();
    crypto::Certificate root = take(crypto::CertificateAuthority::selfSign(rootKey, authority("Root", 1)));
    crypto::CertificateAuthority byRoot{rootKey, root};
    crypto::SigningKey issuerKey = crypto::SigningKey::generate();
    crypto::Certificate issuer =
        take(byRoot.issue(take(crypto::makeRequest(issuerKey, "Issuer")),
                          signer("Issuer", crypto::roleUri(crypto::Role::Issuer, "hq"))));
    crypto::AgeIdentity collection = crypto::AgeIdentity::generate();

    crypto::SigningKey roomCaKey = crypto::SigningKey::generate();
    crypto::Certificate roomCa =
        take(byRoot.issue(take(crypto::makeRequest(roomCaKey, "Room 7")),
                          authority("Room 7", 0, {crypto::roleUri(crypto::Role::Room, "r7")})));
    crypto::CertificateAuthority byRoom{roomCaKey, roomCa};
    crypto::SigningKey roomSignKey = crypto::SigningKey::generate();
    crypto::Certificate roomSign =
        take(byRoom.issue(take(crypto::makeRequest(roomSignKey, "Room 7 receipts")),
                          signer("Receipts", crypto::roleUri(crypto::Role::RoomSigner, "r7"))));
    crypto::AgeIdentity roomAge = crypto::AgeIdentity::generate();

    crypto::SigningKey seatKey = crypto::SigningKey::generate();
    crypto::Certificate seat =
        take(byRoom.issue(take(crypto::makeRequest(seatKey, "Seat 12")),
                          signer("Seat 12", crypto::roleUri(crypto::Role::Seat, "r7:s12"))));

    crypto::UnlockCode code = crypto::UnlockCode::generate();
    Buffer bulk;
    Buffer envelope;

    format::SeatChain seatChain() const { return {seat, roomCa, root}; }
    format::RoomChain roomChain() const { return {roomSign, roomCa, root}; }

    format::PaperInput paperInput() const
    {
        return {.paper = smallPaper(),
                .assets = smallAssets(),
                .sitting = {.id = "2026-11-demo",
                            .startsAt = kNow,
                            .notBefore = kNow - std::chrono::minutes{10},
                            .notAfter = kNow + std::chrono::hours{4},
                            .seconds = {{"theory", 600}}},
                .collection = {collection.recipient().text()},
                .cost = kCheap};
    }
    /// What the candidate is granted; set before `seal`.
    exam::Profile profile;

    format::RoomInput roomInput() const
    {
        return {"r7",
                roomAge.recipient(),
                {"2026-11-demo",
                 {{"20260001", "王小明", "041X", "3301 **** **** 041X", "r7", "s12", {}, profile}},
                 {{"20260003", "r8"}}}};
    }

    void seal()
    {
        BufferSink sink{std::size_t{1} << 24U};
        const format::PaperSealer sealer =
            take(format::PaperSealer::seal(paperInput(), issuerKey, issuer, sink));
        bulk = sink.take();
        envelope = take(sealer.envelope(roomInput(), code));
    }

    format::Envelope open() const { return take(format::Envelope::open(envelope, root, kNow)); }
    crypto::Secret share() const { return take(open().roomShare(roomAge)); }
    format::Bulk loadBulk(const format::Envelope& opened) const
    {
        BytesSource source{bulk};
        return take(format::Bulk::load(opened, source));
    }
};

/// A seat on which candidate 20260001 sat the paper.
struct SatExam {
    explicit SatExam(const Hall& hall)
        : identity{"sample-a", "2026-11-demo", "r7", "s12", "20260001", crypto::sha256(bytesOf("manifest"))}
        , delegation{format::delegateSession(hall.seatKey, hall.seat, identity, session.publicKey(), kNow)}
    {
        using namespace exam::event;
        const auto at = [](int seconds) { return exam::Instant{seconds * 1000}; };
        const auto answer = [](std::string item, std::int64_t revision, exam::Answer value) {
            return format::AnswerEvent{std::move(item), revision, std::move(value)};
        };
        const std::vector<format::JournalEvent> journal{
            {at(0), Identify{"20260001"}},
            {at(5), Confirm{}},
            {at(9), Agree{}},
            {at(20), Unlock{toHex(identity.manifest), {{"theory", at(600)}, {"practice", at(5400)}}}},
            {at(21), Begin{}},
            {at(22), format::SeenEvent{"s1"}},
            {at(30), answer("s1", 1, exam::Choice{{"b"}})},
            {at(31), format::FlagEvent{"s1", true}},
            {at(40), answer("s1", 2, exam::Choice{{"a"}})},
            {at(50), answer("s2", 1, exam::Choice{{"c"}})},
            {at(60), answer("s2", 2, std::monostate{})},
            {at(70), Return{std::chrono::milliseconds{1500}}},
            {at(80), HandIn{}},
            {at(90), Begin{}},
            {at(99), answer("p1", 1, exam::SheetAnswer{{{"B1", "=1+2"}}})},
            {at(100), HandIn{}},
        };
        for (const format::JournalEvent& event : journal) {
            events.push_back(format::toBytes(event));
        }
    }

    format::SheetInput input(const Hall& hall) const
    {
        return {.identity = identity,
                .events = events,
                .guard = "windowed",
                .build = "0.1.0",
                .submitted = kNow + std::chrono::seconds{100},
                .delegation = delegation,
                .collection = {hall.collection.recipient().text()},
                .seatPem = hall.seat.pem(),
                .roomCaPem = hall.roomCa.pem()};
    }
    format::SealedSheet seal(const Hall& hall) const
    {
        return take(format::sealSheet(input(hall), session, hall.seatKey));
    }
    static format::Receipt receipt(const format::SealedSheet& sealed)
    {
        return {"2026-11-demo",
                "r7",
                "20260001",
                "s12",
                sealed.digest,
                sealed.sheet.size(),
                kNow + std::chrono::seconds{105},
                1};
    }

    crypto::SigningKey session = crypto::SigningKey::generate();
    format::SheetIdentity identity;
    format::SignedDocument delegation;
    std::vector<Buffer> events;
};

/// Calls `probe` with the bytes changed at one place, for every `step`-th place.
inline void flipEach(const Buffer& original, std::size_t step,
                     const std::function<void(const Buffer&, std::size_t)>& probe)
{
    for (std::size_t at = 0; at < original.size(); at += step) {
        Buffer changed = original;
        changed[at] ^= std::byte{1};
        probe(changed, at);
    }
}

}  // namespace gongyuan::test
