// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// One aid: what it is called, how it is used, whether it is on.
Pressable {
    id: root

    property string icon: ""
    property string hint: ""
    property string words: ""
    property bool on: false

    Layout.fillWidth: true
    Layout.topMargin: Theme.sp(8)
    implicitHeight: Math.max(Theme.sp(52), root.implicitContentHeight + Theme.sp(16))
    Accessible.description: root.words
    Keys.onDownPressed: root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onUpPressed: root.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    background: RoundedBox {
        radius: Theme.radius
        color: root.on || root.hovered ? Theme.sunken : Theme.surface
        borderWidth: root.on ? 2 : 1
        borderColor: root.on ? Theme.ink : Theme.edge

        FocusRing {
            on: root.visualFocus
        }
    }

    contentItem: AidFace {
        icon: root.icon
        hint: root.hint
        title: root.text
        words: root.words
        on: root.on
        tint: root.enabled ? Theme.ink : Theme.faint
    }
}
