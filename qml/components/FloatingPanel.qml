// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Gongyuan.Ui

// A panel above the page that leaves the page usable. It opens where it does not cover what is being filled in, and
// is moved by its head or with Alt and the arrow keys.
FocusScope {
    id: root

    default property alias content: body.data
    property string title: ""
    property real panelWidth: 320
    readonly property real space: 12

    // Above it lies what the panel leaves free, where it can be used so: it may scroll a little.
    property real highest: 0
    readonly property real full: body.implicitHeight + head.height + Theme.sp(16) + 2
    readonly property real upper: root.parent.height - root.highest - root.space >= root.full * 0.7 ? root.highest : 0
    readonly property size room: Qt.size(root.parent.width, root.parent.height)

    signal closed

    // Takes the first corner that leaves `avoid` free.
    function place(avoid: Item) {
        const right = root.parent.width - root.width - root.space;
        const low = root.parent.height - root.height - root.space;
        const taken = avoid !== null ? avoid.mapToItem(root.parent, Qt.rect(0, 0, avoid.width, avoid.height)) : Qt.rect(-1, -1, 0, 0);
        for (const corner of [Qt.point(right, low), Qt.point(root.space, low), Qt.point(right, root.upper + root.space), Qt.point(root.space, root.upper + root.space)]) {
            const apart = corner.x > taken.x + taken.width || corner.x + root.width < taken.x || corner.y > taken.y + taken.height || corner.y + root.height < taken.y;
            if (apart) {
                root.moveTo(corner.x, corner.y);
                return;
            }
        }
        root.moveTo(right, low);
    }

    function moveTo(x: real, y: real) {
        root.x = Math.max(0, Math.min(root.parent.width - root.width, x));
        root.y = Math.max(root.upper, Math.min(root.parent.height - root.height, y));
    }

    function walk(event: var): bool {
        const step = Theme.sp(32);
        switch (event.key) {
        case Qt.Key_Left:
            root.moveTo(root.x - step, root.y);
            return true;
        case Qt.Key_Right:
            root.moveTo(root.x + step, root.y);
            return true;
        case Qt.Key_Up:
            root.moveTo(root.x, root.y - step);
            return true;
        case Qt.Key_Down:
            root.moveTo(root.x, root.y + step);
            return true;
        default:
            return false;
        }
    }

    width: Math.min(Theme.sp(root.panelWidth), root.parent.width - 16)
    height: Math.min(root.full, root.parent.height - root.upper - root.space)
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

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusLarge
        color: Theme.surface
        border.width: 1
        border.color: Theme.edge

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
        height: Theme.sp(48)

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
                    root.moveTo(drag.from.x + drag.activeTranslation.x, drag.from.y + drag.activeTranslation.y);
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
            implicitHeight: Theme.sp(40)
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

    Flickable {
        anchors.fill: parent
        anchors.topMargin: head.height
        anchors.bottomMargin: 1
        contentHeight: body.implicitHeight + Theme.sp(16)
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ColumnLayout {
            id: body

            x: Theme.sp(12)
            y: Theme.sp(8)
            width: root.width - Theme.sp(24)
            spacing: Theme.sp(8)
        }

        ScrollBar.vertical: ThinScrollBar {
        }
    }
}
