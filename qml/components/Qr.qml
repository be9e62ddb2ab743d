// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client

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

    DrawnPath {
        visible: root.modules > 0
        x: root.unit * 4
        y: root.unit * 4
        width: root.unit * root.modules
        height: root.unit * root.modules
        antialiasing: false
        grid: Qt.size(root.modules, root.modules)
        path: root.path
        fill: "#1b1917"
    }
}
