// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// A tool of the footer: its icon, and its name where there is room.
ExamButton {
    id: root

    property string name: ""
    property bool worded: true

    kind: "quiet"
    text: root.worded ? root.name : ""
    px: 15
    Accessible.name: root.name
}
