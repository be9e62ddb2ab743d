// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// A root sign and its roof. It is drawn with room for half the stroke on all sides.
DrawnPath {
    id: root

    required property var modelData
    readonly property real wide: root.modelData.width
    readonly property real high: root.modelData.height
    readonly property real sign: Math.min(root.wide, root.high * 0.34)
    readonly property real rim: Math.ceil(root.weight)

    x: root.modelData.x - root.rim
    y: root.modelData.y - root.rim
    width: root.wide + 2 * root.rim
    height: root.high + 2 * root.rim
    grid: Qt.size(root.width, root.height)
    stroke: Theme.ink
    weight: Math.max(1.2, root.high / 22)
    round: false
    path: {
        const points = [[root.sign * 0.08, root.high * 0.62], [root.sign * 0.26, root.high * 0.54], [root.sign * 0.56, root.high], [root.sign, 0], [root.wide, 0]];
        return "M" + points.map(point => (point[0] + root.rim) + " " + (point[1] + root.rim)).join(" L");
    }
}
