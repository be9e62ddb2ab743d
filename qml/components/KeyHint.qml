// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// A small key cap.
RoundedBox {
    id: root

    property alias text: cap.text

    implicitWidth: Math.max(Theme.sp(20), cap.implicitWidth + Theme.sp(10))
    implicitHeight: Theme.sp(20)
    radius: 3
    color: "transparent"
    borderWidth: 1
    borderColor: Theme.line

    Txt {
        id: cap

        anchors.centerIn: parent
        px: 12
        color: Theme.faint
        Accessible.ignored: true
    }
}
