// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// The letter of an option: hollow in the pool, filled with ink where it stands as an answer.
RoundedBox {
    id: root

    property string letter: ""
    property bool filled: false
    property bool faded: false

    implicitWidth: Theme.sp(28)
    implicitHeight: Theme.sp(28)
    radius: Theme.radius
    color: root.filled ? Theme.fill : "transparent"
    borderWidth: root.filled ? 0 : 1.5
    borderColor: root.faded ? Theme.line : Theme.edge

    Txt {
        anchors.centerIn: parent
        text: root.letter
        strong: true
        px: 15
        color: root.filled ? Theme.fillText : root.faded ? Theme.faint : Theme.ink
        Accessible.ignored: true
    }
}
