// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Gongyuan.Ui

// Scrim and card of a dialog. Flat: one strong border, no shadow. Esc takes the safe way out.
FocusScope {
    id: root

    default property alias content: body.data
    property real cardWidth: 520
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

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(Theme.sp(root.cardWidth), root.width - 48)
        height: Math.min(body.implicitHeight + Theme.sp(64), root.height - 32)
        radius: Theme.radiusLarge
        color: Theme.surface
        border.width: 1
        border.color: Theme.edge

        Flickable {
            anchors.fill: parent
            anchors.margins: 1
            contentHeight: body.implicitHeight + Theme.sp(64) - 2
            interactive: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            clip: true

            ColumnLayout {
                id: body

                x: Theme.sp(36)
                y: Theme.sp(32)
                width: parent.width - Theme.sp(72)
                spacing: 0
            }

            ScrollBar.vertical: ThinScrollBar {
            }
        }
    }
}
