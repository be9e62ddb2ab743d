// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// Marks the chosen words in one colour; shows how that looks.
Pressable {
    id: root

    property int colour: 0
    property string hint: ""

    implicitWidth: Theme.sp(84)
    implicitHeight: Theme.sp(40)
    Keys.onRightPressed: root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onLeftPressed: root.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    background: RoundedBox {
        radius: Theme.radius
        color: root.hovered ? Theme.sunken : "transparent"

        FocusRing {
            on: root.visualFocus
        }
    }

    contentItem: Item {
        MarkPiece {
            id: sample

            x: Theme.sp(10)
            width: Theme.sp(24)
            height: Theme.sp(26)
            anchors.verticalCenter: parent.verticalCenter
            colour: root.colour

            Txt {
                anchors.centerIn: parent
                text: "字"
                Accessible.ignored: true
            }
        }

        Txt {
            anchors.left: sample.right
            anchors.leftMargin: Theme.sp(6)
            anchors.verticalCenter: parent.verticalCenter
            text: root.hint
            px: Theme.caption
            color: Theme.faint
            Accessible.ignored: true
        }
    }
}
