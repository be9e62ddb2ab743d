// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Gongyuan.Client
import Gongyuan.Ui

// A small button inside a row, for the mouse: the row has a key for the same.
AbstractButton {
    id: root

    property bool shown: true
    property string glyph: ""
    property string words: ""

    implicitWidth: Theme.sp(40)
    implicitHeight: Theme.sp(40)
    hoverEnabled: true
    opacity: root.shown ? 1 : 0
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.words
    Accessible.ignored: !root.shown
    Accessible.onPressAction: root.clicked()

    background: RoundedBox {
        radius: Theme.radius
        color: root.down || (root.hovered && root.enabled) ? Theme.sunken : "transparent"
    }

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.glyph
            size: 18
            color: root.enabled ? Theme.ink : Theme.line
        }
    }
}
