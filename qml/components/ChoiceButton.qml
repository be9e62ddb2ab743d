// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// One of several settings that exclude each other.
Pressable {
    id: root

    property bool on: false
    property color swatch: "transparent"
    property color swatchInk: "transparent"
    property real px: Theme.body

    // Those beside each other are equally wide and high.
    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.preferredWidth: 1
    implicitWidth: root.implicitContentWidth + Theme.sp(32)
    implicitHeight: Math.max(Theme.sp(44), root.implicitContentHeight + Theme.sp(16))
    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.checkable: true
    Accessible.checked: root.on
    Keys.onRightPressed: root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onLeftPressed: root.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    background: RoundedBox {
        radius: Theme.radius
        color: root.swatch.a > 0 ? root.swatch : Theme.surface
        borderWidth: root.on ? 2 : 1
        borderColor: root.on ? Theme.ink : Theme.edge

        FocusRing {
            on: root.visualFocus
        }
    }

    contentItem: ChoiceFace {
        text: root.text
        px: root.px
        on: root.on
        tint: root.swatch.a > 0 ? root.swatchInk : Theme.ink
    }
}
