// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// What can be done to a sheet as a whole.
RowLayout {
    id: root

    required property SheetModel sheet

    // With the keys that do the same, where they have room.
    property bool told: false

    signal restoreWanted

    spacing: 0

    ExamButton {
        objectName: "sheetUndo"
        kind: "quiet"
        icon1: "undo"
        implicitHeight: Theme.sp(36)
        enabled: root.sheet.canUndo
        //: Takes the last change back.
        Accessible.name: qsTr("Undo")
        onClicked: root.sheet.undo()
    }

    ExamButton {
        objectName: "sheetRedo"
        kind: "quiet"
        icon1: "redo"
        implicitHeight: Theme.sp(36)
        enabled: root.sheet.canRedo
        //: Makes the change again that was taken back.
        Accessible.name: qsTr("Redo")
        onClicked: root.sheet.redo()
    }

    ExamButton {
        objectName: "fillDown"
        kind: "quiet"
        icon1: "down"
        //: Copies the top cell of the selection into the cells below.
        text: qsTr("Fill down")
        px: Theme.label
        implicitHeight: Theme.sp(36)
        onClicked: root.sheet.fillDown()
    }

    Item {
        Layout.fillWidth: true
        visible: root.told
        implicitHeight: hint.implicitHeight

        Txt {
            id: hint

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.sp(14)
            opacity: width >= implicitWidth ? 1 : 0
            //: Hint beside the sheet's tools.
            text: qsTr("F2 edits, Enter and Tab move on, Ctrl+D fills down, Ctrl+C and Ctrl+V copy")
            px: Theme.caption
            color: Theme.faint
        }
    }

    ExamButton {
        objectName: "restore"
        kind: "quiet"
        //: Puts the sheet back to what the paper gave.
        text: qsTr("Restore the given data")
        px: Theme.label
        implicitHeight: Theme.sp(36)
        enabled: root.sheet.canUndo
        onClicked: root.restoreWanted()
    }
}
