// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// A cell of a table in the material. Numbers stand right, texts left.
Item {
    id: root

    required property var modelData
    readonly property ZoomGrid grid: root.parent as ZoomGrid
    readonly property real zoom: root.grid !== null ? root.grid.zoom : 1

    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.preferredWidth: Math.min(words.implicitWidth, Theme.sp(220 * root.zoom)) + Theme.sp(12)
    Layout.minimumWidth: Theme.sp(36)
    implicitHeight: words.implicitHeight + Theme.sp(14)

    ReadingText {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: root.modelData.last ? 0 : Theme.sp(12)
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: root.modelData.right ? TextEdit.AlignRight : TextEdit.AlignLeft
        text: root.modelData.text
        px: (root.modelData.head ? Theme.caption : 15) * root.zoom
        leading: 0
        activeFocusOnTab: false
        color: root.modelData.head ? Theme.soft : Theme.ink
    }

    Rectangle {
        visible: root.modelData.head
        width: parent.width
        height: 1.5
        color: Theme.ink
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: root.modelData.bottom ? Theme.ink : Theme.line
    }
}
