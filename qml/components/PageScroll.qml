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

    // The page shows its beginning although the focus is below it; what the focus moves to is revealed.
    property bool fromTop: false
    property Item first: null
    property bool moved: false
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
    onVisibleChanged: {
        root.first = null;
        root.moved = false;
    }
    onFocusedChanged: soon.restart()
    onHeightChanged: soon.restart()
    onContentHeightChanged: soon.restart()

    // Later, because a page that was just made has no sizes yet.
    Timer {
        id: soon

        interval: 0
        onTriggered: {
            if (root.focused === null || !root.visible || !root.holds(root.focused)) {
                return;
            }
            root.first = root.first ?? root.focused;
            root.moved = root.moved || root.first !== root.focused;
            if (root.moved || !root.fromTop) {
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
