// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Gongyuan.Client

// What every place of a matching or gap match item does: the focus aims at it, a letter puts an option into it,
// Enter, Space and a click put the option that is in the hand, Delete empties it.
AbstractButton {
    id: root

    required property int row
    required property PairsViewModel pairs
    required property bool filled

    focusPolicy: Qt.StrongFocus
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.onPressAction: root.clicked()
    onClicked: root.pairs.takePlace(root.row)
    onActiveFocusChanged: {
        if (root.activeFocus) {
            root.pairs.aim(root.row);
        }
    }
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onDownPressed: root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onUpPressed: root.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Keys.onPressed: event => {
        const letter = event.key - Qt.Key_A;
        const digit = event.key - Qt.Key_1;
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier)) {
            return;
        }
        if (letter >= 0 && letter < root.pairs.pool.count) {
            root.pairs.put(root.row, letter);
            event.accepted = true;
        } else if (digit >= 0 && digit < Math.min(9, root.pairs.pool.count)) {
            root.pairs.put(root.row, digit);
            event.accepted = true;
        } else if (event.key === Qt.Key_Delete || event.key === Qt.Key_Backspace) {
            root.pairs.clear(root.row);
            event.accepted = true;
        } else if (event.key === Qt.Key_Escape && root.pairs.option >= 0) {
            root.pairs.letGo();
            event.accepted = true;
        }
    }
}
