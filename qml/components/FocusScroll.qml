// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Gongyuan.Ui

// What scrolls and keeps in sight what has the focus. When it is longer than its place it begins at its top and has the focus
// itself until Tab asks for what is below: Enter presses nothing that was never seen. What is to be typed into is revealed at
// once, unless even then the top should be seen first.
Flickable {
    id: root

    property bool fromTop: false

    // The buttons that end it are in it. Where they stay in sight below it, what gets the focus is shown at once.
    property bool ends: true

    // Kept free above and below what is revealed.
    property real around: 16
    property Item first: null
    property bool moved: !root.ends
    readonly property Item focused: root.Window.activeFocusItem

    // Of a text in it that is longer than the place, the line that is written in.
    readonly property bool tall: root.focused instanceof TextEdit && root.focused.height + 2 * root.around > root.height && Nesting.holds(root.contentItem, root.focused)
    readonly property rect cursor: root.tall ? (root.focused as TextEdit).cursorRectangle : Qt.rect(0, 0, 0, 0)

    // Only air at its end.
    property real tail: 0

    // Shows in its corner that it goes on.
    property bool sign: false

    // It goes on below its lower edge.
    readonly property bool more: root.visible && root.contentHeight - root.tail - root.height - root.contentY > Theme.s1

    // What is shown is new.
    function begin() {
        root.first = null;
        root.moved = !root.ends;
        soon.restart();
    }

    // What is shown with an item: the outermost Whole around it that has room, or itself.
    function frame(item: Item): Item {
        let frame = item;
        for (let up = item; up !== null && up !== root.contentItem; up = up.parent) {
            frame = up instanceof Whole && up.height <= root.height ? up : frame;
        }
        return frame;
    }

    function reveal(focused: Item) {
        const item = root.frame(focused);
        const part = root.tall && item === focused ? root.cursor : Qt.rect(0, 0, 0, item.height);
        const at = item.mapToItem(root.contentItem, 0, part.y).y;
        const top = Math.max(0, at - root.around);
        const bottom = Math.min(root.contentHeight, at + part.height + root.around);
        if (top < root.contentY) {
            root.contentY = top;
        } else if (bottom > root.contentY + root.height) {
            root.contentY = Math.min(top, bottom - root.height);
        }
    }

    function takesText(item: Item): bool {
        return item instanceof TextInput || item instanceof TextEdit || item instanceof CodeEntry;
    }

    // Out of sight while the beginning is shown.
    function below(item: Item): bool {
        return item.mapToItem(root.contentItem, 0, 0).y + item.height > root.height;
    }

    function scroll(step: real) {
        root.contentY = Math.max(0, Math.min(root.contentHeight - root.height, root.contentY + step));
    }

    // To what is below; a line stays in sight.
    function onwards() {
        root.scroll(Math.max(root.height / 2, root.height - Theme.sp(64)));
    }

    // As an arrow key does.
    function step(times: int) {
        root.scroll(times * Theme.sp(64));
    }

    function settle() {
        // It was longer than it is once its texts have their lines.
        if (root.activeFocus && root.first !== null && !root.below(root.first)) {
            root.first.forceActiveFocus(Qt.TabFocusReason);
            return;
        }
        if (root.focused === null || !root.visible || !Nesting.holds(root.contentItem, root.focused)) {
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

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    interactive: root.contentHeight > root.height
    onVisibleChanged: root.begin()
    onFocusedChanged: soon.restart()
    onCursorChanged: soon.restart()
    onHeightChanged: soon.restart()
    onContentHeightChanged: soon.restart()
    Keys.onTabPressed: event => {
        event.accepted = root.first !== null && root.activeFocus;
        if (event.accepted) {
            root.first.forceActiveFocus(Qt.TabFocusReason);
        }
    }
    Keys.onDownPressed: root.step(1)
    Keys.onUpPressed: root.step(-1)

    // Later, because what was just made has no sizes yet; and once more, because the parts of a page may move to their places
    // after its height is known.
    Timer {
        id: soon

        interval: 0
        onTriggered: {
            root.settle();
            placed.restart();
        }
    }

    Timer {
        id: placed

        interval: 60
        onTriggered: {
            if (!root.moved || root.activeFocus) {
                root.settle();
            }
        }
    }

    Part {
        parent: root
        x: root.width - width
        y: root.height - height
        visible: root.sign && root.more
        part: Qt.resolvedUrl("MoreBelow.qml")
        given: ({
                "page": root
            })
    }

    ScrollBar.vertical: ThinScrollBar {
    }
}
