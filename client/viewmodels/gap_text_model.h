// SPDX-License-Identifier: Apache-2.0

// A passage whose gaps are typed into, chosen in, or marked: FillIn, InlineChoice and Hottext. One row per
// gap, in reading order. What is typed goes to the desk at once and is settled when the gap is left; choices
// and marks are settled at once.

#pragma once

#include "edit_history.h"
#include "session/desk.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace gongyuan::client {

class GapTextModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of ItemViewModel.")
    Q_PROPERTY(QString passage READ passage NOTIFY reshaped FINAL)
    Q_PROPERTY(int count READ rowCount NOTIFY reshaped FINAL)
    Q_PROPERTY(int answered READ answered NOTIFY edited FINAL)
    Q_PROPERTY(bool correction READ correction NOTIFY reshaped FINAL)

public:
    enum Role {
        WidthRole = Qt::UserRole + 1,  // of an input, in Chinese characters
        NumericRole,                   // a number or an amount is wanted
        ValueRole,                     // what is typed
        ChoicesRole,                   // texts of a gap's own options
        ChosenRole,                    // index into choices, -1 for none
        WordsRole,                     // of a Hottext
        MarkedRole,
        CorrectionRole,  // a marked word takes a correction
        OwnerRole,
    };

    explicit GapTextModel(Desk& desk, QObject* parent = nullptr);

    /// Null, or an item of another type, shows nothing. Steps taken in other items are kept.
    void show(const exam::Item* item);

    QString passage() const { return m_passage; }
    int answered() const;
    bool correction() const { return m_item != nullptr && m_item->correction; }

    Q_INVOKABLE void type(int row, const QString& text);
    /// Choosing what is chosen takes it back; -1 empties the gap.
    Q_INVOKABLE void choose(int row, int choice);
    /// Unmarking a word removes its correction.
    Q_INVOKABLE void mark(int row, bool on);
    /// An input was left.
    Q_INVOKABLE void settle();
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void reshaped();
    void edited();

private:
    /// By gap: what was typed, the chosen option, or an empty text for a mark.
    using Values = std::map<std::string, std::string>;

    const exam::Gap& gap(int row) const { return m_item->gaps[static_cast<std::size_t>(row)]; }
    bool has(int row) const;
    const std::string* value(const exam::Gap& gap) const;
    int chosen(const exam::Gap& gap) const;
    void follow(const std::string& question);
    void adopt();
    void change(const std::string& gap, std::optional<std::string> value, bool typing);
    void put(const EditHistory::Edit& edit, bool forwards, bool settled);
    Values held() const;
    exam::Answer answer(Values values) const;
    EditHistory& history();

    Desk& m_desk;
    const exam::Item* m_item = nullptr;
    QString m_passage;
    Values m_values;
    std::map<std::string, std::unique_ptr<EditHistory>> m_histories;  // by item
};

}  // namespace gongyuan::client
