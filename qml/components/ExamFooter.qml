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
    property bool mayCalculate: true
    property bool calculating: false
    property bool noting: false
    property bool noted: false

    //: Footer button that opens the calculator.
    readonly property string calculatorName: qsTr("Calculator")

    readonly property string notesName: root.noted ?
    //: Footer button that opens the notes, when the question has one.
    qsTr("Notes (1)") :
    //: Footer button that opens the notes.
    qsTr("Notes")

    //: Footer button that opens further aids.
    readonly property string aidsName: qsTr("More")
    // So large a type that the tools are shown by their icons alone; screen readers are told their names.
    readonly property bool tight: Theme.oneColumn && root.width < Theme.sp(800)

    //: Footer button that marks the question for a second look; the second text while it is marked.
    readonly property string flagName: root.map.currentFlagged ? qsTr("Flagged") : qsTr("Flag")

    //: Footer button: while on, choosing an option strikes it out instead.
    readonly property string strikeName: qsTr("Strike options")

    //: Footer button that opens the list of questions.
    readonly property string mapName: root.map.practice ? qsTr("Task list") : qsTr("Question list")
    readonly property bool atEnd: root.map.currentNumber === root.map.total

    signal flagWanted
    signal strikeWanted
    signal calculatorWanted
    signal notesWanted
    signal aidsWanted
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
        columns: tools.natural + moves.implicitWidth + Theme.sp(24) > width ? 1 : 2
        rowSpacing: Theme.sp(4)
        columnSpacing: Theme.sp(4)

        Flow {
            id: tools

            // As wide as all tools in one row.
            readonly property real natural: {
                let sum = 0;
                for (let at = 0; at < tools.children.length; ++at) {
                    const each = tools.children[at];
                    sum += each.visible ? each.implicitWidth + tools.spacing : 0;
                }
                return sum;
            }

            Layout.fillWidth: true
            spacing: Theme.sp(4)

            ExamButton {
                objectName: "flagButton"
                kind: "quiet"
                icon1: "flag"
                text: root.tight ? "" : root.flagName
                Accessible.name: root.flagName
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
                text: root.tight ? "" : root.strikeName
                Accessible.name: root.strikeName
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
                text: root.tight ? "" : root.mapName
                Accessible.name: root.mapName
                px: 15
                onClicked: root.mapWanted()
            }

            ExamButton {
                objectName: "calculatorButton"
                kind: "quiet"
                icon1: "calc"
                enabled: root.mayCalculate
                checked: root.calculating
                text: Theme.oneColumn ? "" : root.calculatorName
                px: 15
                Accessible.name: root.calculatorName
                onClicked: root.calculatorWanted()
            }

            ExamButton {
                objectName: "notesButton"
                kind: "quiet"
                icon1: "note"
                checked: root.noting
                text: Theme.oneColumn ? "" : root.notesName
                px: 15
                Accessible.name: root.notesName
                onClicked: root.notesWanted()
            }

            ExamButton {
                objectName: "aidsButton"
                kind: "quiet"
                icon1: "plus"
                text: Theme.oneColumn ? "" : root.aidsName
                px: 15
                Accessible.name: root.aidsName
                onClicked: root.aidsWanted()
            }
        }

        RowLayout {
            id: moves

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
