// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
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

    Rectangle {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.sp(24 * root.lines + 16)
        radius: Theme.radius
        color: Theme.surface
        border.width: input.activeFocus ? Theme.focusWidth : 1
        border.color: input.activeFocus ? Theme.indigo : Theme.edge

        ScrollView {
            anchors.fill: parent
            anchors.margins: Theme.focusWidth
            clip: true

            TextArea {
                id: input

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
}
