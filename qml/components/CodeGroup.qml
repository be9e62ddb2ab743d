// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// Four characters of a code and the dash that follows them.
Row {
    id: root

    property int at: 0
    property string code: ""
    property real cell: 44
    property bool readOnly: false
    property bool active: false
    property bool last: false
    property bool bad: false

    spacing: Theme.sp(14)

    RoundedBox {
        width: Theme.sp(root.cell) * 4
        height: Theme.sp(root.cell * 1.36)
        radius: Theme.radius
        color: root.readOnly ? Theme.sunken : Theme.surface
        borderWidth: root.readOnly ? 0 : root.active ? 3 : 1
        borderColor: root.active ? Theme.indigo : root.bad ? Theme.ochre : Theme.edge

        Row {
            anchors.fill: parent

            CodeCell {
                character: root.code.charAt(root.at * 4 + 0)
                open: !root.readOnly
                next: root.active && root.at * 4 + 0 === root.code.length
                cell: root.cell
            }

            CodeCell {
                character: root.code.charAt(root.at * 4 + 1)
                open: !root.readOnly
                next: root.active && root.at * 4 + 1 === root.code.length
                cell: root.cell
            }

            CodeCell {
                character: root.code.charAt(root.at * 4 + 2)
                open: !root.readOnly
                next: root.active && root.at * 4 + 2 === root.code.length
                cell: root.cell
            }

            CodeCell {
                character: root.code.charAt(root.at * 4 + 3)
                open: !root.readOnly
                next: root.active && root.at * 4 + 3 === root.code.length
                cell: root.cell
            }
        }
    }

    Item {
        visible: !root.last
        width: Theme.sp(24)
        height: Theme.sp(root.cell * 1.36)

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.sp(10)
            height: 2
            color: Theme.edge
        }
    }
}
