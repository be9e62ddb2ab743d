// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Shapes

// A QR code: dark on white in every theme, quiet zone included.
Rectangle {
    id: root

    property int modules: 0
    property string path: ""
    property string label: ""
    readonly property real unit: root.width / (root.modules + 8)

    implicitWidth: 150
    implicitHeight: implicitWidth
    color: "#ffffff"
    Accessible.role: Accessible.Graphic
    Accessible.name: root.label

    Shape {
        visible: root.modules > 0
        x: root.unit * 4
        y: root.unit * 4
        width: root.modules
        height: root.modules
        scale: root.unit
        transformOrigin: Item.TopLeft

        ShapePath {
            strokeColor: "transparent"
            strokeWidth: 0
            fillColor: "#1b1917"

            PathSvg {
                path: root.path
            }
        }
    }
}
