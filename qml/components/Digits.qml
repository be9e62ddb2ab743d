// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// A clock in serif digits. The serif digits differ in width, so each one stands in a cell of its own.
Row {
    id: root

    property string text: ""
    property real px: Theme.display

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Repeater {
        model: Array.from(root.text).map(digit => ({
                        "digit": digit,
                        "px": root.px
                    }))

        delegate: DigitCell {
        }
    }
}
