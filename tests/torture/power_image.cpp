// SPDX-License-Identifier: Apache-2.0

#include "power_image.h"

#include <algorithm>
#include <fstream>

namespace gongyuan::torture {
namespace {

constexpr std::uint64_t kBlock = 4096;
constexpr std::uint64_t kSector = 512;

bool coin(std::mt19937_64& dice)
{
    return (dice() & 1U) != 0;
}

}  // namespace

void PowerImage::apply(Names& names, const Naming& naming)
{
    if (!naming.goes.empty()) {
        names.erase(naming.goes);
    }
    if (!naming.comes.empty()) {
        names[naming.comes] = naming.file;
    }
}

void PowerImage::apply(Buffer& content, const Change& change)
{
    if (change.truncates) {
        content.resize(change.at);
        return;
    }
    const std::uint64_t end = change.at + change.bytes.size();
    content.resize(std::max<std::uint64_t>(content.size(), end));
    std::copy(change.bytes.begin(), change.bytes.end(),
              content.begin() + static_cast<std::ptrdiff_t>(change.at));
}

void PowerImage::sync(std::uint64_t file)
{
    File& one = m_files[file];
    const auto doubt = std::ranges::find(one.pending, Fate::Doubtful, &Change::fate);
    for (auto change = one.pending.begin(); change != doubt; ++change) {
        apply(one.durable, *change);
    }
    one.pending.erase(one.pending.begin(), doubt);
    for (Change& change : one.pending) {
        change.fate = change.fate == Fate::Pending ? Fate::Certain : change.fate;
    }
}

void PowerImage::follow(const Record& record)
{
    const auto known = m_numbers.find(record.file);
    const std::uint64_t file = known == m_numbers.end() ? 0 : known->second;
    const auto rename = [this](Naming naming) {
        apply(m_names, naming);
        m_pending.push_back(std::move(naming));
    };
    switch (record.act) {
    case Record::Act::Create:
        m_numbers[record.file] = ++m_last;
        m_files[m_last];
        rename({{}, record.first(), m_last});
        return;
    case Record::Act::Write: m_files[file].pending.push_back({false, record.at, record.bytes}); return;
    case Record::Act::Truncate: m_files[file].pending.push_back({true, record.at}); return;
    case Record::Act::Sync: {
        sync(file);
        // ext4: the first sync of a new file also makes its name durable.
        const auto created = std::ranges::find_if(
            m_pending, [file](const Naming& naming) { return naming.goes.empty() && naming.file == file; });
        if (created != m_pending.end()) {
            apply(m_durable, *created);
            m_pending.erase(created);
        }
        return;
    }
    case Record::Act::SyncFailed:
        for (Change& change : m_files[file].pending) {
            change.fate = change.fate == Fate::Pending ? Fate::Doubtful : change.fate;
        }
        return;
    case Record::Act::SyncFolder:
        for (const Naming& naming : m_pending) {
            apply(m_durable, naming);
        }
        m_pending.clear();
        return;
    case Record::Act::Link: rename({{}, record.second(), m_names[record.first()]}); return;
    case Record::Act::Rename: rename({record.first(), record.second(), m_names[record.first()]}); return;
    case Record::Act::Unlink: rename({record.first(), {}, 0}); return;
    case Record::Act::Mark: return;
    }
}

Buffer PowerImage::left(const File& file, Loss loss, std::mt19937_64& dice)
{
    Buffer content = file.durable;
    std::uint64_t longest = content.size();
    const std::uint64_t unit = loss == Loss::Blocks ? kBlock : kSector;
    for (const Change& change : file.pending) {
        if (change.fate == Fate::Certain) {
            apply(content, change);
            continue;
        }
        if (loss == Loss::Everything || (change.truncates && coin(dice))) {
            continue;
        }
        if (change.truncates) {
            apply(content, change);
            continue;
        }
        const std::uint64_t end = change.at + change.bytes.size();
        longest = std::max(longest, end);
        for (std::uint64_t at = change.at; at < end;) {
            const std::uint64_t next = std::min(end, (at / unit + 1) * unit);
            if (coin(dice)) {
                const auto from = change.bytes.begin() + static_cast<std::ptrdiff_t>(at - change.at);
                apply(content, {false, at, Buffer(from, from + static_cast<std::ptrdiff_t>(next - at))});
            }
            at = next;
        }
    }
    // Some file systems note the new length before the bytes.
    if (loss != Loss::Everything && coin(dice) && coin(dice)) {
        content.resize(std::max<std::uint64_t>(content.size(), longest));
    }
    return content;
}

void PowerImage::write(const std::filesystem::path& folder, Loss loss, std::mt19937_64& dice) const
{
    Names names = m_durable;
    // Journalling file systems lose changes of names from the newest backwards.
    const std::size_t kept = loss == Loss::Everything ? 0 : dice() % (m_pending.size() + 1);
    for (std::size_t i = 0; i < kept; ++i) {
        apply(names, m_pending[i]);
    }
    for (const auto& [name, file] : names) {
        const Buffer content = left(m_files.at(file), loss, dice);
        std::ofstream out{folder / name, std::ios::binary};
        out << textOf(content);
        if (!out.flush()) {
            giveUp("cannot write " + (folder / name).string());
        }
        out.close();
        std::filesystem::permissions(folder / name, std::filesystem::perms{0600});
    }
}

}  // namespace gongyuan::torture
