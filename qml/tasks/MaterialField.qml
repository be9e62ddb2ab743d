// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// A labelled line of a document, such as a field of a letter of credit.
GridLayout {
    id: root

    required property var modelData
    readonly property ZoomColumn column: root.parent as ZoomColumn
    readonly property real zoom: root.column !== null ? root.column.zoom : 1

    Layout.fillWidth: true
    columns: Theme.oneColumn ? 1 : 2
    columnSpacing: Theme.sp(12)
    rowSpacing: 0

    Txt {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: Theme.sp(6)
        Layout.preferredWidth: Theme.sp(116 * root.zoom)
        Layout.maximumWidth: Theme.oneColumn ? -1 : Theme.sp(116 * root.zoom)
        Layout.fillWidth: Theme.oneColumn
        text: root.modelData[0]
        px: Theme.caption * root.zoom
        leading: 1.6
        color: Theme.soft
        wrapMode: Text.Wrap
    }

    ReadingText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.sp(5)
        Layout.bottomMargin: Theme.sp(5)
        text: root.modelData[1]
        px: 15 * root.zoom
        leading: 1.55
    }
}
