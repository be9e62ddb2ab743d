// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The calculator: what was typed above, its value below, the keys, what was computed before. The whole of it can be
// typed on the keyboard. The result goes into the input that had the focus last.
FloatingPanel {
    id: root

    required property CalculatorViewModel calculator
    property bool hasTarget: false

    // Where its keys would not all be in sight, they stand in fewer rows and are lower; what was computed before is
    // reached by scrolling.
    readonly property real rest: root.headHeight + 4 * root.pad + 2 + display.Layout.preferredHeight + put.implicitHeight + (keys.rows - 1) * root.keyGap
    readonly property real keyGap: root.low ? 4 : Theme.sp(6)
    readonly property real keyHeight: Math.max(44, Math.min(Theme.sp(40), Math.floor((root.most - root.rest) / keys.rows)))

    signal resultWanted(string text)

    function take() {
        display.forceActiveFocus(Qt.TabFocusReason);
    }

    function type(event: var): bool {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier)) {
            return false;
        }
        switch (event.key) {
        case Qt.Key_Return:
        case Qt.Key_Enter:
            root.calculator.press("=");
            return true;
        case Qt.Key_Backspace:
            root.calculator.press("⌫");
            return true;
        case Qt.Key_Delete:
            root.calculator.press("C");
            return true;
        }
        if (event.text.length === 1 && "0123456789.,+-*/x%()=".includes(event.text)) {
            root.calculator.press(event.text);
            return true;
        }
        // No letter typed here is a shortcut of the page.
        return event.text.length === 1 && event.text >= " ";
    }

    objectName: "calculator"
    panelWidth: root.low ? 340 : 316
    roomy: 480
    //: Title of the calculator.
    title: qsTr("Calculator")
    Keys.onPressed: event => {
        if (root.type(event)) {
            event.accepted = true;
        }
    }

    CalculatorKeys {
        id: keys

        low: root.low
    }

    RoundedBox {
        id: display

        objectName: "calculatorDisplay"
        Layout.fillWidth: true
        Layout.preferredHeight: screen.implicitHeight + (root.low ? 4 : Theme.sp(20))
        radius: Theme.radius
        color: Theme.sunken
        borderWidth: display.activeFocus ? Theme.focusWidth : 1
        borderColor: display.activeFocus ? Theme.indigo : Theme.edge
        focus: true
        activeFocusOnTab: true
        Accessible.role: Accessible.StaticText
        Accessible.name: root.calculator.expression + " = " + value.text
        Accessible.focusable: true

        // The value stands below what was typed, or beside it.
        GridLayout {
            id: screen

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.margins: Theme.sp(10)
            columns: root.low ? 2 : 1
            rowSpacing: 0
            columnSpacing: Theme.sp(12)

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.sp(8)

                Txt {
                    visible: root.calculator.remembers
                    //: On the calculator's display. %1 is the number in its memory.
                    text: qsTr("M = %1").arg(root.calculator.memory)
                    px: Theme.caption
                    color: Theme.soft
                    Accessible.ignored: true
                }

                Txt {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignRight
                    text: root.calculator.expression.length > 0 ? root.calculator.expression : " "
                    px: Theme.body
                    color: Theme.soft
                    elide: Text.ElideLeft
                    Accessible.ignored: true
                }
            }

            Txt {
                id: value

                objectName: "calculatorValue"
                Layout.fillWidth: !root.low
                Layout.maximumWidth: root.low ? display.width * 0.6 : -1
                horizontalAlignment: Text.AlignRight
                text: {
                    switch (root.calculator.problem) {
                    case CalculatorViewModel.Unfinished:
                        //: On the calculator's display: what was typed cannot be computed.
                        return qsTr("Not complete");
                    case CalculatorViewModel.DivisionByZero:
                        //: On the calculator's display.
                        return qsTr("Cannot divide by 0");
                    case CalculatorViewModel.NegativeRoot:
                        //: On the calculator's display.
                        return qsTr("No root of a negative number");
                    case CalculatorViewModel.TooLarge:
                        //: On the calculator's display.
                        return qsTr("The number is too large");
                    default:
                        return root.calculator.result;
                    }
                }
                px: root.calculator.problem === CalculatorViewModel.None ? 24 : Theme.body
                strong: true
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.sp(12)
                color: root.calculator.problem === CalculatorViewModel.None ? Theme.ink : Theme.ochre
                Accessible.ignored: true
            }
        }
    }

    GridLayout {
        Layout.fillWidth: true
        columns: keys.columns
        columnSpacing: root.keyGap
        rowSpacing: root.keyGap

        Repeater {
            model: keys.all.map(key => ({
                            "sign": key[0],
                            "press": key[1],
                            "name": keys.name(key[1]),
                            "kind": key[2],
                            "height": root.keyHeight,
                            "calculator": root.calculator
                        }))

            delegate: CalculatorKey {
            }
        }
    }

    ExamButton {
        id: put

        objectName: "calculatorCopy"
        Layout.fillWidth: true
        enabled: root.hasTarget && root.calculator.result.length > 0 && root.calculator.plainResult().length > 0
        //: Calculator button: puts the result into the answer input that had the focus last.
        text: qsTr("Put the result into the answer")
        px: Theme.label
        implicitHeight: root.low ? Math.max(44, Theme.sp(26)) : Theme.sp(40)
        onClicked: root.resultWanted(root.calculator.plainResult())
    }

    ColumnLayout {
        Layout.fillWidth: true
        visible: root.calculator.history.length > 0
        spacing: 0

        Repeater {
            model: Array.from(root.calculator.history).slice(0, 4).map(line => ({
                            "line": line,
                            "calculator": root.calculator
                        }))

            delegate: CalculatorLine {
            }
        }
    }
}
