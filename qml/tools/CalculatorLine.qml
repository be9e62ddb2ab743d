// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// A line of the calculator's history; pressing it takes its result into the sum.
Pressable {
    id: root

    required property int index
    required property var modelData
    readonly property CalculatorViewModel calculator: root.modelData.calculator

    text: root.modelData.line
    Layout.fillWidth: true
    implicitHeight: Theme.sp(32)
    onClicked: root.calculator.recall(root.index)

    background: RoundedBox {
        radius: Theme.radius
        color: root.hovered ? Theme.sunken : "transparent"

        FocusRing {
            on: root.visualFocus
        }
    }

    contentItem: Txt {
        leftPadding: Theme.sp(8)
        rightPadding: Theme.sp(8)
        horizontalAlignment: Text.AlignRight
        verticalAlignment: Text.AlignVCenter
        text: root.text
        px: Theme.label
        color: Theme.soft
        elide: Text.ElideLeft
        Accessible.ignored: true
    }
}
