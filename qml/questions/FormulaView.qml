// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// A formula as it is written by hand: bars between numerator and denominator, indices, roots. Made smaller when
// the column is narrow; never broken.
Item {
    id: root

    property string text: ""
    property real px: Theme.reading
    property real room: 600
    readonly property real fit: layout.width > root.room && layout.width > 0 ? root.room / layout.width : 1

    implicitWidth: Math.ceil(layout.width * root.fit)
    implicitHeight: Math.ceil(layout.height * root.fit)
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    FormulaLayout {
        id: layout

        text: root.text
        family: Theme.sans
        pixels: root.px * Theme.fontScale
    }

    Item {
        width: layout.width
        height: layout.height
        scale: root.fit
        transformOrigin: Item.TopLeft

        Repeater {
            model: layout.texts

            delegate: FormulaWord {
            }
        }

        Repeater {
            model: layout.bars

            delegate: FractionBar {
            }
        }

        Repeater {
            model: layout.roots

            delegate: FormulaRoot {
            }
        }
    }
}
