// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// A marked stretch of one line: a wash and an underline. The three colours have three kinds of line: solid, dashed,
// dotted.
Rectangle {
    id: root

    property int colour: 0
    property bool alone: false
    readonly property color tint: root.colour === 0 ? Theme.ochre : root.colour === 1 ? Theme.indigo : Theme.ink

    color: root.colour === 0 ? Theme.ochreSoft : root.colour === 1 ? Theme.indigoSoft : Theme.sunken
    Accessible.ignored: true

    DrawnPath {
        anchors.bottom: parent.bottom
        width: root.width
        height: 4
        grid: Qt.size(root.width, 4)
        path: "M0 2 H" + root.width
        stroke: root.tint
        weight: 2.4
        round: false
        dashes: root.colour === 0 ? [] : root.colour === 1 ? [4, 2] : [1, 1.2]
    }
}
