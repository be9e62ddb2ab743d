// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// A piece of a formula on its base line.
Txt {
    id: root

    required property var modelData

    x: root.modelData.x
    y: root.modelData.base - root.baselineOffset
    text: root.modelData.text
    font.pixelSize: root.modelData.pixels
    Accessible.ignored: true
}
