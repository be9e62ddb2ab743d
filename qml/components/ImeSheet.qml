// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// The frame of what the input method shows: below the line that is typed, above it when there is no room below, and
// never outside the window. It takes no focus.
RoundedBox {
    id: root

    required property ImeViewModel ime
    default property alias content: body.data
    readonly property real gap: Theme.sp(8)
    readonly property real widest: root.parent.width - 2 * root.gap
    readonly property real below: root.parent.height - root.ime.lineBottom - 2 * root.gap
    readonly property bool flipped: root.height > root.below && root.ime.lineTop - root.gap > root.below

    x: Math.round(Math.max(root.gap, Math.min(root.ime.begin - Theme.sp(22), root.parent.width - root.width - root.gap)))
    y: Math.round(root.flipped ? root.ime.lineTop - root.gap - root.height : root.ime.lineBottom + root.gap)
    width: body.childrenRect.width + 2 * Theme.sp(12)
    height: body.childrenRect.height + 2 * Theme.sp(8)
    radius: Theme.radiusLarge
    color: Theme.surface
    borderWidth: Theme.stark ? 2 : 1
    borderColor: Theme.ink

    // What lies behind gets no click.
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.AllButtons
        onWheel: wheel => wheel.accepted = true
    }

    Item {
        id: body

        x: Theme.sp(12)
        y: Theme.sp(8)
        width: root.widest - 2 * Theme.sp(12)
    }
}
