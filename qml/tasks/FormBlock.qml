// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// One block of a form: labelled cells in a grid, or a table of lines. Both are placed by row and column.
ColumnLayout {
    id: root

    required property var shares
    required property FormFieldModel fields
    required property bool table

    Layout.fillWidth: true
    spacing: 0

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 1
        color: root.table ? Theme.edge : Theme.line
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.shares.length
        columnSpacing: 0
        rowSpacing: 0

        Repeater {
            model: root.shares

            delegate: FormColumn {
            }
        }

        Repeater {
            model: root.fields

            delegate: FormCell {
            }
        }
    }
}
