// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Gongyuan.Client
import Gongyuan.Ui

// One document, scrolled by itself and enlarged by itself; arrows scroll it while it has the focus. It is no focus
// scope: that would give the focus back to the text it was last on, past all that stands before.
Item {
    id: root

    required property BlockModel blocks
    required property string title
    readonly property MaterialStack stack: root.parent as MaterialStack
    readonly property Item focused: root.Window.activeFocusItem

    function reveal(item: Item) {
        const top = item.mapToItem(flick.contentItem, 0, 0).y - 16;
        const bottom = top + item.height + 32;
        if (top < flick.contentY || bottom > flick.contentY + flick.height) {
            root.scroll(Math.min(top, Math.max(flick.contentY, bottom - flick.height)) - flick.contentY);
        }
    }

    function scroll(by: real) {
        flick.contentY = Math.max(0, Math.min(Math.max(0, flick.contentHeight - flick.height), flick.contentY + by));
    }

    activeFocusOnTab: true
    onFocusedChanged: {
        if (root.focused !== null && root.visible && Nesting.holds(column, root.focused)) {
            root.reveal(root.focused);
        }
    }
    Accessible.role: Accessible.Document
    Accessible.focusable: true
    Accessible.name: root.title
    Keys.onDownPressed: root.scroll(Theme.sp(60))
    Keys.onUpPressed: root.scroll(-Theme.sp(60))
    Keys.onSpacePressed: root.scroll(flick.height * 0.9)

    Flickable {
        id: flick

        objectName: "materialFlick"

        anchors.fill: parent
        contentHeight: column.implicitHeight + Theme.sp(44)
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ZoomColumn {
            id: column

            x: Theme.sp(28)
            y: Theme.sp(20)
            width: Math.min(flick.width - Theme.sp(28) - Theme.sp(24), Theme.sp(680) * column.zoom)
            zoom: root.stack !== null ? root.stack.zoom : 1

            Repeater {
                model: root.blocks

                delegate: MaterialBlock {
                }
            }
        }

        ScrollBar.vertical: ThinScrollBar {
        }
    }

    RoundedBox {
        anchors.fill: parent
        anchors.margins: 2
        visible: root.activeFocus
        color: "transparent"
        radius: Theme.radius
        borderWidth: Theme.focusWidth
        borderColor: Theme.indigo
    }
}
