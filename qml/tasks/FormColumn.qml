// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts

// Gives a column of a form its share of the width; it has no height.
Item {
    id: root

    required property int index
    required property real modelData

    Layout.row: 0
    Layout.column: root.index
    Layout.preferredWidth: root.modelData * parent.width
    Layout.minimumWidth: Layout.preferredWidth
    Layout.maximumWidth: Layout.preferredWidth
    implicitHeight: 0
}
