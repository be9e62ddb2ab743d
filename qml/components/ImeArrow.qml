// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// Turns the pages of the candidate window by mouse.
Item {
    id: root

    property string icon: ""
    property string label: ""

    signal picked

    implicitWidth: Theme.sp(28)
    implicitHeight: Theme.sp(40)
    Accessible.role: Accessible.Button
    Accessible.name: root.label
    Accessible.onPressAction: root.picked()

    Icon {
        anchors.centerIn: parent
        name: root.icon
        size: 18
        color: root.enabled ? Theme.soft : Theme.line
    }

    MouseArea {
        anchors.fill: parent
        onClicked: root.picked()
    }
}
