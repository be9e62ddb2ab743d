// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// What can be done with chosen words: mark them in one of three ways, or take the marks away.
RoundedBox {
    id: root

    property bool marked: false

    signal markWanted(int colour)
    signal unmarkWanted

    objectName: "highlightBar"
    implicitWidth: row.implicitWidth + Theme.sp(8)
    implicitHeight: row.implicitHeight + Theme.sp(8)
    radius: Theme.radiusLarge
    color: Theme.surface
    borderWidth: 1
    borderColor: Theme.ink

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.sp(2)

        MarkButton {
            objectName: "mark0"
            colour: 0
            hint: "Alt+1"
            //: Marks the chosen words; the first of three looks.
            Accessible.name: qsTr("Mark with a solid line")
            onClicked: root.markWanted(0)
        }

        MarkButton {
            objectName: "mark1"
            colour: 1
            hint: "Alt+2"
            //: Marks the chosen words; the second of three looks.
            Accessible.name: qsTr("Mark with a dashed line")
            onClicked: root.markWanted(1)
        }

        MarkButton {
            objectName: "mark2"
            colour: 2
            hint: "Alt+3"
            //: Marks the chosen words; the third of three looks.
            Accessible.name: qsTr("Mark with a dotted line")
            onClicked: root.markWanted(2)
        }

        ExamButton {
            objectName: "unmark"
            enabled: root.marked
            kind: "quiet"
            implicitHeight: Theme.sp(40)
            //: Takes the marks of the chosen words away.
            text: qsTr("Remove")
            px: Theme.label
            hint: "Alt+0"
            onClicked: root.unmarkWanted()
        }
    }
}
