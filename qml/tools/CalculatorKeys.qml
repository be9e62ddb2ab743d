// SPDX-License-Identifier: Apache-2.0
import QtQuick

// The calculator's keys in reading order: what stands on each, what it presses, what kind it is; and their names in
// words for screen readers.
QtObject {
    id: root

    readonly property var all: [["MC", "MC", "tool"], ["MR", "MR", "tool"], ["M+", "M+", "tool"], ["M−", "M−", "tool"], ["⌫", "⌫", "tool"], ["√", "√", "sign"], ["x²", "²", "sign"], ["1/x", "1/x", "sign"], ["%", "%", "sign"], ["C", "C", "tool"], ["7", "7", "digit"], ["8", "8", "digit"], ["9", "9", "digit"], ["(", "(", "sign"], [")", ")", "sign"], ["4", "4", "digit"], ["5", "5", "digit"], ["6", "6", "digit"], ["×", "×", "sign"], ["÷", "÷", "sign"], ["1", "1", "digit"], ["2", "2", "digit"], ["3", "3", "digit"], ["+", "+", "sign"], ["−", "−", "sign"], ["±", "±", "sign"], ["0", "0", "digit"], [".", ".", "digit"], ["=", "=", "equals"]]

    function name(press: string): string {
        switch (press) {
        case "MC":
            //: Calculator key, for screen readers.
            return qsTr("Clear memory");
        case "MR":
            //: Calculator key, for screen readers.
            return qsTr("Recall memory");
        case "M+":
            //: Calculator key, for screen readers.
            return qsTr("Add to memory");
        case "M−":
            //: Calculator key, for screen readers.
            return qsTr("Subtract from memory");
        case "⌫":
            //: Calculator key, for screen readers.
            return qsTr("Delete the last character");
        case "C":
            //: Calculator key, for screen readers.
            return qsTr("Clear");
        case "√":
            //: Calculator key, for screen readers.
            return qsTr("Square root");
        case "²":
            //: Calculator key, for screen readers.
            return qsTr("Square");
        case "1/x":
            //: Calculator key, for screen readers.
            return qsTr("Reciprocal");
        case "%":
            //: Calculator key, for screen readers.
            return qsTr("Percent");
        case "(":
            //: Calculator key, for screen readers.
            return qsTr("Open bracket");
        case ")":
            //: Calculator key, for screen readers.
            return qsTr("Close bracket");
        case "×":
            //: Calculator key, for screen readers.
            return qsTr("Times");
        case "÷":
            //: Calculator key, for screen readers.
            return qsTr("Divided by");
        case "+":
            //: Calculator key, for screen readers.
            return qsTr("Plus");
        case "−":
            //: Calculator key, for screen readers.
            return qsTr("Minus");
        case "±":
            //: Calculator key, for screen readers.
            return qsTr("Change sign");
        case ".":
            //: Calculator key, for screen readers.
            return qsTr("Decimal point");
        case "=":
            //: Calculator key, for screen readers.
            return qsTr("Equals");
        default:
            return press;
        }
    }
}
