// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// One piece of a document: heading, text, labelled lines, or a table.
ColumnLayout {
    id: root

    required property int index
    required property int kind
    required property string text
    required property var rows

    function cells(rows: var): var {
        const numeric = /^[-+]?[\d,.\s]*\d\s*%?$/;
        const lines = Array.from(rows).map(row => Array.from(row));
        const right = column => column > 0 && lines.slice(1).every(row => row[column].length === 0 || numeric.test(row[column]));
        const cells = [];
        lines.forEach((row, line) => row.forEach((text, column) => cells.push({
                                "text": text,
                                "head": line === 0,
                                "last": column === row.length - 1,
                                "bottom": line === lines.length - 1,
                                "right": right(column)
                            })));
        return cells;
    }

    Layout.fillWidth: true
    Layout.topMargin: root.index === 0 ? 0 : Theme.sp(root.kind === BlockModel.Heading ? 18 : 8)
    spacing: 0

    Txt {
        visible: root.kind === BlockModel.Heading
        Layout.fillWidth: true
        text: root.text
        px: 18
        song: true
        strong: true
        wrapMode: Text.Wrap
    }

    ReadingText {
        visible: root.kind === BlockModel.Text
        Layout.fillWidth: true
        text: root.text
        px: 16
    }

    Repeater {
        model: root.kind === BlockModel.Fields ? root.rows : []

        delegate: MaterialField {
        }
    }

    GridLayout {
        visible: root.kind === BlockModel.Table
        Layout.fillWidth: true
        columns: root.rows.length > 0 ? root.rows[0].length : 1
        columnSpacing: 0
        rowSpacing: 0

        Repeater {
            model: root.kind === BlockModel.Table ? root.cells(root.rows) : []

            delegate: MaterialTableCell {
            }
        }
    }
}
