// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// A band that leaves a few lines bright and dims the rest. It follows the mouse; Alt with the up and down keys moves
// it, Alt with + and − makes it higher or lower. It lets every click through.
Item {
    id: root

    property real band: Theme.sp(96)
    property real at: Theme.sp(80)

    function moveTo(y: real) {
        root.at = Math.max(0, Math.min(root.height - root.band, y));
    }

    onHeightChanged: root.moveTo(root.at)
    Accessible.ignored: true

    HoverHandler {
        enabled: root.visible
        onPointChanged: {
            if (hovered) {
                root.moveTo(point.position.y - root.band / 2);
            }
        }
    }

    Shortcut {
        sequences: ["Alt+Down"]
        enabled: root.visible
        onActivated: root.moveTo(root.at + Theme.sp(30))
    }

    Shortcut {
        sequences: ["Alt+Up"]
        enabled: root.visible
        onActivated: root.moveTo(root.at - Theme.sp(30))
    }

    Shortcut {
        sequences: ["Alt++", "Alt+="]
        enabled: root.visible
        onActivated: {
            root.band = Math.min(root.height, root.band + Theme.sp(30));
            root.moveTo(root.at);
        }
    }

    Shortcut {
        sequences: ["Alt+-"]
        enabled: root.visible
        onActivated: root.band = Math.max(Theme.sp(36), root.band - Theme.sp(30))
    }

    Rectangle {
        width: parent.width
        height: root.at
        color: Theme.ground
        opacity: 0.78
    }

    Rectangle {
        y: root.at + root.band
        width: parent.width
        height: Math.max(0, parent.height - y)
        color: Theme.ground
        opacity: 0.78
    }

    Rectangle {
        y: root.at - height
        width: parent.width
        height: 2
        color: Theme.indigo
    }

    Rectangle {
        y: root.at + root.band
        width: parent.width
        height: 2
        color: Theme.indigo
    }
}
