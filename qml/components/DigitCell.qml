// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// One serif digit or colon in a cell that keeps its width.
Txt {
    id: root

    required property var modelData

    width: Theme.sp(root.px * (root.text === ":" ? 0.36 : 0.6))
    horizontalAlignment: Text.AlignHCenter
    text: root.modelData.digit
    px: root.modelData.px
    song: true
    strong: true
    Accessible.ignored: true
}
