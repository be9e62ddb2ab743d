// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// Line icons on a 20 x 20 grid, stroke 1.6, round ends. No icon font, no image files.
Item {
    id: root

    property string name: ""
    property color color: Theme.ink
    property real size: 20
    property real weight: 1.6
    readonly property var paths: ({
            "tick": "M4.5 10.5 L8.5 14.5 L15.5 6",
            "ticks": "M2 10.5 L5.5 14.2 L11.5 6.5 M9.2 13 L10.4 14.2 L17 6.5",
            "dash": "M6 10 H14",
            "plus": "M10 4.5 V15.5 M4.5 10 H15.5",
            "cross": "M5.5 5.5 L14.5 14.5 M14.5 5.5 L5.5 14.5",
            "left": "M12 4.5 L6.5 10 L12 15.5",
            "right": "M8 4.5 L13.5 10 L8 15.5",
            "up": "M4.5 12 L10 6.5 L15.5 12",
            "down": "M4.5 8 L10 13.5 L15.5 8",
            "flag": "M5 17 V3.5 M5 4 H15 L12.6 7.5 L15 11 H5",
            "strike": "M3 10 H17 M13.8 6.4 C13.2 4.9 11.8 4.1 10 4.1 C7.8 4.1 6.2 5.2 6.2 7 C6.2 8.6 7.4 9.4 9 10 M6 13.2 C6.5 15 8 15.9 10 15.9 C12.3 15.9 13.9 14.8 13.9 12.9 C13.9 11.6 13.2 10.7 12.2 10",
            "calc": "M5 2.8 H15 V17.2 H5 Z M7.6 5.6 H12.4 V8 H7.6 Z M7.8 11 V11.1 M10 11 V11.1 M12.2 11 V11.1 M7.8 14 V14.1 M10 14 V14.1 M12.2 14 V14.1",
            "note": "M4 3.5 H16 V12 L11.5 16.5 H4 Z M16 12 H11.5 V16.5 M7 7 H13 M7 10 H11",
            "grid": "M3.5 3.5 H8.5 V8.5 H3.5 Z M11.5 3.5 H16.5 V8.5 H11.5 Z M3.5 11.5 H8.5 V16.5 H3.5 Z M11.5 11.5 H16.5 V16.5 H11.5 Z",
            "hand": "O8.6 6.7 2.5 M3.4 17 C3.4 10.2 13.8 10.2 13.8 17 M13.2 13 C14.8 11 15.8 8 16.2 4",
            "clock": "O10 10 7.2 M10 6 V10.2 L13 12",
            "lock": "M4.8 9 H15.2 V16.8 H4.8 Z M7 9 V6.4 C7 2.6 13 2.6 13 6.4 V9 M10 12 V14",
            "alert": "M10 3 L17.6 16.4 H2.4 Z M10 8 V11.8 M10 14 V14.1",
            "info": "O10 10 7.2 M10 9 V13.8 M10 6.3 V6.4",
            "screen": "M2.8 4 H17.2 V13.4 H2.8 Z M7 16.4 H13 M10 13.4 V16.4",
            "screens": "M2.4 3.6 H12.6 V10.4 H2.4 Z M7.4 13 V16.4 H17.6 V7.4 H15.2 M5.6 13 H7.4",
            "server": "M3.5 3.5 H16.5 V9 H3.5 Z M3.5 11 H16.5 V16.5 H3.5 Z M6.3 6.2 V6.3 M6.3 13.7 V13.8 M9.5 6.2 H13.8 M9.5 13.7 H13.8",
            "user": "O10 6.3 3.3 M3.6 17 C3.6 10.6 16.4 10.6 16.4 17",
            "pause": "M7 4.5 V15.5 M13 4.5 V15.5",
            "swap": "M3.5 7 H15.5 M12.5 4 L15.5 7 L12.5 10 M16.5 13 H4.5 M7.5 10 L4.5 13 L7.5 16",
            "plug": "M7 2.8 V6.4 M13 2.8 V6.4 M4.8 6.4 H15.2 V9.4 C15.2 15 4.8 15 4.8 9.4 Z M10 13.8 V17.4",
            "broken": "M2.8 10 H6.4 M13.6 10 H17.2 M7.4 6.4 L12.6 13.6 M12.6 6.4 L7.4 13.6",
            "bell": "M5 13.6 V9 C5 2.6 15 2.6 15 9 V13.6 L16.4 15 H3.6 Z M8.4 17.2 H11.6",
            "list": "M7 5 H17 M7 10 H17 M7 15 H17 M3.4 5 V5.1 M3.4 10 V10.1 M3.4 15 V15.1",
            "doc": "M4.5 2.8 H12 L15.5 6.4 V17.2 H4.5 Z M12 2.8 V6.4 H15.5 M7.2 10 H12.8 M7.2 13.2 H12.8",
            "box": "M3 6.2 L10 2.8 L17 6.2 V13.8 L10 17.2 L3 13.8 Z M3 6.2 L10 9.6 L17 6.2 M10 9.6 V17.2",
            "key": "O6.6 10.2 3.6 M9.4 8.4 L16.6 3.4 M13.6 5.6 L15.4 8 ",
            "check": "M3.5 3.5 H16.5 V16.5 H3.5 Z M6.4 10.2 L9 12.8 L13.8 7.4",
            "chart": "M3.2 3 V16.8 H17 M6.8 16.6 V11 M10.6 16.6 V6.6 M14.4 16.6 V9",
            "undo": "M7.4 4.4 L3.6 8.2 L7.4 12 M3.8 8.2 H12 C18 8.2 18 16 12 16 H8.6",
            "redo": "M12.6 4.4 L16.4 8.2 L12.6 12 M16.2 8.2 H8 C2 8.2 2 16 8 16 H11.4",
            "zoom": "O8.6 8.6 5.4 M12.6 12.6 L17 17 M6.4 8.6 H10.8 M8.6 6.4 V10.8",
            "gear": "M3 6 H9 M13 6 H17 O11 6 2.1 M3 14 H6 M10 14 H17 O8 14 2.1",
            "print": "M5.5 7 V3 H14.5 V7 M5.5 13.6 H3 V7 H17 V13.6 H14.5 M5.5 11.2 H14.5 V17 H5.5 Z",
            "out": "M8.4 3.5 H3.5 V16.5 H8.4 M7.6 10 H17 M13.4 6.4 L17 10 L13.4 13.6",
            "keyboard": "M2.6 5 H17.4 V15 H2.6 Z M5.6 8.2 V8.3 M8.5 8.2 V8.3 M11.4 8.2 V8.3 M14.3 8.2 V8.3 M6.6 12 H13.4"
        })

    implicitWidth: Theme.sp(root.size)
    implicitHeight: Theme.sp(root.size)

    DrawnPath {
        anchors.fill: parent
        path: root.paths[root.name] ?? ""
        stroke: root.color
        weight: root.weight
    }
}
