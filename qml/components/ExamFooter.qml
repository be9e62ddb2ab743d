// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The footer of every answering screen: tools on the left, movement on the right.
Rectangle {
    id: root

    required property QuestionMapViewModel map
    property bool striking: false
    property bool strikable: true
    property bool mapButton: true
    readonly property bool atEnd: root.map.currentNumber === root.map.total

    signal flagWanted
    signal strikeWanted
    signal mapWanted
    signal reviewWanted
    signal previousWanted
    signal nextWanted

    implicitHeight: flow.implicitHeight + Theme.sp(20)
    color: Theme.surface

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }

    GridLayout {
        id: flow

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.margin(root.width) - Theme.sp(10)
        anchors.rightMargin: Theme.margin(root.width)
        columns: Theme.fontScale >= 2 ? 1 : 2
        rowSpacing: Theme.sp(4)
        columnSpacing: Theme.sp(4)

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.sp(4)

            ExamButton {
                objectName: "flagButton"
                kind: "quiet"
                icon1: "flag"
                //: Footer button that marks the question for a second look; the second text while it is marked.
                text: root.map.currentFlagged ? qsTr("Flagged") : qsTr("Flag")
                hint: "M"
                checked: root.map.currentFlagged
                px: 15
                onClicked: root.flagWanted()
            }

            ExamButton {
                objectName: "strikeButton"
                visible: root.strikable
                kind: "quiet"
                icon1: "strike"
                //: Footer button: while on, choosing an option strikes it out instead.
                text: qsTr("Strike options")
                hint: "S"
                checked: root.striking
                px: 15
                onClicked: root.strikeWanted()
            }

            ExamButton {
                objectName: "mapButton"
                visible: root.mapButton
                kind: "quiet"
                icon1: "grid"
                //: Footer button that opens the list of questions.
                text: root.map.practice ? qsTr("Task list") : qsTr("Question list")
                px: 15
                onClicked: root.mapWanted()
            }

            Item {
                Layout.fillWidth: true
            }
        }

        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: Theme.sp(12)

            ExamButton {
                objectName: "previousButton"
                icon1: "left"
                enabled: root.map.currentNumber > 1
                //: Footer button: one question or task back.
                text: root.map.practice ? qsTr("Previous task") : qsTr("Previous")
                onClicked: root.previousWanted()
            }

            ExamButton {
                objectName: "nextButton"
                kind: "primary"
                //: Footer button: one question or task on; after the last one it leads to the review page.
                text: root.atEnd ? qsTr("Review") : root.map.practice ? qsTr("Next task") : qsTr("Next")
                icon2: "right"
                onClicked: root.atEnd ? root.reviewWanted() : root.nextWanted()
            }
        }
    }
}
