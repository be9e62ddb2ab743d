// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// One filter of the question map.
Pressable {
    id: root

    property bool on: false

    // What is left of the row for each, beside its words.
    property real pad: Theme.sp(20)

    implicitWidth: root.implicitContentWidth + root.pad
    implicitHeight: Theme.sp(30)
    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.checkable: true
    Accessible.checked: root.on

    background: Rectangle {
        color: root.on ? Theme.sunken : "transparent"
        border.width: 1
        border.color: Theme.edge

        FocusRing {
            on: root.visualFocus
        }
    }

    contentItem: Txt {
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: root.text
        px: Theme.caption
        strong: root.on
        color: root.on ? Theme.ink : Theme.soft
        Accessible.ignored: true
    }
}
