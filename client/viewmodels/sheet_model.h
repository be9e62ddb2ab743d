// SPDX-License-Identifier: Apache-2.0

// The sheet on the screen: cells, cursor, selection, the line being edited and its own copy buffer. Typing
// lives here until it is entered; what is entered goes to the desk at once.

#pragma once

#include "edit_history.h"
#include "session/desk.h"
#include "sheet_book.h"

#include <QAbstractTableModel>
#include <QtQmlIntegration>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace gongyuan::client {

class SheetModel : public QAbstractTableModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of TaskViewModel.")
    Q_PROPERTY(QVariantList shares READ shares NOTIFY reshaped FINAL)
    Q_PROPERTY(QVariantList needs READ needs NOTIFY reshaped FINAL)
    Q_PROPERTY(int wanted READ wanted NOTIFY reshaped FINAL)
    Q_PROPERTY(int filled READ filled NOTIFY edited FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY edited FINAL)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY edited FINAL)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY moved FINAL)
    Q_PROPERTY(int currentColumn READ currentColumn NOTIFY moved FINAL)
    Q_PROPERTY(QString place READ place NOTIFY moved FINAL)
    Q_PROPERTY(bool currentLocked READ currentLocked NOTIFY moved FINAL)
    Q_PROPERTY(bool editing READ editing NOTIFY lineChanged FINAL)
    Q_PROPERTY(QString line READ line WRITE setLine NOTIFY lineChanged FINAL)
    Q_PROPERTY(QString preview READ preview NOTIFY lineChanged FINAL)

public:
    enum Role {
        ShownRole = Qt::UserRole + 1,
        AlignmentRole,
        BoldRole,
        LockedRole,
        WantedRole,
        CurrentRole,
        SelectedRole,
        ReferencedRole,
        FaultyRole,
        EditedRole,
        SpillRole,
    };

    explicit SheetModel(Desk& desk, QObject* parent = nullptr);

    /// Shows the sheet of this task, with the cursor where it was left or, after a restart, where something
    /// was entered last; null shows none. Steps taken in other sheets are kept.
    void show(const exam::Task* task);

    QVariantList shares() const;
    /// How many half-width characters each column should be wide to show what the paper gave.
    QVariantList needs() const;
    int wanted() const;
    int filled() const;
    bool canUndo() const;
    bool canRedo() const;
    int currentRow() const;
    int currentColumn() const;
    /// `F7`, or `F7:G9` while several cells are selected.
    QString place() const;
    bool currentLocked() const;
    bool editing() const;
    /// What the formula bar shows: the line being edited, otherwise what was typed into the current cell.
    QString line() const;
    void setLine(const QString& text);
    /// What the line would show in the current cell; empty unless a formula is being edited.
    QString preview() const;

    /// With `extend` the selection grows from its anchor.
    Q_INVOKABLE void moveTo(int row, int column, bool extend);
    Q_INVOKABLE void moveBy(int rows, int columns, bool extend);
    /// To the edge of the sheet in that direction.
    Q_INVOKABLE void jump(int rows, int columns, bool extend);
    Q_INVOKABLE void selectAll();
    /// Begins to edit: the cell's own text, or `text` in its place. False when the cell is locked.
    Q_INVOKABLE bool edit(const QString& text, bool replace);
    /// While a formula waits for a reference, names this cell in it; false when it does not.
    Q_INVOKABLE bool point(int row, int column);
    /// Enters the line and moves on.
    Q_INVOKABLE void enter(int rows, int columns);
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void empty();
    Q_INVOKABLE void copy();
    Q_INVOKABLE void cut();
    Q_INVOKABLE void paste();
    Q_INVOKABLE void fillDown();
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    /// Back to what the paper gave; one step, so it can be taken back.
    Q_INVOKABLE void restore();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void reshaped();
    void edited();
    void moved();
    void lineChanged();

private:
    struct Copied {
        sheet::Address from;
        std::string input;
    };

    void follow(const std::string& question);
    void apply(const EditHistory::Edit& edit);
    void put(const EditHistory::Edit& edit, bool forwards);
    EditHistory::Edit emptied() const;
    void repaint();
    sheet::Range selection() const;
    bool referenced(sheet::Address address) const;
    /// How many empty cells to the right a text may run over.
    int spill(sheet::Address address) const;
    std::vector<sheet::Address> selected() const;
    EditHistory* history() const;
    sheet::Address whereLeft() const;

    Desk& m_desk;
    const exam::Task* m_task = nullptr;
    std::unique_ptr<SheetBook> m_book;
    /// By task; made from what the desk remembers when first wanted.
    mutable std::map<std::string, std::unique_ptr<EditHistory>> m_histories;
    /// The cursor, by task that was left.
    std::map<std::string, sheet::Address> m_left;
    sheet::Address m_current;
    sheet::Address m_anchor;
    bool m_editing = false;
    QString m_line;
    std::vector<sheet::Reference> m_references;
    std::vector<Copied> m_copied;
    sheet::Address m_copiedFrom;
};

}  // namespace gongyuan::client
