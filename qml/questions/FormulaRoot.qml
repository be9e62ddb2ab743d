// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Shapes
import Gongyuan.Ui

// A root sign and its roof.
Shape {
    id: root

    required property var modelData
    readonly property real tick: Math.min(root.height * 0.3, root.height / 2)
    readonly property real sign: Math.min(root.width, root.height * 0.34)

    x: root.modelData.x
    y: root.modelData.y
    width: root.modelData.width
    height: root.modelData.height

    ShapePath {
        strokeColor: Theme.ink
        strokeWidth: Math.max(1.2, root.height / 22)
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.MiterJoin
        startX: root.sign * 0.08
        startY: root.height * 0.62

        PathLine {
            x: root.sign * 0.26
            y: root.height * 0.54
        }

        PathLine {
            x: root.sign * 0.56
            y: root.height
        }

        PathLine {
            x: root.sign
            y: 0
        }

        PathLine {
            x: root.width
            y: 0
        }
    }
}
