// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Gongyuan.Ui

// Gives its content the height there is, but no less than `least`: then it scrolls, and what has the focus is kept in
// sight. For panes that scroll by themselves and are too low to be used at large type.
Flickable {
    id: root

    default property alias content: holder.data
    property real least: 0
    readonly property Item focused: root.Window.activeFocusItem

    function reveal() {
        if (root.focused === null || !root.visible || root.focused.height <= 0 || !Nesting.holds(holder, root.focused)) {
            return;
        }
        const top = root.focused.mapToItem(holder, 0, 0).y;
        const bottom = Math.min(root.contentHeight, top + root.focused.height + Theme.s2);
        if (top < root.contentY) {
            root.contentY = Math.max(0, top - Theme.s2);
        } else if (bottom > root.contentY + root.height) {
            root.contentY = Math.max(0, Math.min(top - Theme.s2, bottom - root.height));
        }
    }

    contentHeight: Math.max(root.height, root.least)
    interactive: root.contentHeight > root.height
    boundsBehavior: Flickable.StopAtBounds
    clip: root.interactive
    onFocusedChanged: soon.restart()
    onContentHeightChanged: soon.restart()

    Timer {
        id: soon

        interval: 0
        onTriggered: root.reveal()
    }

    Item {
        id: holder

        width: root.width
        height: root.contentHeight
    }

    ScrollBar.vertical: ThinScrollBar {
        visible: root.interactive
    }
}
