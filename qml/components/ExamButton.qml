// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Gongyuan.Client
import Gongyuan.Ui

// Button kinds: primary (ink), seal and sealOutline (hand in), outline (second choice), quiet (tool).
Button {
    id: root

    property string kind: "outline"
    property string icon1: ""
    property string icon2: ""
    property string hint: ""
    property real px: Theme.body
    property bool strong: root.filled
    readonly property bool filled: root.kind === "primary" || root.kind === "seal"
    readonly property color tint: !root.enabled ? Theme.faint : root.kind === "primary" ? Theme.fillText : root.kind === "seal" ? Theme.sealText : root.kind === "sealOutline" ? Theme.seal : Theme.ink

    implicitHeight: Theme.sp(44)
    implicitWidth: root.implicitContentWidth + root.leftPadding + root.rightPadding
    leftPadding: Theme.sp(root.kind === "quiet" ? 10 : 20)
    rightPadding: root.leftPadding
    topPadding: 0
    bottomPadding: 0
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    // Qt tells screen readers nothing of what is disabled.
    Accessible.description: root.enabled ? "" :
    //: For screen readers: a button or field that does nothing at the moment.
    qsTr("Cannot be used now")
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: RoundedBox {
        radius: Theme.radius
        color: !root.enabled ? (root.filled ? Theme.sunken : "transparent") : root.kind === "primary" ? Theme.fill : root.kind === "seal" ? Theme.seal : root.kind === "quiet" ? (root.checked || root.down || root.hovered ? Theme.sunken : "transparent") : root.down ? Theme.sunken : Theme.surface
        borderWidth: root.kind === "quiet" ? (root.checked && Theme.stark ? 1 : 0) : root.filled && root.enabled ? 0 : 1
        borderColor: !root.enabled ? Theme.line : root.kind === "sealOutline" ? Theme.seal : Theme.edge

        FocusRing {
            on: root.visualFocus
        }
    }

    contentItem: ButtonFace {
        icon1: root.icon1
        icon2: root.icon2
        text: root.text
        hint: root.hint
        px: root.px
        strong: root.strong
        tint: root.tint
    }
}
