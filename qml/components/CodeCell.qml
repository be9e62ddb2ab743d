// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// One character of a code, or the underscore where it is missing.
Item {
    id: root

    property string character: ""
    property bool open: true
    property bool next: false
    property real cell: 44

    width: Theme.sp(root.cell)
    height: Theme.sp(root.cell * 1.36)

    Txt {
        anchors.centerIn: parent
        text: root.character
        strong: true
        px: root.cell * 0.6
        Accessible.ignored: true
    }

    Rectangle {
        visible: root.open && root.character.length === 0
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.sp(root.cell * 0.3)
        width: Theme.sp(root.cell * 0.42)
        height: root.next ? 3 : 1.5
        color: root.next ? Theme.ink : Theme.edge
    }
}
