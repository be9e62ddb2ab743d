// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// The tab of one document; the first one is the task's brief.
Pressable {
    id: root

    required property int index
    required property string title
    readonly property bool on: ListView.isCurrentItem

    objectName: "tab" + root.index
    implicitWidth: root.implicitContentWidth
    implicitHeight: Theme.sp(44)
    //: Tab with the task's own text, before the documents.
    text: root.title.length > 0 ? root.title : qsTr("Task")
    Accessible.role: Accessible.PageTab
    Accessible.name: root.text
    Accessible.selected: root.on
    onClicked: ListView.view.currentIndex = root.index
    Keys.onRightPressed: root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onLeftPressed: root.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    background: Item {
        Rectangle {
            visible: root.on
            anchors.bottom: parent.bottom
            width: parent.width
            height: 2
            color: Theme.ink
        }

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.sp(4)
            anchors.leftMargin: -Theme.sp(8)
            anchors.rightMargin: -Theme.sp(8)
            visible: root.visualFocus
            color: "transparent"
            radius: Theme.radius
            border.width: Theme.focusWidth
            border.color: Theme.indigo
        }
    }

    contentItem: Txt {
        verticalAlignment: Text.AlignVCenter
        text: root.text
        px: 15
        strong: root.on
        color: root.on ? Theme.ink : Theme.soft
        Accessible.ignored: true
    }
}
