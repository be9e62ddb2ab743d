// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// Line icons on a 20 x 20 grid, stroke 1.6, round ends. No icon font, no image files.
DrawnPath {
    id: root

    property string name: ""
    property color color: Theme.ink
    property real size: 20

    implicitWidth: Theme.sp(root.size)
    implicitHeight: Theme.sp(root.size)
    path: IconPaths.of[root.name] ?? ""
    stroke: root.color
    weight: 1.6
}
