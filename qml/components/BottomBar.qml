// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// The buttons below a page that may be longer than the window: always in sight. A line parts them from what goes on beneath.
Rectangle {
    id: root

    default property alias content: row.data
    property real widest: 1080

    // What the page leaves free.
    readonly property real room: root.visible ? root.height : 0

    anchors.left: parent.left
    anchors.right: parent.right
    anchors.bottom: parent.bottom
    height: row.implicitHeight + 2 * row.anchors.bottomMargin
    color: Theme.surface

    Rectangle {
        width: parent.width
        height: Theme.hair
        color: Theme.line
    }

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Math.max(Theme.margin(root.width), (root.width - Theme.sp(root.widest)) / 2)
        anchors.rightMargin: anchors.leftMargin
        anchors.bottomMargin: Theme.oneColumn ? 16 : Theme.sp(12)
        spacing: Theme.sp(16)
    }
}
