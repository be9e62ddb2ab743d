// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Gongyuan.Ui

// Scrim and card of a dialog. Flat: one strong border, no shadow. Esc takes the safe way out.
FocusScope {
    id: root

    default property alias content: body.data
    property real cardWidth: 520

    // Above and below; at large type the height belongs to the words.
    readonly property real rim: Theme.oneColumn ? Theme.sp(14) : Theme.sp(32)
    property string title: ""

    readonly property Item focused: root.Window.activeFocusItem

    // The card begins at its top until the focus has moved, unless something is to be typed.
    property Item first: null
    property bool moved: false

    signal escaped

    anchors.fill: parent
    visible: false
    Accessible.role: Accessible.Dialog
    Accessible.name: root.title
    Keys.onEscapePressed: root.escaped()

    onVisibleChanged: {
        root.first = null;
        root.moved = false;
        scroll.contentY = 0;
    }
    onFocusedChanged: soon.restart()

    // Later: a card that was just made has no sizes yet.
    Timer {
        id: soon

        interval: 0
        onTriggered: scroll.reveal()
    }

    // Has the focus of a card that is longer than the window, so that Enter presses nothing that was never seen.
    Item {
        id: resting

        Keys.onTabPressed: root.first.forceActiveFocus(Qt.TabFocusReason)
        Keys.onDownPressed: scroll.contentY = Math.max(0, Math.min(scroll.contentHeight - scroll.height, scroll.contentY + Theme.sp(64)))
        Keys.onUpPressed: scroll.contentY = Math.max(0, scroll.contentY - Theme.sp(64))
    }

    // Nothing behind the dialog can be reached.
    Rectangle {
        anchors.fill: parent
        color: Theme.scrim

        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            acceptedButtons: Qt.AllButtons
            onWheel: wheel => wheel.accepted = true
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(Theme.sp(root.cardWidth), root.width - 48)
        height: Math.min(body.implicitHeight + 2 * root.rim, root.height - 32)
        radius: Theme.radiusLarge
        color: Theme.surface
        border.width: 1
        border.color: Theme.edge

        Flickable {
            id: scroll

            // Out of sight while the card shows its beginning.
            function below(item: Item): bool {
                return item.mapToItem(scroll.contentItem, 0, 0).y + item.height > scroll.height;
            }

            // What has the focus stays in sight, also when the card grows after it got it.
            function reveal() {
                if (resting.activeFocus && !scroll.below(root.first)) {
                    root.first.forceActiveFocus(Qt.TabFocusReason);
                    return;
                }
                let up = root.focused;
                while (up !== null && up !== scroll.contentItem) {
                    up = up.parent;
                }
                if (up === null || !root.visible) {
                    return;
                }
                root.first = root.first ?? root.focused;
                root.moved = root.moved || root.first !== root.focused;
                if (!root.moved && (root.focused as TextInput) === null) {
                    if (scroll.below(root.focused)) {
                        root.moved = true;
                        resting.forceActiveFocus(Qt.OtherFocusReason);
                    }
                    return;
                }
                const top = root.focused.mapToItem(scroll.contentItem, 0, 0).y;
                const bottom = top + root.focused.height;
                const rim = Theme.sp(24);
                if (bottom + rim > scroll.contentY + scroll.height) {
                    scroll.contentY = Math.max(0, Math.min(scroll.contentHeight - scroll.height, Math.min(top - rim, bottom + rim - scroll.height)));
                } else if (top - rim < scroll.contentY) {
                    scroll.contentY = Math.max(0, top - rim);
                }
            }

            onContentHeightChanged: soon.restart()
            onHeightChanged: soon.restart()
            anchors.fill: parent
            anchors.margins: 1
            contentHeight: body.implicitHeight + 2 * root.rim - 2
            interactive: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            clip: true

            ColumnLayout {
                id: body

                x: Theme.sp(36)
                y: root.rim
                width: parent.width - Theme.sp(72)
                spacing: 0
            }

            ScrollBar.vertical: ThinScrollBar {
            }
        }
    }
}
