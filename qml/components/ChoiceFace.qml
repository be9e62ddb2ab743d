// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// The word on a ChoiceButton, with a tick while it is the one chosen.
Item {
    id: root

    property string text: ""
    property real px: 16
    property bool on: false
    property color tint: Theme.ink

    implicitWidth: words.implicitWidth
    implicitHeight: words.implicitHeight

    Txt {
        id: words

        anchors.centerIn: parent
        text: root.text
        font.pixelSize: root.px
        color: root.tint
        Accessible.ignored: true
    }

    Icon {
        anchors.right: parent.right
        anchors.rightMargin: Theme.sp(8)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.on
        name: "tick"
        size: 14
        weight: 2.2
        color: root.tint
    }
}
