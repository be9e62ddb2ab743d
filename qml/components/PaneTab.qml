// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// A tab: a word with a line below it while its pane is in front.
Pressable {
    id: root

    property bool on: false

    implicitWidth: root.implicitContentWidth
    implicitHeight: Theme.sp(44)
    Accessible.role: Accessible.PageTab
    Accessible.name: root.text
    Accessible.selected: root.on
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

        RoundedBox {
            anchors.fill: parent
            anchors.margins: Theme.sp(4)
            anchors.leftMargin: -Theme.sp(8)
            anchors.rightMargin: -Theme.sp(8)
            visible: root.visualFocus
            color: "transparent"
            radius: Theme.radius
            borderWidth: Theme.focusWidth
            borderColor: Theme.indigo
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
