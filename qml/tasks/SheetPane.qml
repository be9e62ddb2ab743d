// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// A sheet task: what is asked, tools, formula bar, cells.
FocusScope {
    id: root

    required property TaskViewModel task
    required property QuestionMapViewModel map
    property bool withBrief: true
    readonly property SheetModel sheet: root.task.sheet

    signal restoreWanted

    function take() {
        grid.forceActiveFocus(Qt.OtherFocusReason);
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        // A positioner and not a layout: see Body.
        Column {
            id: head

            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin(root.width)
            Layout.rightMargin: Theme.margin(root.width)
            Layout.topMargin: Theme.sp(12)
            Layout.bottomMargin: Theme.sp(10)
            spacing: Theme.sp(2)

            TaskTitle {
                width: head.width
                task: root.task
                map: root.map
                //: Beside a sheet task's title. %1 of %2 cells that are asked for are filled in.
                progress: qsTr("%1 of %2 cells done").arg(root.sheet.filled).arg(root.sheet.wanted)
            }

            Flickable {
                id: brief

                width: head.width
                height: Math.min(words.implicitHeight, Theme.sp(104), root.height * 0.25)
                visible: root.withBrief
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                contentHeight: words.implicitHeight

                Txt {
                    id: words

                    width: brief.width - Theme.sp(14)
                    text: root.task.brief
                    px: Theme.body
                    leading: 1.6
                    wrapMode: Text.Wrap
                }

                ScrollBar.vertical: ThinScrollBar {
                }
            }
        }

        Rule {
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            color: Theme.surface

            ColumnLayout {
                anchors.fill: parent
                anchors.leftMargin: Theme.margin(root.width)
                anchors.rightMargin: Theme.margin(root.width)
                anchors.bottomMargin: Theme.sp(14)
                spacing: 0

                RowLayout {
                    Layout.fillWidth: true
                    Layout.leftMargin: -Theme.sp(10)
                    Layout.rightMargin: -Theme.sp(10)
                    Layout.preferredHeight: Theme.sp(46)
                    spacing: 0

                    ExamButton {
                        objectName: "sheetUndo"
                        kind: "quiet"
                        icon1: "undo"
                        implicitHeight: Theme.sp(36)
                        enabled: root.sheet.canUndo
                        Accessible.name: qsTr("Undo")
                        onClicked: root.sheet.undo()
                    }

                    ExamButton {
                        objectName: "sheetRedo"
                        kind: "quiet"
                        icon1: "redo"
                        implicitHeight: Theme.sp(36)
                        enabled: root.sheet.canRedo
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

                FormulaBar {
                    id: bar

                    Layout.fillWidth: true
                    sheet: root.sheet
                    onFinished: grid.forceActiveFocus(Qt.OtherFocusReason)
                }

                SheetGrid {
                    id: grid

                    objectName: "grid"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.topMargin: Theme.sp(12)
                    focus: true
                    sheet: root.sheet
                    onTyping: bar.take()
                    onLeftForward: grid.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                    onLeftBackward: grid.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                }
            }
        }
    }
}
