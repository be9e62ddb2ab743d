// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// In the corner of a page that goes on below its edge: shows that it does, and takes the mouse there. The keyboard has
// the arrows.
Item {
    id: root

    required property FocusScroll page

    implicitWidth: disc.width + 14
    implicitHeight: disc.height + 6
    Accessible.ignored: true

    RoundedBox {
        id: disc

        width: Theme.sp(26)
        height: disc.width
        radius: disc.width / 2
        color: area.containsMouse ? Theme.sunken : Theme.surface
        borderWidth: 1
        borderColor: Theme.edge

        Icon {
            anchors.centerIn: parent
            name: "down"
            size: 16
            weight: 2
        }

        MouseArea {
            id: area

            anchors.fill: parent
            hoverEnabled: true
            onClicked: root.page.onwards()
        }
    }
}
