// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// The bar between numerator and denominator.
Rectangle {
    id: root

    required property var modelData

    x: root.modelData.x
    y: root.modelData.y
    width: root.modelData.width
    height: root.modelData.height
    color: Theme.ink
}
