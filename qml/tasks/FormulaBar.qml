// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The address of the cursor and the line that is typed; while a formula is typed, what it would show.
Rectangle {
    id: root

    required property SheetModel sheet

    signal finished

    function take() {
        input.forceActiveFocus(Qt.OtherFocusReason);
        input.cursorPosition = input.text.length;
    }

    implicitHeight: Theme.sp(40)
    color: Theme.surface
    border.width: input.activeFocus ? 3 : 1
    border.color: input.activeFocus ? Theme.indigo : Theme.edge

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.sp(8)
        anchors.rightMargin: Theme.sp(14)
        spacing: Theme.sp(10)

        Txt {
            objectName: "place"
            Layout.preferredWidth: Math.max(Theme.sp(64), implicitWidth)
            horizontalAlignment: Text.AlignHCenter
            text: root.sheet.place
            strong: true
            px: 15
        }

        Rectangle {
            Layout.preferredWidth: 1
            Layout.fillHeight: true
            Layout.topMargin: 1
            Layout.bottomMargin: 1
            color: Theme.line
        }

        Txt {
            text: "fx"
            song: true
            font.italic: true
            color: Theme.soft
            Accessible.ignored: true
        }

        TextField {
            id: input

            objectName: "formula"
            Layout.fillWidth: true
            Layout.fillHeight: true
            leftPadding: 0
            rightPadding: 0
            verticalAlignment: TextInput.AlignVCenter
            text: root.sheet.line
            readOnly: root.sheet.currentLocked
            color: root.sheet.currentLocked ? Theme.soft : Theme.ink
            selectionColor: Theme.fill
            selectedTextColor: Theme.fillText
            font.family: Theme.sans
            font.pixelSize: Theme.sp(17)
            font.hintingPreference: Font.PreferNoHinting
            maximumLength: 2000
            // A formula or a number is typed as it is; anything else may be Chinese.
            inputMethodHints: /^[=+\-.0-9]/.test(input.text) ? Qt.ImhPreferLatin | Qt.ImhNoPredictiveText : Qt.ImhNone
            selectByMouse: true
            activeFocusOnTab: false
            Accessible.role: Accessible.EditableText
            //: For screen readers: the line where a cell's content is typed. %1 is the cell.
            Accessible.name: qsTr("Content of %1").arg(root.sheet.place)
            onTextEdited: root.sheet.line = input.text
            onActiveFocusChanged: {
                if (input.activeFocus && !root.sheet.editing) {
                    root.sheet.edit("", false);
                }
            }
            Keys.onPressed: event => {
                const back = event.modifiers & Qt.ShiftModifier;
                if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
                    root.sheet.enter(back ? -1 : 1, 0);
                } else if (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab) {
                    root.sheet.enter(0, back ? -1 : 1);
                } else if (event.key === Qt.Key_Escape) {
                    root.sheet.cancel();
                } else if (event.key === Qt.Key_Up || event.key === Qt.Key_Down) {
                    root.sheet.enter(event.key === Qt.Key_Up ? -1 : 1, 0);
                } else {
                    return;
                }
                event.accepted = true;
                root.finished();
            }

            background: Item {
            }
        }

        Txt {
            objectName: "preview"
            visible: root.sheet.editing || root.sheet.currentLocked
            text: {
                if (root.sheet.currentLocked) {
                    //: At the end of the formula bar when the paper's cell cannot be changed.
                    return qsTr("Given, cannot be changed");
                }
                //: At the end of the formula bar while typing.
                const keys = Theme.oneColumn ? "" : qsTr("Enter confirms, Esc cancels");
                if (root.sheet.preview.length === 0) {
                    return keys;
                }
                //: At the end of the formula bar. %1 is what the formula would show.
                return qsTr("Preview %1").arg(root.sheet.preview) + (keys.length > 0 ? "　·　" + keys : "");
            }
            px: Theme.caption
            color: Theme.faint
        }
    }
}
