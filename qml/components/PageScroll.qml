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

    // A long page begins at its top and has the focus itself until Tab asks for what is below: Enter presses nothing that
    // was never seen. What is to be typed into is revealed at once, unless even then the page should begin at the top.
    property bool fromTop: false
    property Item first: null
    property bool moved: false
    readonly property Item focused: root.Window.activeFocusItem

    // A page that would fit but for its margins gets smaller ones.
    readonly property real rim: root.centred ? Math.max(Theme.s2, Math.min(Theme.sp(root.edge), (root.height - holder.implicitHeight) / 2)) : Theme.sp(root.edge)

    // What the page shows is new.
    function begin() {
        root.first = null;
        root.moved = false;
        soon.restart();
    }

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

    function takesText(item: Item): bool {
        return (item as TextInput) !== null || (item as TextEdit) !== null;
    }

    // Out of sight while the page shows its beginning.
    function below(item: Item): bool {
        return item.mapToItem(root.contentItem, 0, 0).y + item.height > root.height;
    }

    function scroll(step: real) {
        root.contentY = Math.max(0, Math.min(root.contentHeight - root.height, root.contentY + step));
    }

    function holds(item: Item): bool {
        let up = item;
        while (up !== null && up !== root.contentItem) {
            up = up.parent;
        }
        return up === root.contentItem;
    }

    clip: true
    Keys.onTabPressed: event => {
        event.accepted = root.first !== null && root.activeFocus;
        if (event.accepted) {
            root.first.forceActiveFocus(Qt.TabFocusReason);
        }
    }
    Keys.onDownPressed: root.scroll(Theme.sp(64))
    Keys.onUpPressed: root.scroll(-Theme.sp(64))
    contentHeight: Math.max(root.height, holder.implicitHeight + 2 * root.rim)
    boundsBehavior: Flickable.StopAtBounds
    interactive: root.contentHeight > root.height
    onVisibleChanged: root.begin()
    onFocusedChanged: soon.restart()
    onHeightChanged: soon.restart()
    onContentHeightChanged: soon.restart()

    // Later, because a page that was just made has no sizes yet.
    Timer {
        id: soon

        interval: 0
        onTriggered: {
            // The page was longer than it is once its texts have their lines.
            if (root.activeFocus && root.first !== null && !root.below(root.first)) {
                root.first.forceActiveFocus(Qt.TabFocusReason);
                return;
            }
            if (root.focused === null || !root.visible || !root.holds(root.focused)) {
                return;
            }
            root.first = root.first ?? root.focused;
            root.moved = root.moved || root.first !== root.focused;
            if (root.moved) {
                root.reveal(root.focused);
                return;
            }
            root.contentY = 0;
            if (root.takesText(root.focused)) {
                if (!root.fromTop) {
                    root.reveal(root.focused);
                }
            } else if (root.below(root.focused)) {
                root.moved = true;
                root.forceActiveFocus(Qt.OtherFocusReason);
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
