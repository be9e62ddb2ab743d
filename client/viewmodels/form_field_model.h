// SPDX-License-Identifier: Apache-2.0

// The cells of one block of a form: labelled fields of a grid, or head and inputs of a table of lines. Both
// are placed by row and column, so the screen draws both with the same grid.

#pragma once

#include "exam/paper.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <string>
#include <vector>

namespace gongyuan::client {

class FormModel;

class FormFieldModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by FormModel.")

public:
    struct Cell {
        std::string id;
        QString zh;
        QString en;
        exam::FieldType type = exam::FieldType::Text;
        int lines = 1;
        bool alignRight = false;
        bool given = false;
        bool head = false;   // names a column of a table
        bool lined = false;  // belongs to a table: drawn without a label of its own
        int row = 0;
        int column = 0;
        int rowSpan = 1;
        int columnSpan = 1;
        QString value;
    };

    enum Role {
        FieldIdRole = Qt::UserRole + 1,
        ZhRole,
        EnRole,
        NumericRole,
        LinesRole,
        AlignRightRole,
        GivenRole,
        HeadRole,
        LinedRole,
        GridRowRole,
        GridColumnRole,
        RowSpanRole,
        ColumnSpanRole,
        ValueRole,
        FormRole,
    };

    FormFieldModel(FormModel& form, std::vector<Cell> cells);

    /// Shows another value; false when this block has no such input.
    bool show(const std::string& field, const QString& value);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// `value` passes what was typed on to the form.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QHash<int, QByteArray> roleNames() const override;

private:
    FormModel& m_form;
    std::vector<Cell> m_cells;
};

}  // namespace gongyuan::client
