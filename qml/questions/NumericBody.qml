// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// A number, right-aligned, and its unit where units are offered. What does not read as a number is said so and
// kept all the same.
Body {
    id: root

    required property ItemViewModel item
    readonly property NumericViewModel number: root.item.numeric

    visible: root.item.kind === ItemViewModel.Numeric

    // The number is seen with what is said about it.
    Whole {
        Layout.fillWidth: true
        implicitHeight: grid.implicitHeight

        GridLayout {
            id: grid

            width: parent.width
            columns: Theme.oneColumn ? 1 : 2
            columnSpacing: Theme.sp(20)
            rowSpacing: Theme.sp(10)

            TextField {
                id: input

                objectName: "numeric"
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: Math.min(Theme.sp(root.number.units.length > 0 ? 228 : 260), root.width)
                Layout.preferredHeight: Theme.sp(52)
                leftPadding: Theme.sp(14)
                rightPadding: Theme.sp(14)
                verticalAlignment: TextInput.AlignVCenter
                horizontalAlignment: TextInput.AlignRight
                text: root.number.value
                color: Theme.ink
                selectionColor: Theme.fill
                selectedTextColor: Theme.fillText
                font.family: Theme.sans
                font.pixelSize: Theme.sp(22)
                font.hintingPreference: Font.PreferNoHinting
                maximumLength: 40
                selectByMouse: true
                activeFocusOnTab: true
                Accessible.role: Accessible.EditableText
                //: For screen readers: the input of a question that asks for a number.
                Accessible.name: qsTr("Number")
                onTextEdited: root.number.type(input.text)
                onActiveFocusChanged: {
                    if (!input.activeFocus) {
                        root.number.settle();
                    }
                }
                Keys.onPressed: event => {
                    const control = (event.modifiers & Qt.ControlModifier) !== 0;
                    const shift = (event.modifiers & Qt.ShiftModifier) !== 0;
                    if (event.key === Qt.Key_Z && control && !shift) {
                        root.number.undo();
                        event.accepted = true;
                    } else if (control && (event.key === Qt.Key_Y || event.key === Qt.Key_Z)) {
                        root.number.redo();
                        event.accepted = true;
                    } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Down) {
                        input.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
                        event.accepted = true;
                    }
                }

                background: RoundedBox {
                    radius: Theme.radius
                    color: Theme.surface
                    borderWidth: input.activeFocus ? 3 : 1
                    borderColor: input.activeFocus ? Theme.indigo : Theme.edge
                }
            }

            ChoiceRow {
                Layout.row: Theme.oneColumn ? 2 : 0
                Layout.column: Theme.oneColumn ? 0 : 1
                Layout.topMargin: Theme.oneColumn ? Theme.sp(6) : 0
                Layout.fillWidth: true
                visible: root.number.units.length > 0
                model: root.number.units
                chosen: root.number.unit
                onTaken: row => root.number.choose(row)
            }

            Hint {
                objectName: "numericHint"
                Layout.row: 1
                Layout.column: 0
                Layout.columnSpan: Theme.oneColumn ? 1 : 2
                Layout.topMargin: 0
                color: root.number.readable ? Theme.faint : Theme.ochre
                text: {
                    if (!root.number.readable) {
                        //: Under an input for a number, when what is typed does not read as one. It is kept all the same.
                        return qsTr("This does not read as a number. It is kept as typed; please look at it again.");
                    }
                    //: Hint under an input for a number.
                    return root.number.units.length > 0 ? qsTr("Full-width and half-width digits, 12500 and 12,500 are all read. Choose the unit as well.") : qsTr("Full-width and half-width digits, 12500 and 12,500 are all read.");
                }
            }
        }
    }
}
