// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// A word in the list of a gap.
Pressable {
    id: root

    required property int index
    required property string modelData
    readonly property TakingList list: ListView.view as TakingList
    readonly property bool current: ListView.isCurrentItem
    readonly property bool on: root.list !== null && root.list.chosen === root.index

    objectName: "choice" + root.index
    width: ListView.view !== null ? ListView.view.width : 0
    implicitHeight: Math.max(Theme.sp(44), words.implicitHeight + Theme.sp(14))
    takesFocus: false
    Accessible.role: Accessible.ListItem
    Accessible.name: words.text
    Accessible.selected: root.on
    onClicked: root.list.taken(root.index)

    background: Rectangle {
        color: root.hovered || root.current ? Theme.sunken : "transparent"

        Rectangle {
            anchors.fill: parent
            visible: root.current
            color: "transparent"
            border.width: Theme.focusWidth
            border.color: Theme.indigo
        }
    }

    Item {
        anchors.fill: parent

        Txt {
            id: letter

            x: Theme.sp(14)
            width: Theme.sp(22)
            anchors.verticalCenter: parent.verticalCenter
            text: String.fromCharCode(65 + root.index)
            px: Theme.label
            color: Theme.soft
            Accessible.ignored: true
        }

        Txt {
            id: words

            anchors.left: letter.right
            anchors.right: mark.left
            anchors.verticalCenter: parent.verticalCenter
            text: root.modelData
            px: Theme.reading
            strong: root.on
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        Icon {
            id: mark

            anchors.right: parent.right
            anchors.rightMargin: Theme.sp(12)
            anchors.verticalCenter: parent.verticalCenter
            opacity: root.on ? 1 : 0
            name: "tick"
            weight: 2.2
        }
    }
}
