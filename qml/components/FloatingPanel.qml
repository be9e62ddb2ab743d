// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// A panel above the page that leaves the page usable. It opens in the dock, a column at the side that it covers wholly; where
// there is none, in a corner that leaves free what is being filled in. It is moved by its head or with Alt and the arrow
// keys, and is no longer docked then.
FocusScope {
    id: root

    default property alias content: body.data
    property string title: ""
    property real panelWidth: 320
    readonly property real space: 12

    // Above it lies what the panel leaves free.
    property real upper: 0

    // How far below its parent it may lie.
    property real below: 0
    readonly property real lower: root.parent.height + root.below
    readonly property real most: root.lower - root.upper - root.space

    // In the parent; without width there is none. Another panel may have it.
    property rect dock: Qt.rect(0, 0, 0, 0)
    property bool dockTaken: false
    property bool docked: false

    // With less height than this, head and gaps are as small as they can be.
    property real roomy: 0
    property bool low: false
    readonly property real pad: root.low ? 6 : Theme.sp(8)
    readonly property real headHeight: root.low ? Math.max(44, Theme.sp(30)) : Theme.sp(48)
    readonly property size room: Qt.size(root.parent.width, root.lower)

    signal closed

    // Takes the dock, or the first corner that leaves `avoid` free.
    function place(avoid: Item) {
        root.docked = root.dock.width > 0 && !root.dockTaken;
        if (root.docked) {
            return;
        }
        const right = root.parent.width - root.width - root.space;
        const low = root.lower - root.height - root.space;
        const taken = avoid !== null ? avoid.mapToItem(root.parent, Qt.rect(0, 0, avoid.width, avoid.height)) : Qt.rect(-1, -1, 0, 0);
        for (const corner of [Qt.point(right, low), Qt.point(root.space, low), Qt.point(right, root.upper + root.space), Qt.point(root.space, root.upper + root.space)]) {
            const apart = corner.x > taken.x + taken.width || corner.x + root.width < taken.x || corner.y > taken.y + taken.height || corner.y + root.height < taken.y;
            if (apart && (!root.dockTaken || corner.x + root.width < root.dock.x)) {
                root.moveTo(corner.x, corner.y);
                return;
            }
        }
        root.moveTo(right, low);
    }

    // Out of the dock, to a place of its own.
    function move(x: real, y: real) {
        root.docked = false;
        root.moveTo(x, y);
    }

    function moveTo(x: real, y: real) {
        if (root.docked) {
            return;
        }
        root.x = Math.max(0, Math.min(root.parent.width - root.width, x));
        root.y = Math.max(root.upper, Math.min(root.lower - root.height, y));
    }

    function walk(event: var): bool {
        const step = Theme.sp(32);
        switch (event.key) {
        case Qt.Key_Left:
            root.move(root.x - step, root.y);
            return true;
        case Qt.Key_Right:
            root.move(root.x + step, root.y);
            return true;
        case Qt.Key_Up:
            root.move(root.x, root.y - step);
            return true;
        case Qt.Key_Down:
            root.move(root.x, root.y + step);
            return true;
        default:
            return false;
        }
    }

    // As wide in the dock as out of it: Qt 6.4 crashes when a layout gets another width while what stands in it is made anew,
    // as the lines of what was computed are.
    width: root.dock.width > 0 ? root.dock.width : Math.min(Theme.sp(root.panelWidth), root.parent.width - 16)
    height: root.docked ? root.dock.height : Math.min(body.implicitHeight + root.headHeight + 2 * root.pad + 2, root.most)
    onDockChanged: {
        if (root.docked && root.dock.width === 0) {
            root.place(null);
        }
    }
    onUpperChanged: root.moveTo(root.x, root.y)
    onRoomChanged: root.moveTo(root.x, root.y)
    onHeightChanged: root.moveTo(root.x, root.y)
    Accessible.role: Accessible.Pane
    Accessible.name: root.title
    Keys.onEscapePressed: root.closed()
    Keys.onPressed: event => {
        if ((event.modifiers & Qt.AltModifier) !== 0 && root.walk(event)) {
            event.accepted = true;
        }
    }

    Binding {
        target: root
        property: "x"
        value: root.dock.x
        when: root.docked
    }

    Binding {
        target: root
        property: "y"
        value: root.dock.y
        when: root.docked
    }

    // Not while layouts are being laid out: what stands in them must not come or go then.
    Binding {
        target: root
        property: "low"
        value: root.most < Theme.sp(root.roomy)
        delayed: true
    }

    RoundedBox {
        anchors.fill: parent
        radius: root.docked ? 0 : Theme.radiusLarge
        color: Theme.surface
        borderWidth: 1
        borderColor: Theme.edge

        // What lies under the panel is out of reach.
        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            acceptedButtons: Qt.AllButtons
            onWheel: wheel => wheel.accepted = true
        }
    }

    Item {
        id: head

        width: parent.width
        height: root.headHeight

        Txt {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: Theme.sp(16)
            anchors.right: close.left
            anchors.verticalCenter: parent.verticalCenter
            text: root.title
            strong: true
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
        }

        DragHandler {
            id: drag

            property point from: Qt.point(0, 0)

            target: null
            onActiveChanged: drag.from = Qt.point(root.x, root.y)
            onActiveTranslationChanged: {
                if (drag.active) {
                    root.move(drag.from.x + drag.activeTranslation.x, drag.from.y + drag.activeTranslation.y);
                }
            }
        }

        HoverHandler {
            cursorShape: Qt.SizeAllCursor
        }

        ExamButton {
            id: close

            objectName: "panelClose"
            anchors.right: parent.right
            anchors.rightMargin: Theme.sp(4)
            anchors.verticalCenter: parent.verticalCenter
            kind: "quiet"
            icon1: "cross"
            implicitHeight: Math.min(Theme.sp(40), root.headHeight - 4)
            implicitWidth: Theme.sp(40)
            //: Closes a panel.
            Accessible.name: qsTr("Close")
            onClicked: root.closed()
        }

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.line
        }
    }

    FocusScroll {
        anchors.fill: parent
        anchors.topMargin: head.height
        anchors.bottomMargin: 1
        around: root.pad
        contentHeight: body.implicitHeight + 2 * root.pad

        ColumnLayout {
            id: body

            x: Theme.sp(12)
            y: root.pad
            width: root.width - Theme.sp(24)
            spacing: root.pad
        }
    }
}
