// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// A labelled line of a document, such as a field of a letter of credit. Anchored, because a layout measures the label
// before its words wrap.
Item {
    id: root

    required property var modelData
    readonly property ZoomColumn column: root.parent as ZoomColumn
    readonly property real zoom: root.column !== null ? root.column.zoom : 1
    readonly property bool stacked: Theme.oneColumn

    Layout.fillWidth: true
    implicitHeight: Math.max(label.y + label.height, value.y + value.height) + Theme.sp(5)

    Txt {
        id: label

        y: Theme.sp(6)
        width: root.stacked ? root.width : Math.min(Theme.sp(116 * root.zoom), root.width * 0.4)
        text: root.modelData[0]
        px: Theme.caption * root.zoom
        leading: 1.6
        color: Theme.soft
        wrapMode: Text.Wrap
    }

    ReadingText {
        id: value

        x: root.stacked ? 0 : label.width + Theme.sp(12)
        y: root.stacked ? label.y + label.height + Theme.sp(2) : Theme.sp(5)
        width: root.width - x
        text: root.modelData[1]
        px: 15 * root.zoom
        leading: 1.55
    }
}
