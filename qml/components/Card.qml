// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// A white card on the ground; it is as high as what stands in it.
RoundedBox {
    id: root

    default property alias content: body.data
    property real pad: 36

    implicitWidth: body.implicitWidth + 2 * Theme.sp(root.pad)
    implicitHeight: body.implicitHeight + 2 * Theme.sp(root.pad)
    radius: Theme.radiusLarge
    color: Theme.surface
    borderWidth: 1
    borderColor: Theme.line

    ColumnLayout {
        id: body

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.sp(root.pad)
        anchors.rightMargin: Theme.sp(root.pad)
        spacing: 0
    }
}
