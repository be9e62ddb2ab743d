// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// A big number and what it counts.
ColumnLayout {
    id: root

    property string value: ""
    property string label: ""

    spacing: 0
    Accessible.role: Accessible.StaticText
    Accessible.name: root.value + " " + root.label

    Txt {
        text: root.value
        px: 44
        song: true
        strong: true
        Accessible.ignored: true
    }

    Txt {
        text: root.label
        px: Theme.label
        color: Theme.soft
        Accessible.ignored: true
    }
}
