// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// One character of the symbols panel.
RoundedBox {
    id: root

    required property int index
    required property string modelData
    property bool chosen: false

    signal picked(int index)

    implicitWidth: Theme.sp(40)
    implicitHeight: Theme.sp(40)
    radius: 3
    color: root.chosen ? Theme.fill : mouse.containsMouse ? Theme.sunken : "transparent"
    Accessible.role: Accessible.Button
    Accessible.name: root.modelData
    Accessible.onPressAction: root.picked(root.index)

    Txt {
        anchors.centerIn: parent
        text: root.modelData
        px: 20
        color: root.chosen ? Theme.fillText : Theme.ink
        Accessible.ignored: true
    }

    MouseArea {
        id: mouse

        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.picked(root.index)
    }
}
