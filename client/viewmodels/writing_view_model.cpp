// SPDX-License-Identifier: Apache-2.0

#include "writing_view_model.h"

#include "answer_history.h"
#include "text.h"

#include <algorithm>
#include <utility>

namespace gongyuan::client {
namespace {

constexpr const char* kText = "text";

bool isHan(QChar character)
{
    return character.script() == QChar::Script_Han;
}

/// Where `after` goes on as `before` did: the end of what was inserted.
qsizetype insertedUntil(const QString& before, const QString& after)
{
    const auto shorter = std::min(before.size(), after.size());
    const auto rest =
        std::mismatch(before.rbegin(), before.rbegin() + shorter, after.rbegin()).first - before.rbegin();
    return after.size() - rest;
}

/// Removes so many characters in front of `end`, and no half of one.
qsizetype shorten(QString& text, qsizetype end, int characters)
{
    while (characters > 0 && end > 0) {
        const bool pair = end > 1 && text[end - 1].isLowSurrogate() && text[end - 2].isHighSurrogate();
        const qsizetype size = pair ? 2 : 1;
        end -= size;
        text.remove(end, size);
        --characters;
    }
    return end;
}

}  // namespace

int countedCharacters(const QString& text)
{
    return static_cast<int>(
        std::count_if(text.begin(), text.end(), [](QChar character) { return !character.isLowSurrogate(); }));
}

int countedWords(const QString& text)
{
    int words = 0;
    bool inside = false;
    for (const QChar character : text) {
        const bool letter = character.isLetterOrNumber() && !isHan(character);
        const bool joint = inside && (character == QLatin1Char{'\''} || character == QChar{0x2019} ||
                                      character == QLatin1Char{'-'} || character == QLatin1Char{'.'} ||
                                      character == QLatin1Char{','});
        words += letter && !inside ? 1 : 0;
        inside = letter || joint;
    }
    return words;
}

WritingViewModel::WritingViewModel(Desk& desk, QObject* parent)
    : QObject{parent}
    , m_desk{desk}
{
    connect(&desk, &Desk::questionChanged, this, &WritingViewModel::follow);
    connect(&desk, &Desk::changed, this, [this] {
        if (!m_desk.view().candidate) {
            m_histories.clear();  // they are the candidate's
        }
    });
}

void WritingViewModel::show(const exam::Item* item)
{
    m_item = item != nullptr && item->type == exam::ItemType::ExtendedText ? item : nullptr;
    m_text = held();
    if (m_item != nullptr && m_histories.count(m_item->id) == 0) {
        m_histories.emplace(m_item->id, earlierWriting(m_desk, m_item->id));
    }
    m_full = false;
    count();
    Q_EMIT replaced(static_cast<int>(m_text.size()));
    Q_EMIT edited();
}

QString WritingViewModel::held() const
{
    const exam::Answer* answer = m_item == nullptr ? nullptr : m_desk.answer(m_item->id);
    return answer == nullptr ? QString{} : toQt(writingOf(*answer));
}

void WritingViewModel::follow(const std::string& question)
{
    if (m_item == nullptr || m_item->id != question) {
        return;
    }
    QString next = held();
    if (next != m_text) {
        m_text = std::move(next);
        count();
        Q_EMIT replaced(static_cast<int>(m_text.size()));
        Q_EMIT edited();
    }
}

void WritingViewModel::count()
{
    m_characters = countedCharacters(m_text);
    m_words = countedWords(m_text);
}

void WritingViewModel::type(const QString& text)
{
    if (m_item == nullptr || text == m_text) {
        return;
    }
    QString next = text;
    const int over = most() == 0 ? 0 : countedCharacters(next) - std::max(most(), m_characters);
    m_full = over > 0;
    qsizetype cursor = 0;
    if (m_full) {
        cursor = shorten(next, insertedUntil(m_text, next), over);
    }
    m_histories[m_item->id].add(m_text, next);
    m_text = std::move(next);
    count();
    store(/*settled=*/false);
    if (m_full) {
        Q_EMIT replaced(static_cast<int>(cursor));
    }
    Q_EMIT edited();
}

void WritingViewModel::store(bool settled)
{
    m_desk.setAnswer(m_item->id,
                     m_text.isEmpty() ? exam::Answer{}
                                      : exam::Answer{exam::TextsAnswer{{{kText, fromQt(m_text)}}}},
                     settled);
}

void WritingViewModel::settle()
{
    if (m_item != nullptr && m_histories.count(m_item->id) > 0) {
        m_histories[m_item->id].close();
        store(/*settled=*/true);
    }
}

bool WritingViewModel::canUndo() const
{
    const auto found = m_item == nullptr ? m_histories.end() : m_histories.find(m_item->id);
    return found != m_histories.end() && found->second.canUndo();
}

bool WritingViewModel::canRedo() const
{
    const auto found = m_item == nullptr ? m_histories.end() : m_histories.find(m_item->id);
    return found != m_histories.end() && found->second.canRedo();
}

void WritingViewModel::undo()
{
    if (canUndo()) {
        const int cursor = m_histories[m_item->id].undo(m_text);
        m_full = false;
        count();
        store(/*settled=*/true);
        Q_EMIT replaced(cursor);
        Q_EMIT edited();
    }
}

void WritingViewModel::redo()
{
    if (canRedo()) {
        const int cursor = m_histories[m_item->id].redo(m_text);
        m_full = false;
        count();
        store(/*settled=*/true);
        Q_EMIT replaced(cursor);
        Q_EMIT edited();
    }
}

}  // namespace gongyuan::client
