// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Shapes
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

    Shape {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 2
        width: root.width
        height: 1

        ShapePath {
            strokeColor: root.tint
            strokeWidth: 2.4
            fillColor: "transparent"
            capStyle: ShapePath.FlatCap
            strokeStyle: root.colour === 0 ? ShapePath.SolidLine : ShapePath.DashLine
            dashPattern: root.colour === 1 ? [4, 2] : [1, 1.2]
            startX: 0
            startY: 0

            PathLine {
                x: root.width
                y: 0
            }
        }
    }
}
