// SPDX-License-Identifier: Apache-2.0

// A document form that is being filled in: its blocks, what stands in its inputs, and the steps that can be
// taken back. What is typed goes to the desk at once; it is settled when the input is left.

#pragma once

#include "edit_history.h"
#include "form_field_model.h"
#include "session/desk.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace gongyuan::client {

class FormModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of TaskViewModel.")
    Q_PROPERTY(QString titleZh READ titleZh NOTIFY reshaped FINAL)
    Q_PROPERTY(QString titleEn READ titleEn NOTIFY reshaped FINAL)
    Q_PROPERTY(int inputs READ inputs NOTIFY reshaped FINAL)
    Q_PROPERTY(int filled READ filled NOTIFY edited FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY edited FINAL)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY edited FINAL)

public:
    enum Role { SharesRole = Qt::UserRole + 1, FieldsRole, TableRole };

    explicit FormModel(Desk& desk, QObject* parent = nullptr);

    /// Shows the form of this task; null shows none. Steps taken in other forms are kept.
    void show(const exam::Task* task);

    QString titleZh() const;
    QString titleEn() const;
    int inputs() const;
    int filled() const;
    bool canUndo() const;
    bool canRedo() const;

    void type(const std::string& field, const QString& text);

    /// The input was left: what stands in the form is settled.
    Q_INVOKABLE void settle();
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    /// Empties every input; one step, so it can be taken back.
    Q_INVOKABLE void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void reshaped();
    void edited();

private:
    struct Block {
        QVariantList shares;
        bool table = false;
        std::unique_ptr<FormFieldModel> fields;
    };

    void follow(const std::string& question);
    void adopt();
    void put(const EditHistory::Edit& edit, bool forwards);
    void set(const std::string& field, const std::optional<std::string>& text);
    void store(bool settled);
    EditHistory* history() const;

    Desk& m_desk;
    const exam::Task* m_task = nullptr;
    const exam::FormWidget* m_form = nullptr;
    std::vector<Block> m_blocks;
    std::map<std::string, std::string> m_values;
    /// By task; made from what the desk remembers when first wanted.
    mutable std::map<std::string, std::unique_ptr<EditHistory>> m_histories;
    int m_inputs = 0;
};

}  // namespace gongyuan::client
