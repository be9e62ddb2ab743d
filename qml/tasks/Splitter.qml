// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// The divider of a split view: dragged, or moved by 5 percent with Left and Right.
Item {
    id: root

    property real ratio: 0.4
    property real span: 1000

    implicitWidth: 9
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    //: For screen readers: the divider between documents and answer.
    Accessible.name: qsTr("Divider")
    Keys.onLeftPressed: root.ratio = Math.max(0.25, root.ratio - 0.05)
    Keys.onRightPressed: root.ratio = Math.min(0.65, root.ratio + 0.05)

    Rectangle {
        width: 4
        height: parent.height
        color: Theme.surface
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: 1
        height: parent.height
        color: Theme.edge
    }

    RoundedBox {
        anchors.centerIn: parent
        width: 9
        height: Theme.sp(44)
        radius: 3
        color: Theme.surface
        borderWidth: root.activeFocus ? Theme.focusWidth : 1
        borderColor: root.activeFocus ? Theme.indigo : Theme.edge

        Column {
            anchors.centerIn: parent
            spacing: 4

            RoundedBox {
                width: 3
                height: 3
                radius: 1.5
                color: Theme.edge
            }

            RoundedBox {
                width: 3
                height: 3
                radius: 1.5
                color: Theme.edge
            }

            RoundedBox {
                width: 3
                height: 3
                radius: 1.5
                color: Theme.edge
            }
        }
    }

    MouseArea {
        anchors.fill: parent
        anchors.margins: -4
        cursorShape: Qt.SplitHCursor
        onPositionChanged: mouse => {
            const x = mapToItem(root.parent, mouse.x, 0).x;
            root.ratio = Math.max(0.25, Math.min(0.65, x / root.span));
        }
    }
}
