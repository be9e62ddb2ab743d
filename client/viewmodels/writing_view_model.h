// SPDX-License-Identifier: Apache-2.0

// A short answer or essay. The editor on the screen holds the text while it is typed; every change reaches
// the desk once, and the desk makes it durable within a second. Only when the text changes for another reason
// (another question, a step taken back) does the editor take it from here.

#pragma once

#include "session/desk.h"
#include "text_history.h"

#include <QObject>
#include <QtQmlIntegration>

#include <map>
#include <string>

namespace gongyuan::client {

/// Characters that count towards the bounds of a text, as answers are checked: line ends count.
int countedCharacters(const QString& text);
/// Words as they are counted in Latin script: runs of letters and digits; Chinese characters are none.
int countedWords(const QString& text);

class WritingViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of ItemViewModel.")
    Q_PROPERTY(int lines READ lines NOTIFY replaced FINAL)
    Q_PROPERTY(int fewest READ fewest NOTIFY replaced FINAL)
    Q_PROPERTY(int most READ most NOTIFY replaced FINAL)
    Q_PROPERTY(int characters READ characters NOTIFY edited FINAL)
    Q_PROPERTY(int words READ words NOTIFY edited FINAL)
    Q_PROPERTY(bool full READ full NOTIFY edited FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY edited FINAL)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY edited FINAL)

public:
    explicit WritingViewModel(Desk& desk, QObject* parent = nullptr);

    /// Null, or an item of another type, shows nothing. Steps taken in other items are kept.
    void show(const exam::Item* item);

    /// Height of the input, 0 while there is none.
    int lines() const { return m_item == nullptr ? 0 : m_item->lines; }
    int fewest() const { return m_item == nullptr ? 0 : m_item->minCharacters; }
    int most() const { return m_item == nullptr ? 0 : m_item->maxCharacters; }
    int characters() const { return m_characters; }
    int words() const { return m_words; }
    /// Something was left out because the bound is reached; false again with the next change.
    bool full() const { return m_full; }
    bool canUndo() const;
    bool canRedo() const;

    Q_INVOKABLE QString text() const { return m_text; }
    /// What stands in the editor. What exceeds the bound is left out of what was just inserted, and
    /// `replaced` tells the editor so.
    Q_INVOKABLE void type(const QString& text);
    /// The editor was left.
    Q_INVOKABLE void settle();
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();

Q_SIGNALS:
    /// The editor's text must become `text()`, the cursor going to `cursor`.
    void replaced(int cursor);
    void edited();

private:
    void follow(const std::string& question);
    QString held() const;
    void count();
    void store(bool settled);

    Desk& m_desk;
    const exam::Item* m_item = nullptr;
    QString m_text;
    int m_characters = 0;
    int m_words = 0;
    bool m_full = false;
    std::map<std::string, TextHistory> m_histories;  // by item
};

}  // namespace gongyuan::client
