// SPDX-License-Identifier: Apache-2.0
import QtQuick

// The calculator's keys in reading order: what stands on each, what it presses, what kind it is; and their names in
// words for screen readers.
QtObject {
    id: root

    // One row less where there is little room.
    property bool low: false
    readonly property int columns: root.low ? 6 : 5
    readonly property int rows: root.low ? 5 : 6
    readonly property var signs: root.low ? ["MC", "MR", "M+", "M−", "⌫", "C", "7", "8", "9", "(", ")", "√", "4", "5", "6", "×", "÷", "x²", "1", "2", "3", "+", "−", "1/x", "±", "0", ".", "=", "%"] : ["MC", "MR", "M+", "M−", "⌫", "√", "x²", "1/x", "%", "C", "7", "8", "9", "(", ")", "4", "5", "6", "×", "÷", "1", "2", "3", "+", "−", "±", "0", ".", "="]
    readonly property var all: root.signs.map(sign => [sign, sign === "x²" ? "²" : sign, root.kind(sign)])

    function kind(sign: string): string {
        if (sign === "=") {
            return "equals";
        }
        return "0123456789.".includes(sign) ? "digit" : sign === "⌫" || sign[0] === "M" || sign === "C" ? "tool" : "sign";
    }

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
