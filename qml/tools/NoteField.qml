// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// A labelled place for notes. What is typed is reported at once, and once more when the field is left.
ColumnLayout {
    id: root

    property string label: ""
    property string value: ""
    property real lines: 4
    property alias inputName: input.objectName
    readonly property int most: 6000

    signal written(string text, bool settled)

    function take() {
        input.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.sp(4)

    Txt {
        Layout.fillWidth: true
        text: root.label
        px: Theme.label
        color: Theme.soft
        wrapMode: Text.Wrap
    }

    // As tall as what it holds: the panel scrolls, and keeps the cursor in sight.
    RoundedBox {
        Layout.fillWidth: true
        Layout.preferredHeight: Math.max(Theme.sp(24 * root.lines + 16), input.contentHeight + input.topPadding + input.bottomPadding + 2 * Theme.focusWidth)
        radius: Theme.radius
        color: Theme.surface
        borderWidth: input.activeFocus ? Theme.focusWidth : 1
        borderColor: input.activeFocus ? Theme.indigo : Theme.edge

        TextArea {
            id: input

            anchors.fill: parent
            anchors.margins: Theme.focusWidth
            padding: 6
            leftPadding: 10
            rightPadding: 14
            text: root.value
            color: Theme.ink
            selectionColor: Theme.fill
            selectedTextColor: Theme.fillText
            font.family: Theme.sans
            font.pixelSize: Theme.sp(Theme.body)
            font.hintingPreference: Font.PreferNoHinting
            textFormat: TextArea.PlainText
            wrapMode: TextArea.Wrap
            selectByMouse: true
            activeFocusOnTab: true
            background: null
            Accessible.role: Accessible.EditableText
            Accessible.name: root.label
            KeyNavigation.priority: KeyNavigation.BeforeItem
            onTextChanged: {
                if (input.activeFocus && input.text !== root.value) {
                    if (input.length > root.most) {
                        input.remove(root.most, input.length);
                    }
                    root.written(input.text, false);
                } else if (!input.activeFocus) {
                    input.cursorPosition = input.length;
                }
            }
            onActiveFocusChanged: {
                if (!input.activeFocus) {
                    root.written(input.text, true);
                }
            }
            Keys.onTabPressed: input.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: input.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        }
    }
}
