// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// One block of a form: labelled cells in a grid, or a table of lines. Columns have their shares of the width; a row
// is as high as its highest cell, and grows while somebody types.
Item {
    id: root

    required property var shares
    required property FormFieldModel fields
    required property bool table

    function arrange() {
        const cells = [];
        const heights = [];
        for (let i = 0; i < repeater.count; ++i) {
            const cell = repeater.itemAt(i) as FormCell;
            if (cell !== null) {
                cells.push(cell);
            }
        }
        cells.sort((left, right) => left.rowSpan - right.rowSpan);
        for (const cell of cells) {
            let room = 0;
            for (let row = cell.gridRow; row < cell.gridRow + cell.rowSpan; ++row) {
                heights[row] = heights[row] ?? 0;
                room += heights[row];
            }
            heights[cell.gridRow + cell.rowSpan - 1] += Math.max(0, Math.ceil(cell.implicitHeight) - room);
        }
        const edge = column => Math.round(root.width * Array.from(root.shares).slice(0, column).reduce((sum, share) => sum + share, 0));
        const top = row => 1 + heights.slice(0, row).reduce((sum, height) => sum + (height ?? 0), 0);
        for (const cell of cells) {
            cell.x = edge(cell.gridColumn);
            cell.width = edge(cell.gridColumn + cell.columnSpan) - cell.x;
            cell.y = top(cell.gridRow);
            cell.height = top(cell.gridRow + cell.rowSpan) - cell.y;
        }
        root.implicitHeight = top(heights.length);
    }

    Layout.fillWidth: true
    onWidthChanged: soon.restart()

    // Many cells change at once; they are placed once.
    Timer {
        id: soon

        interval: 0
        onTriggered: root.arrange()
    }

    Rectangle {
        width: root.width
        height: 1
        color: root.table ? Theme.edge : Theme.line
    }

    Repeater {
        id: repeater

        model: root.fields
        onItemAdded: (index, item) => {
            item.implicitHeightChanged.connect(soon.restart);
            soon.restart();
        }

        delegate: FormCell {
        }
    }
}
