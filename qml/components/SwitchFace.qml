// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// A box with a tick while the setting is on, and its words.
Item {
    id: root

    property string text: ""
    property bool on: false
    property bool usable: true

    implicitHeight: Math.max(box.height, words.implicitHeight)

    RoundedBox {
        id: box

        anchors.verticalCenter: parent.verticalCenter
        width: Theme.sp(24)
        height: width
        radius: Theme.radius
        color: root.on && root.usable ? Theme.fill : Theme.surface
        borderWidth: 1.5
        borderColor: root.usable ? Theme.edge : Theme.line

        Icon {
            anchors.centerIn: parent
            visible: root.on
            name: "tick"
            size: 16
            weight: 2.2
            color: root.usable ? Theme.fillText : Theme.faint
        }
    }

    Txt {
        id: words

        anchors.left: box.right
        anchors.leftMargin: Theme.sp(12)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        color: root.usable ? Theme.ink : Theme.faint
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
