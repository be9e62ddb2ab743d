// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// A document form on its sheet of paper, driven wholly by the paper's data.
FocusScope {
    id: root

    required property TaskViewModel task
    required property QuestionMapViewModel map
    readonly property FormModel form: root.task.form

    signal clearWanted

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            // As wide as the sheet of paper, whose edge the last button's words reach.
            Layout.leftMargin: Theme.margin(root.width)
            Layout.rightMargin: Theme.margin(root.width) - Theme.sp(10)
            Layout.preferredHeight: Math.max(Theme.sp(48), head.implicitHeight + Theme.sp(16))
            spacing: 0

            TaskTitle {
                id: head

                Layout.fillWidth: true
                task: root.task
                map: root.map
                //: Beside a form task's title. %1 of %2 inputs are filled in.
                progress: qsTr("%1 of %2 filled in").arg(root.form.filled).arg(root.form.inputs)
            }

            ExamButton {
                objectName: "undo"
                kind: "quiet"
                icon1: "undo"
                implicitHeight: Theme.sp(36)
                enabled: root.form.canUndo
                //: Takes the last change back.
                Accessible.name: qsTr("Undo")
                onClicked: root.form.undo()
            }

            ExamButton {
                objectName: "redo"
                kind: "quiet"
                icon1: "redo"
                implicitHeight: Theme.sp(36)
                enabled: root.form.canRedo
                //: Makes the change again that was taken back.
                Accessible.name: qsTr("Redo")
                onClicked: root.form.redo()
            }

            ExamButton {
                objectName: "clearForm"
                kind: "quiet"
                //: Empties the form.
                text: qsTr("Clear and refill")
                px: Theme.label
                implicitHeight: Theme.sp(36)
                enabled: root.form.filled > 0
                onClicked: root.clearWanted()
            }
        }

        PageScroll {
            Layout.fillWidth: true
            Layout.fillHeight: true
            widest: 960
            centred: false
            edge: 4

            Rectangle {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.sp(16)
                implicitHeight: sheet.implicitHeight + 2
                color: Theme.surface
                border.width: 1
                border.color: Theme.edge

                ColumnLayout {
                    id: sheet

                    x: 1
                    y: 1
                    width: parent.width - 2
                    spacing: 0

                    // A positioner and not a layout: see Banner.
                    Column {
                        id: title

                        Layout.fillWidth: true
                        Layout.topMargin: Theme.sp(10)
                        Layout.bottomMargin: Theme.sp(8)

                        Txt {
                            x: Theme.sp(10)
                            width: title.width - Theme.sp(20)
                            horizontalAlignment: Text.AlignHCenter
                            text: root.form.titleEn
                            px: 18
                            song: true
                            strong: true
                            font.letterSpacing: 2
                            wrapMode: Text.Wrap
                        }

                        Txt {
                            width: title.width
                            horizontalAlignment: Text.AlignHCenter
                            text: root.form.titleZh
                            px: 12
                            color: Theme.soft
                        }
                    }

                    Repeater {
                        model: root.form

                        delegate: FormBlock {
                        }
                    }
                }

                Rectangle {
                    anchors.fill: parent
                    color: "transparent"
                    border.width: 1
                    border.color: Theme.edge
                }
            }
        }
    }
}
