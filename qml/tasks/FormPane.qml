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

    // The head scrolls with the form.
    property bool low: false

    signal clearWanted

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        FormHead {
            Layout.fillWidth: true
            // As wide as the sheet of paper, whose edge the last button's words reach.
            Layout.leftMargin: Theme.margin(root.width)
            Layout.rightMargin: Theme.margin(root.width) - Theme.sp(10)
            visible: !root.low
            task: root.task
            map: root.map
            onClearWanted: root.clearWanted()
        }

        PageScroll {
            Layout.fillWidth: true
            Layout.fillHeight: true
            widest: 960
            centred: false
            edge: 4
            sign: false

            FormHead {
                Layout.fillWidth: true
                Layout.rightMargin: -Theme.sp(10)
                visible: root.low
                task: root.task
                map: root.map
                onClearWanted: root.clearWanted()
            }

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
