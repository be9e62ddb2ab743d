// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Gongyuan.Client
import Gongyuan.Ui

// A scroll bar that is there whenever there is something to scroll.
ScrollBar {
    id: root

    property real room: 0

    visible: root.policy !== ScrollBar.AlwaysOff
    policy: root.size < 1 ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
    implicitWidth: 10
    implicitHeight: 10
    padding: 2
    minimumSize: 0.06
    Accessible.ignored: true

    contentItem: RoundedBox {
        radius: 3
        color: root.pressed ? Theme.ink : Theme.edge
    }
}
