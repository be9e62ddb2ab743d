// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Gongyuan.Ui

// One filter of the question map.
AbstractButton {
    id: root

    property bool on: false

    implicitWidth: root.implicitContentWidth + Theme.sp(20)
    implicitHeight: Theme.sp(30)
    focusPolicy: Qt.StrongFocus
    activeFocusOnTab: true
    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.checked: root.on
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()

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
    }
}
