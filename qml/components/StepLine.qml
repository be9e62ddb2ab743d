// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// A step that is behind the candidate: jade tick and words.
RowLayout {
    id: root

    property string text: ""
    property bool done: true

    spacing: Theme.sp(10)
    Layout.fillWidth: true

    Icon {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: Theme.sp(3)
        name: root.done ? "tick" : "clock"
        size: 18
        weight: 2
        color: root.done ? Theme.jade : Theme.soft
    }

    Txt {
        Layout.fillWidth: true
        text: root.text
        px: 15
        color: Theme.soft
        wrapMode: Text.Wrap
    }
}
