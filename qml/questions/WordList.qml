// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Gongyuan.Ui

// The words of a gap: arrows move, Enter and Space choose, and so does a word's letter.
TakingList {
    id: root

    function take() {
        root.currentIndex = Math.max(0, root.chosen);
        root.forceActiveFocus(Qt.PopupFocusReason);
    }

    implicitHeight: Math.min(root.contentHeight, Theme.sp(360))
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationWraps: true
    Accessible.role: Accessible.List
    Keys.onPressed: event => {
        const letter = event.key - Qt.Key_A;
        const digit = event.key - Qt.Key_1;
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier)) {
            return;
        }
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space) {
            root.taken(root.currentIndex);
            event.accepted = true;
        } else if (letter >= 0 && letter < root.count) {
            root.taken(letter);
            event.accepted = true;
        } else if (digit >= 0 && digit < root.count) {
            root.taken(digit);
            event.accepted = true;
        }
    }

    delegate: WordChoice {
    }

    ScrollBar.vertical: ThinScrollBar {
    }
}
