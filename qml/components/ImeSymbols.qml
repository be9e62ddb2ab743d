// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// Characters that the keyboard has not, by arrows and Enter or by mouse.
ImeSheet {
    id: root

    objectName: "imeSymbols"
    visible: root.ime.symbolsOpen
    Accessible.role: Accessible.List
    //: For screen readers: the panel of characters that the keyboard has not.
    Accessible.name: qsTr("Symbols")

    Column {
        spacing: Theme.sp(6)

        Grid {
            id: grid

            columns: root.ime.symbolsInRow

            Repeater {
                id: repeater

                model: root.ime.symbolsOpen ? root.ime.symbols : []
                onItemAdded: (index, item) => {
                    item.chosen = Qt.binding(() => root.ime.symbol === index);
                    item.picked.connect(at => root.ime.insertSymbol(at));
                }

                delegate: ImeSymbol {
                }
            }
        }

        Rectangle {
            width: grid.width
            height: 1
            color: Theme.line
        }

        Txt {
            leftPadding: Theme.sp(10)
            bottomPadding: Theme.sp(2)
            //: Hint in the panel of symbols.
            text: qsTr("Arrows move, Enter inserts, Esc closes")
            px: Theme.caption
            color: Theme.faint
        }
    }
}
