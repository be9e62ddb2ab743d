// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// The edge of a picture. Pictures are made for white paper; on dark pages that is no brighter than the texts around it, and
// what is drawn on it keeps its contrast.
Rectangle {
    anchors.fill: parent
    color: Theme.mode === "dark" ? "#14000000" : "transparent"
    border.width: 1
    border.color: Theme.line
}
