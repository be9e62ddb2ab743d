// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// One cell of the sheet.
Rectangle {
    id: root

    required property string shown
    required property int alignment
    required property bool bold
    required property bool locked
    required property bool wanted
    required property bool current
    required property bool selected
    required property bool referenced
    required property bool faulty
    required property bool edited
    required property int spill
    required property int column
    readonly property real room: {
        let width = root.width;
        for (let next = 1; next <= root.spill; ++next) {
            width += Math.max(0, TableView.view.columnWidthProvider(root.column + next));
        }
        return width;
    }

    // What is typed may be wider than the cell; at the right edge of the sheet it grows to the left.
    readonly property real reach: root.edited ? Math.max(root.width, words.implicitWidth + Theme.sp(20)) : root.width
    readonly property real shift: root.edited && TableView.view !== null ? Math.min(0, TableView.view.contentX + TableView.view.width - root.x - root.reach) : 0

    z: root.edited ? 2 : root.spill > 0 && root.shown.length > 0 ? 1 : 0
    implicitWidth: 80
    implicitHeight: 36
    color: root.referenced ? Theme.indigoSoft : root.selected && !root.current ? Theme.indigoSoft : root.locked ? Theme.ground : Theme.surface
    Accessible.role: Accessible.Cell
    Accessible.name: root.shown

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }

    Rectangle {
        visible: root.wanted && root.shown.length === 0 && !root.current
        x: Theme.sp(10)
        width: parent.width - Theme.sp(20)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.sp(7)
        height: 1
        color: Theme.edge
    }

    Rectangle {
        visible: root.edited
        x: root.shift
        width: root.reach
        height: parent.height
        color: Theme.surface
    }

    Txt {
        id: words

        x: root.shift + Theme.sp(10)
        width: (root.edited ? root.reach : root.room) - Theme.sp(20)
        height: root.height
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: root.alignment
        text: root.shown
        px: 15
        strong: root.bold
        color: root.faulty && !root.edited ? Theme.ochre : Theme.ink
        elide: root.edited ? Text.ElideNone : Text.ElideRight
        Accessible.ignored: true
    }

    Rectangle {
        x: root.shift
        width: root.reach
        height: root.height
        visible: root.current || root.referenced
        color: "transparent"
        border.width: root.current ? 3 : 1
        border.color: Theme.indigo
    }
}
