// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// One choice of a ChoiceRow.
ChoiceButton {
    id: root

    required property int index
    required property string modelData
    readonly property TakingFlow row: root.parent as TakingFlow

    objectName: "unit" + root.index
    implicitHeight: Theme.sp(52)
    implicitWidth: Math.max(Theme.sp(84), root.implicitContentWidth + Theme.sp(44))
    text: root.modelData
    px: Theme.sp(Theme.body)
    on: root.row !== null && root.row.chosen === root.index
    onClicked: root.row.taken(root.index)
}
