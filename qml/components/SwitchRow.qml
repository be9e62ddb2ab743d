// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// A setting that is on or off.
Pressable {
    id: root

    property bool on: false

    Layout.fillWidth: true
    implicitHeight: Math.max(Theme.sp(40), root.implicitContentHeight + Theme.sp(12))
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: root.on

    background: Item {
        FocusRing {
            on: root.visualFocus
        }
    }

    contentItem: SwitchFace {
        text: root.text
        on: root.on
        usable: root.enabled
    }
}
