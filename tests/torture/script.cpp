// SPDX-License-Identifier: Apache-2.0

#include "script.h"

#include "format/journal.h"

#include <random>
#include <utility>

namespace gongyuan::torture {
namespace {

constexpr int kItems = 40;
constexpr int kNotes = 12;
constexpr int kMetaRows = 4;

using Dice = std::mt19937_64;

std::uint64_t upTo(Dice& dice, std::uint64_t most)
{
    return dice() % (most + 1);
}

std::string chars(Dice& dice, std::size_t size)
{
    std::string text(size, ' ');
    for (char& one : text) {
        one = static_cast<char>('a' + upTo(dice, 25));
    }
    return text;
}

// Mostly short answers, now and then a page.
std::string answerText(Dice& dice)
{
    return chars(dice, upTo(dice, 30) == 0 ? 8000 + upTo(dice, 8000) : 1 + upTo(dice, 400));
}

Buffer clockText(Dice& dice, std::uint64_t number)
{
    return toBuffer(std::to_string(number) + chars(dice, 100));
}

store::Entry answerEntry(Dice& dice, std::uint64_t number, const Content& before)
{
    const std::string item = "s" + std::to_string(upTo(dice, kItems - 1));
    const auto revision = static_cast<std::int64_t>(before.events.size() + 1);
    const exam::Answer answer = exam::TextsAnswer{{{"text", answerText(dice)}}};
    const exam::Instant at{std::chrono::milliseconds{static_cast<std::int64_t>(number) * 100}};
    store::Entry entry{
        format::toBytes({at, format::AnswerEvent{item, revision, answer}}), clockText(dice, number), {}};
    if (upTo(dice, 2) == 0) {
        entry.meta.push_back({"row0", toBuffer(std::to_string(number))});
    }
    return entry;
}

store::Entry flagEntry(Dice& dice, std::uint64_t number)
{
    const exam::Instant at{std::chrono::milliseconds{static_cast<std::int64_t>(number) * 100}};
    const std::string item = "s" + std::to_string(upTo(dice, kItems - 1));
    return {format::toBytes({at, format::FlagEvent{item, upTo(dice, 1) == 0}}), clockText(dice, number), {}};
}

std::string metaName(Dice& dice)
{
    const std::string number = std::to_string(upTo(dice, kMetaRows - 1));
    return upTo(dice, 2) == 0 ? "secret." + number : "row" + number;
}

}  // namespace

const crypto::Secret& vaultKey()
{
    static const crypto::Secret key = crypto::Secret::copyOf(Buffer(32, std::byte{0x5a}));
    return key;
}

Act Script::act(std::uint64_t number, const Content& before) const
{
    std::seed_seq seeds{m_seed, number};
    Dice dice{seeds};
    const std::uint64_t kind = upTo(dice, 99);
    Act act;
    if (kind < 72) {
        act.kind = Act::Kind::Append;
        act.entry = answerEntry(dice, number, before);
    } else if (kind < 80) {
        act.kind = Act::Kind::Append;
        act.entry = flagEntry(dice, number);
    } else if (kind < 82) {
        act.kind = Act::Kind::Clock;
        act.text = std::string{textOf(clockText(dice, number))};
    } else if (kind < 86) {
        act.kind = Act::Kind::Meta;
        act.row = {metaName(dice), toBuffer(chars(dice, 1 + upTo(dice, 200)))};
    } else if (kind < 94) {
        act.kind = Act::Kind::Scratch;
        act.key = "note/" + std::to_string(upTo(dice, kNotes - 1));
        act.text = upTo(dice, 4) == 0 ? std::string{} : chars(dice, 1 + upTo(dice, 3000));
    } else if (kind < 97) {
        act.kind = Act::Kind::Checkpoint;
    } else if (kind < 98) {
        act.kind = Act::Kind::Forget;
    } else {
        act.kind = Act::Kind::Reopen;
    }
    return act;
}

void Script::apply(const Act& act, Content& content)
{
    switch (act.kind) {
    case Act::Kind::Append:
        content.events.push_back(act.entry.event);
        content.clock = act.entry.clock;
        for (const store::MetaRow& row : act.entry.meta) {
            content.meta[row.name] = row.value;
        }
        return;
    case Act::Kind::Clock: content.clock = toBuffer(act.text); return;
    case Act::Kind::Meta: content.meta[act.row.name] = act.row.value; return;
    case Act::Kind::Scratch:
        if (act.text.empty()) {
            content.scratch.erase(act.key);
        } else {
            content.scratch[act.key] = act.text;
        }
        return;
    case Act::Kind::Forget:
        std::erase_if(content.meta, [](const auto& row) { return row.first.starts_with("secret."); });
        return;
    case Act::Kind::Checkpoint:
    case Act::Kind::Reopen: return;
    }
}

Status perform(const Act& act, std::unique_ptr<store::Vault>& vault, const std::filesystem::path& path)
{
    switch (act.kind) {
    case Act::Kind::Append: {
        GONGYUAN_TRY(const format::ChainHead head, vault->append(act.entry));
        static_cast<void>(head);
        return done();
    }
    case Act::Kind::Clock: return vault->setClock(bytesOf(act.text));
    case Act::Kind::Meta: return vault->setMeta(act.row);
    case Act::Kind::Scratch: return vault->setScratch(act.key, act.text);
    case Act::Kind::Checkpoint: return vault->checkpoint();
    case Act::Kind::Forget: return vault->forgetSecrets();
    case Act::Kind::Reopen: {
        vault.reset();
        GONGYUAN_TRY(store::Vault opened, openVault(path));
        vault = std::make_unique<store::Vault>(std::move(opened));
        return done();
    }
    }
    return done();
}

Result<store::Vault> openVault(const std::filesystem::path& path)
{
    return store::Vault::open(path, vaultKey(), kSitting, kCandidate);
}

Result<Content> contentOf(store::Vault& vault)
{
    Content content;
    GONGYUAN_TRY(content.events, vault.events());
    content.clock = vault.clock();
    std::vector<std::string> names;
    for (int i = 0; i < kMetaRows; ++i) {
        names.push_back("secret." + std::to_string(i));
        names.push_back("row" + std::to_string(i));
    }
    for (const std::string& name : names) {
        GONGYUAN_TRY(const auto value, vault.meta(name));
        if (value) {
            content.meta[name] = *value;
        }
    }
    GONGYUAN_TRY(content.scratch, vault.scratch());
    return content;
}

std::string difference(const Content& found, const Content& wanted)
{
    std::string text = std::to_string(found.events.size()) + " events, " +
                       std::to_string(wanted.events.size()) + " acknowledged";
    text += found.clock == wanted.clock ? "" : "; another clock";
    text += found.meta == wanted.meta ? "" : "; other named values";
    text += found.scratch == wanted.scratch ? "" : "; other scratch texts";
    return text;
}

}  // namespace gongyuan::torture
