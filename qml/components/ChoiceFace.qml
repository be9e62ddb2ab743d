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

    // How far the word makes way where the tick has no room beside it.
    readonly property real aside: root.on ? Math.max(0, tick.width + Theme.sp(14) - (root.width - words.width) / 2) : 0

    implicitWidth: words.implicitWidth
    implicitHeight: words.implicitHeight

    Txt {
        id: words

        anchors.centerIn: parent
        anchors.horizontalCenterOffset: -root.aside
        text: root.text
        font.pixelSize: root.px
        color: root.tint
        Accessible.ignored: true
    }

    Icon {
        id: tick

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
