// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// Scrim and card of a dialog. Flat: one strong border, no shadow. Esc takes the safe way out.
FocusScope {
    id: root

    default property alias content: body.data
    property real cardWidth: 520

    // Above and below; at large type the height belongs to the words, and what would fit but for its margins gets smaller ones.
    readonly property real most: root.height - 24
    readonly property real rim: Math.max(Theme.s3, Math.min(Theme.sp(Theme.oneColumn ? 14 : 32), (root.most - body.implicitHeight) / 2))
    property string title: ""

    signal escaped

    anchors.fill: parent
    visible: false
    Accessible.role: Accessible.Dialog
    Accessible.name: root.title
    Keys.onEscapePressed: root.escaped()

    // Nothing behind the dialog can be reached.
    Rectangle {
        anchors.fill: parent
        color: Theme.scrim

        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            acceptedButtons: Qt.AllButtons
            onWheel: wheel => wheel.accepted = true
        }
    }

    RoundedBox {
        anchors.centerIn: parent
        width: Math.min(Theme.sp(root.cardWidth), root.width - 48)
        height: Math.min(body.implicitHeight + 2 * root.rim, root.most)
        radius: Theme.radiusLarge
        color: Theme.surface
        borderWidth: 1
        borderColor: Theme.edge

        FocusScroll {
            anchors.fill: parent
            anchors.margins: 1
            around: Theme.sp(24)
            contentHeight: body.implicitHeight + 2 * root.rim - 2

            ColumnLayout {
                id: body

                x: Theme.sp(36)
                y: root.rim
                width: parent.width - Theme.sp(72)
                spacing: 0
            }
        }
    }
}
