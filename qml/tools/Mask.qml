// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// A sheet that covers a part of the screen. The arrow keys or the mouse move it; with Shift, or at its lower right
// corner, it is resized; Delete or its button takes it away.
Rectangle {
    id: root

    required property int index
    property point from: Qt.point(0, 0)

    signal removed(int index)

    function moveTo(x: real, y: real) {
        root.x = Math.max(0, Math.min(root.parent.width - root.width, x));
        root.y = Math.max(0, Math.min(root.parent.height - root.height, y));
    }

    function resize(width: real, height: real) {
        root.width = Math.max(Theme.sp(120), Math.min(root.parent.width - root.x, width));
        root.height = Math.max(Theme.sp(48), Math.min(root.parent.height - root.y, height));
    }

    function step(event: var): bool {
        const by = Theme.sp(16);
        const right = event.key === Qt.Key_Right ? by : event.key === Qt.Key_Left ? -by : 0;
        const down = event.key === Qt.Key_Down ? by : event.key === Qt.Key_Up ? -by : 0;
        if (right === 0 && down === 0) {
            return false;
        }
        if (event.modifiers & Qt.ShiftModifier) {
            root.resize(root.width + right, root.height + down);
        } else {
            root.moveTo(root.x + right, root.y + down);
        }
        return true;
    }

    objectName: "mask" + root.index
    x: Theme.sp(40 + 32 * root.index)
    y: Theme.sp(40 + 32 * root.index)
    width: Theme.sp(420)
    height: Theme.sp(110)
    color: Theme.sunken
    border.width: root.activeFocus ? Theme.focusWidth : 1
    border.color: root.activeFocus ? Theme.indigo : Theme.edge
    activeFocusOnTab: true
    Accessible.role: Accessible.Graphic
    //: For screen readers: a sheet that covers a part of the screen.
    Accessible.name: qsTr("Cover; arrow keys move it, with Shift they resize it, Delete removes it")
    Accessible.focusable: true
    Component.onCompleted: root.forceActiveFocus(Qt.TabFocusReason)
    Keys.onPressed: event => {
        event.accepted = root.step(event);
    }
    Keys.onDeletePressed: root.removed(root.index)

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        cursorShape: Qt.SizeAllCursor
        onPressed: mouse => {
            root.forceActiveFocus(Qt.MouseFocusReason);
            root.from = Qt.point(mouse.x, mouse.y);
        }
        onPositionChanged: mouse => {
            if (pressed) {
                root.moveTo(root.x + mouse.x - root.from.x, root.y + mouse.y - root.from.y);
            }
        }
        onWheel: wheel => wheel.accepted = true
    }

    Txt {
        anchors.left: parent.left
        anchors.leftMargin: Theme.sp(12)
        anchors.verticalCenter: parent.verticalCenter
        anchors.right: remove.left
        visible: root.activeFocus
        //: On a sheet that covers a part of the screen, while it has the focus.
        text: qsTr("Arrow keys move, Shift resizes, Delete removes")
        px: Theme.caption
        color: Theme.soft
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }

    ExamButton {
        id: remove

        anchors.right: parent.right
        anchors.top: parent.top
        kind: "quiet"
        icon1: "cross"
        implicitWidth: Theme.sp(40)
        implicitHeight: Theme.sp(40)
        activeFocusOnTab: false
        //: Takes a sheet away that covers a part of the screen.
        Accessible.name: qsTr("Remove the cover")
        onClicked: root.removed(root.index)
    }

    MouseArea {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: Theme.sp(24)
        height: width
        cursorShape: Qt.SizeFDiagCursor
        onPressed: root.forceActiveFocus(Qt.MouseFocusReason)
        onPositionChanged: mouse => root.resize(root.width - width + mouse.x, root.height - height + mouse.y)

        Rectangle {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: 5
            width: Theme.sp(10)
            height: width
            color: Theme.edge
        }
    }
}
