// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// A piece of a mark at its place under the text; `modelData` holds place and colour.
MarkPiece {
    id: root

    required property var modelData

    x: root.modelData.place.x
    y: root.modelData.place.y
    width: root.modelData.place.width
    height: root.modelData.place.height
    colour: root.modelData.colour
}
