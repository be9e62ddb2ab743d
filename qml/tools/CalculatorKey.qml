// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// One key of the calculator. `modelData` holds its sign, what it presses, its name in words, its kind, its
// height and the calculator.
Pressable {
    id: root

    required property var modelData
    readonly property CalculatorViewModel calculator: root.modelData.calculator
    readonly property bool strong: root.modelData.kind === "equals"

    objectName: "key:" + root.modelData.press
    text: root.modelData.sign
    Layout.fillWidth: true
    Layout.preferredWidth: Theme.sp(52)
    Layout.columnSpan: root.strong ? 2 : 1
    implicitHeight: root.modelData.height
    Accessible.name: root.modelData.name
    onClicked: root.calculator.press(root.modelData.press)
    Keys.onPressed: event => {
        // With Alt they move the panel.
        const plain = (event.modifiers & Qt.AltModifier) === 0;
        if (plain && (event.key === Qt.Key_Right || event.key === Qt.Key_Left)) {
            const next = root.nextItemInFocusChain(event.key === Qt.Key_Right);
            next.forceActiveFocus(Qt.TabFocusReason);
            event.accepted = true;
        }
    }

    background: RoundedBox {
        radius: Theme.radius
        color: root.strong ? Theme.fill : root.hovered || root.modelData.kind === "tool" ? Theme.sunken : Theme.surface
        borderWidth: 1
        borderColor: root.strong ? Theme.fill : Theme.edge

        FocusRing {
            on: root.visualFocus
        }
    }

    contentItem: Txt {
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: root.text
        px: root.modelData.kind === "digit" ? 18 : 16
        strong: root.modelData.kind === "digit" || root.strong
        color: root.strong ? Theme.fillText : Theme.ink
        Accessible.ignored: true
    }
}
