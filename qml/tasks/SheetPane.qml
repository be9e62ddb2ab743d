// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// A sheet task: what is asked, tools, formula bar, cells.
FocusScope {
    id: root

    required property TaskViewModel task
    required property QuestionMapViewModel map
    property bool withBrief: true

    // Title and tools stand elsewhere: there is room for the cells only.
    property bool bare: false
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

            visible: !root.bare
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin(root.width)
            Layout.rightMargin: Theme.margin(root.width)
            Layout.topMargin: Theme.sp(12)
            Layout.bottomMargin: Theme.sp(10)
            spacing: Theme.sp(2)

            SheetTitle {
                width: head.width
                task: root.task
                map: root.map
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
            visible: !root.bare
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            color: Theme.surface

            ColumnLayout {
                anchors.fill: parent
                anchors.leftMargin: Theme.margin(root.width)
                anchors.rightMargin: Theme.margin(root.width)
                anchors.topMargin: root.bare ? 8 : 0
                anchors.bottomMargin: root.bare ? 8 : Theme.sp(14)
                spacing: 0

                SheetTools {
                    Layout.fillWidth: true
                    Layout.leftMargin: -Theme.sp(10)
                    Layout.rightMargin: -Theme.sp(10)
                    Layout.preferredHeight: Theme.sp(46)
                    visible: !root.bare
                    told: true
                    sheet: root.sheet
                    onRestoreWanted: root.restoreWanted()
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
                    Layout.topMargin: root.bare ? 8 : Theme.sp(12)
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
