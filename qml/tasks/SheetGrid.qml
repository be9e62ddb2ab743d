// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Gongyuan.Client
import Gongyuan.Ui

// The cells with their heads, moved through by keys and mouse like any spreadsheet. Typing goes to the formula
// bar, which asks for the focus back through `typing`.
FocusScope {
    id: root

    required property SheetModel sheet
    readonly property real rowHead: Theme.sp(44)
    readonly property real columnHead: Theme.sp(28)
    readonly property real rowHeight: Theme.sp(36)
    readonly property var widths: Array.from(root.sheet.shares).map((share, column) => Math.max(Theme.sp(72), Theme.sp(24 + root.sheet.needs[column] * 8.4), Math.floor((root.width - root.rowHead - 12) * share)))

    signal typing
    signal leftForward
    signal leftBackward

    function columnAt(x: real): int {
        let edge = 0;
        for (let column = 0; column < root.widths.length; ++column) {
            edge += root.widths[column];
            if (x < edge) {
                return column;
            }
        }
        return root.widths.length - 1;
    }

    function show() {
        const top = root.sheet.currentRow * root.rowHeight;
        const left = root.widths.slice(0, root.sheet.currentColumn).reduce((sum, width) => sum + width, 0);
        const right = left + (root.widths[root.sheet.currentColumn] ?? 0);
        if (top < table.contentY) {
            table.contentY = top;
        } else if (top + root.rowHeight > table.contentY + table.height) {
            table.contentY = top + root.rowHeight - table.height;
        }
        if (left < table.contentX) {
            table.contentX = left;
        } else if (right > table.contentX + table.width) {
            table.contentX = right - table.width;
        }
    }

    function begin(text: string, replace: bool) {
        if (root.sheet.edit(text, replace)) {
            root.typing();
        }
    }

    function moved(event: var): bool {
        const far = event.modifiers & Qt.ControlModifier;
        const extend = (event.modifiers & Qt.ShiftModifier) !== 0;
        const steps = ({
                [Qt.Key_Up]: [-1, 0],
                [Qt.Key_Down]: [1, 0],
                [Qt.Key_Left]: [0, -1],
                [Qt.Key_Right]: [0, 1]
            })[event.key];
        if (steps !== undefined) {
            if (far) {
                root.sheet.jump(steps[0], steps[1], extend);
            } else {
                root.sheet.moveBy(steps[0], steps[1], extend);
            }
            return true;
        }
        if (event.key === Qt.Key_Home || event.key === Qt.Key_End) {
            root.sheet.jump(far ? (event.key === Qt.Key_Home ? -1 : 1) : 0, event.key === Qt.Key_Home ? -1 : 1, extend);
            return true;
        }
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            root.sheet.moveBy(extend ? -1 : 1, 0, false);
            return true;
        }
        return false;
    }

    function commanded(event: var): bool {
        const control = (event.modifiers & Qt.ControlModifier) !== 0;
        const shift = (event.modifiers & Qt.ShiftModifier) !== 0;
        if (control && event.key === Qt.Key_Z && !shift) {
            root.sheet.undo();
        } else if (control && (event.key === Qt.Key_Y || event.key === Qt.Key_Z)) {
            root.sheet.redo();
        } else if (control && event.key === Qt.Key_C) {
            root.sheet.copy();
        } else if (control && event.key === Qt.Key_X) {
            root.sheet.cut();
        } else if (control && event.key === Qt.Key_V) {
            root.sheet.paste();
        } else if (control && event.key === Qt.Key_A) {
            root.sheet.selectAll();
        } else if (control && event.key === Qt.Key_D) {
            root.sheet.fillDown();
        } else if (event.key === Qt.Key_Delete || event.key === Qt.Key_Backspace) {
            root.sheet.empty();
        } else if (event.key === Qt.Key_F2) {
            root.begin("", false);
        } else {
            return false;
        }
        return true;
    }

    activeFocusOnTab: true
    Accessible.role: Accessible.Table
    Accessible.focusable: true
    Accessible.name: root.sheet.place
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab) {
            const back = event.key === Qt.Key_Backtab;
            if (back ? root.sheet.currentColumn > 0 : root.sheet.currentColumn < root.widths.length - 1) {
                root.sheet.moveBy(0, back ? -1 : 1, false);
            } else if (back) {
                root.leftBackward();
            } else {
                root.leftForward();
            }
            event.accepted = true;
        } else if (root.moved(event) || root.commanded(event)) {
            event.accepted = true;
        } else if (event.text.length > 0 && event.text.charCodeAt(0) >= 32 && event.text.charCodeAt(0) !== 127 && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier))) {
            root.begin(event.text, true);
            event.accepted = true;
        }
    }

    // Not while the table itself is being laid out.
    Timer {
        id: soon

        interval: 0
        onTriggered: {
            table.forceLayout();
            root.show();
        }
    }

    Connections {
        target: root.sheet

        function onMoved() {
            root.show();
        }

        function onReshaped() {
            soon.restart();
        }
    }

    Rectangle {
        width: root.rowHead
        height: root.columnHead
        color: Theme.sunken
    }

    ListView {
        id: columnHeads

        x: root.rowHead
        width: table.width
        height: root.columnHead
        orientation: ListView.Horizontal
        interactive: false
        clip: true
        model: root.widths.map(width => ({
                        "size": width,
                        "across": true
                    }))
        contentX: table.contentX
        currentIndex: root.sheet.currentColumn
        highlightFollowsCurrentItem: false
        delegate: SheetHead {
        }
        // A new model puts the index to the first.
        onModelChanged: currentIndex = Qt.binding(() => root.sheet.currentColumn)
    }

    ListView {
        id: rowHeads

        y: root.columnHead
        width: root.rowHead
        height: table.height
        interactive: false
        clip: true
        model: Array(table.rows).fill({
                "size": root.rowHeight,
                "across": false
            })
        contentY: table.contentY
        currentIndex: root.sheet.currentRow
        highlightFollowsCurrentItem: false
        delegate: SheetHead {
        }
        // A new model puts the index to the first.
        onModelChanged: currentIndex = Qt.binding(() => root.sheet.currentRow)
    }

    TableView {
        id: table

        objectName: "cells"
        anchors.fill: parent
        anchors.leftMargin: root.rowHead
        anchors.topMargin: root.columnHead
        anchors.rightMargin: 12
        anchors.bottomMargin: across.size < 1 ? 12 : 0
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        reuseItems: true
        model: root.sheet
        columnWidthProvider: column => root.widths[column] ?? 80
        rowHeightProvider: () => root.rowHeight
        delegate: SheetCell {
        }

        // Beside the cells, and not over them.
        ScrollBar.vertical: ThinScrollBar {
            parent: root
            x: root.width - width - 1
            y: table.y
            height: table.height
        }

        ScrollBar.horizontal: ThinScrollBar {
            id: across

            parent: root
            x: table.x
            y: root.height - height - 1
            width: table.width
        }
    }

    MouseArea {
        anchors.fill: table
        preventStealing: true
        onPressed: mouse => {
            const row = Math.min(table.rows - 1, Math.floor((mouse.y + table.contentY) / root.rowHeight));
            const column = root.columnAt(mouse.x + table.contentX);
            if (!root.sheet.point(row, column)) {
                root.sheet.moveTo(row, column, (mouse.modifiers & Qt.ShiftModifier) !== 0);
                root.forceActiveFocus(Qt.MouseFocusReason);
            }
        }
        onPositionChanged: mouse => {
            if (!root.sheet.editing) {
                root.sheet.moveTo(Math.floor((mouse.y + table.contentY) / root.rowHeight), root.columnAt(mouse.x + table.contentX), true);
            }
        }
        onDoubleClicked: root.begin("", false)
    }

    onHeightChanged: soon.restart()
    onWidthsChanged: soon.restart()
    onRowHeightChanged: soon.restart()

    Rectangle {
        anchors.fill: parent
        color: "transparent"
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus ? Theme.edge : Theme.line
    }
}
