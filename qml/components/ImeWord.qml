// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// One word of the candidate window with the number that chooses it.
RoundedBox {
    id: root

    required property int index
    required property string word
    required property bool chosen

    signal picked(int index)

    implicitWidth: row.implicitWidth + Theme.sp(20)
    implicitHeight: Theme.sp(40)
    radius: 3
    color: root.chosen ? Theme.fill : mouse.containsMouse ? Theme.sunken : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: (root.index + 1) + " " + root.word
    Accessible.selected: root.chosen
    Accessible.onPressAction: root.picked(root.index)

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.sp(7)

        Txt {
            anchors.baseline: hanzi.baseline
            text: root.index + 1
            px: Theme.caption
            color: root.chosen ? Theme.fillText : Theme.faint
            Accessible.ignored: true
        }

        Txt {
            id: hanzi

            text: root.word
            px: 20
            color: root.chosen ? Theme.fillText : Theme.ink
            Accessible.ignored: true
        }
    }

    MouseArea {
        id: mouse

        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.picked(root.index)
    }
}
