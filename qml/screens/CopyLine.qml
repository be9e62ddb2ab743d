// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// Where a copy of the answers is, since when.
RowLayout {
    id: root

    property string icon: "tick"
    property string text: ""
    property string when: ""
    property bool done: true

    Layout.fillWidth: true
    Layout.topMargin: Theme.sp(10)
    spacing: Theme.sp(10)

    Icon {
        name: root.icon
        size: 18
        weight: 1.9
        color: root.done ? Theme.jade : Theme.soft
    }

    Txt {
        text: root.text
        color: root.done ? Theme.jade : Theme.soft
    }

    Txt {
        Layout.fillWidth: true
        text: root.when
        px: Theme.label
        color: Theme.faint
        wrapMode: Text.Wrap
    }
}
