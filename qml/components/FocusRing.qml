// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// The focus ring: 3 px indigo outside a 2 px gap, on every focusable thing.
RoundedBox {
    id: root

    property bool on: false
    property real corner: Theme.radius

    anchors.fill: parent
    anchors.margins: -(Theme.focusGap + Theme.focusWidth)
    visible: root.on
    color: "transparent"
    radius: root.corner + Theme.focusGap + Theme.focusWidth
    borderColor: Theme.indigo
    borderWidth: Theme.focusWidth
}
