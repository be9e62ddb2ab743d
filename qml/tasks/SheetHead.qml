// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// The head of a column or row; ink where the cursor stands.
Rectangle {
    id: root

    required property int index
    required property var modelData
    readonly property bool across: root.modelData.across
    readonly property bool on: ListView.isCurrentItem

    width: root.across ? root.modelData.size : ListView.view.width
    height: root.across ? ListView.view.height : root.modelData.size
    color: root.on ? Theme.fill : Theme.sunken
    Accessible.ignored: true

    Txt {
        anchors.centerIn: parent
        text: root.across ? String.fromCharCode(65 + root.index) : root.index + 1
        px: Theme.caption
        strong: root.on
        color: root.on ? Theme.fillText : Theme.soft
        Accessible.ignored: true
    }

    Rectangle {
        visible: !root.on
        anchors.right: parent.right
        width: root.across ? 1 : 0
        height: parent.height
        color: Theme.line
    }

    Rectangle {
        visible: !root.on
        anchors.bottom: parent.bottom
        width: parent.width
        height: root.across ? 0 : 1
        color: Theme.line
    }
}
