// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Gongyuan.Ui

// A page: centred while it fits, scrolling when it does not. What has the focus is kept in sight.
Flickable {
    id: root

    default property alias content: holder.data
    property real widest: 1080
    property real edge: 24
    property bool centred: true
    readonly property Item focused: root.Window.activeFocusItem

    // A page that would fit but for its margins gets smaller ones.
    readonly property real rim: root.centred ? Math.max(Theme.s2, Math.min(Theme.sp(root.edge), (root.height - holder.implicitHeight) / 2)) : Theme.sp(root.edge)

    function reveal(item: Item) {
        const at = item.mapToItem(root.contentItem, 0, 0).y;
        const top = Math.max(0, at - 16);
        const bottom = Math.min(root.contentHeight, at + item.height + 16);
        if (top < root.contentY) {
            root.contentY = top;
        } else if (bottom > root.contentY + root.height) {
            root.contentY = Math.min(top, bottom - root.height);
        }
    }

    function holds(item: Item): bool {
        let up = item;
        while (up !== null && up !== root.contentItem) {
            up = up.parent;
        }
        return up === root.contentItem;
    }

    clip: true
    contentHeight: Math.max(root.height, holder.implicitHeight + 2 * root.rim)
    boundsBehavior: Flickable.StopAtBounds
    interactive: root.contentHeight > root.height
    onFocusedChanged: soon.restart()
    onHeightChanged: soon.restart()
    onContentHeightChanged: soon.restart()

    // Later, because a page that was just made has no sizes yet.
    Timer {
        id: soon

        interval: 0
        onTriggered: {
            if (root.focused !== null && root.visible && root.holds(root.focused)) {
                root.reveal(root.focused);
            }
        }
    }

    ColumnLayout {
        id: holder

        x: Math.round((root.width - width) / 2)
        y: root.centred ? Math.round(Math.max(root.rim, (root.contentHeight - implicitHeight) / 2)) : root.rim
        width: Math.min(root.width - 2 * Theme.margin(root.width), Theme.sp(root.widest))
        spacing: 0
    }

    ScrollBar.vertical: ThinScrollBar {
    }
}
