// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The footer of every answering screen: tools on the left, movement on the right. Where there is no room for all words,
// first the key caps go, then words, so that it stays one row; what a single question does not need counts as well, so
// that its height stays when the question changes. Screen readers are told the names.
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

    //: Footer button that opens the notes, when the question has one.
    readonly property string notedName: qsTr("Notes (1)")

    //: Footer button that opens the notes.
    readonly property string unnotedName: qsTr("Notes")
    readonly property string notesName: root.noted ? root.notedName : root.unnotedName

    //: Footer button that opens further aids.
    readonly property string aidsName: qsTr("More")

    //: Footer button that marks the question for a second look.
    readonly property string unflaggedName: qsTr("Flag")

    //: Footer button that marks the question for a second look, while it is marked.
    readonly property string flaggedName: qsTr("Flagged")
    readonly property string flagName: root.map.currentFlagged ? root.flaggedName : root.unflaggedName

    //: Footer button: while on, choosing an option strikes it out instead.
    readonly property string strikeName: qsTr("Strike options")

    //: Footer button that opens the list of questions.
    readonly property string mapName: root.map.practice ? qsTr("Task list") : qsTr("Question list")
    readonly property bool atEnd: root.map.currentNumber === root.map.total

    //: Footer button: one question or task back.
    readonly property string previousName: root.map.practice ? qsTr("Previous task") : qsTr("Previous")

    //: Footer button: one question or task on.
    readonly property string nextName: root.map.practice ? qsTr("Next task") : qsTr("Next")

    //: Footer button: after the last question or task it leads to the review page.
    readonly property string endName: qsTr("Review")

    readonly property bool large: Theme.fontScale >= 1.6
    readonly property int target: root.large ? Math.max(44, Theme.sp(30)) : Theme.sp(44)

    // Widths in the longest state: the icons, the words of the first three tools and of the others, the key caps, movement.
    readonly property int count: (root.map.practice ? 0 : 1) + (root.mapButton ? 1 : 0) + 4
    readonly property int gap: Theme.sp(root.dropped > 0 ? 0 : 4)
    readonly property int pad: Theme.sp(root.dropped > 0 ? 8 : 10)
    readonly property real icons: root.count * Theme.sp(34)
    readonly property real firstWords: Math.max(root.wide(root.unflaggedName), root.wide(root.flaggedName)) + (root.map.practice ? 0 : root.wide(root.strikeName)) + (root.mapButton ? root.wide(root.mapName) : 0)
    readonly property real moreWords: root.wide(root.calculatorName) + Math.max(root.wide(root.notedName), root.wide(root.unnotedName)) + root.wide(root.aidsName)
    readonly property real keys: Theme.sp(root.map.practice ? 30 : 60)
    readonly property real movement: plain.across(root.previousName) + Math.max(bold.across(root.nextName), bold.across(root.endName)) + Theme.sp(144)
    readonly property real room: root.width - 2 * Theme.margin(root.width) - root.movement
    readonly property int dropped: {
        if (root.icons + root.firstWords + root.moreWords + root.keys + root.count * Theme.sp(8) <= root.room) {
            return 0;
        }
        if (root.icons + root.firstWords + root.moreWords <= root.room) {
            return 1;
        }
        return root.icons + root.firstWords <= root.room ? 2 : 3;
    }

    // Of a tool's words, with their gap.
    function wide(words: string): real {
        return small.across(words) + Theme.sp(8);
    }

    signal flagWanted
    signal strikeWanted
    signal calculatorWanted
    signal notesWanted
    signal aidsWanted
    signal mapWanted
    signal reviewWanted
    signal previousWanted
    signal nextWanted

    objectName: "examFooter"
    implicitHeight: flow.implicitHeight + Theme.sp(root.large ? 8 : 20)
    color: Theme.surface

    Measure {
        id: small

        px: 15
    }

    Measure {
        id: plain
    }

    Measure {
        id: bold

        strong: true
    }

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
        anchors.leftMargin: Theme.margin(root.width) - root.pad
        anchors.rightMargin: Theme.margin(root.width)
        columns: root.icons > root.room ? 1 : 2
        rowSpacing: Theme.sp(4)
        columnSpacing: Theme.sp(4)

        Flow {
            Layout.fillWidth: true
            spacing: root.gap

            FooterTool {
                objectName: "flagButton"
                leftPadding: root.pad
                icon1: "flag"
                implicitHeight: root.target
                name: root.flagName
                worded: root.dropped <= 2
                hint: root.dropped > 0 ? "" : "M"
                checked: root.map.currentFlagged
                onClicked: root.flagWanted()
            }

            FooterTool {
                objectName: "strikeButton"
                visible: root.strikable
                leftPadding: root.pad
                icon1: "strike"
                implicitHeight: root.target
                name: root.strikeName
                worded: root.dropped <= 2
                hint: root.dropped > 0 ? "" : "S"
                checked: root.striking
                onClicked: root.strikeWanted()
            }

            FooterTool {
                objectName: "mapButton"
                visible: root.mapButton
                leftPadding: root.pad
                icon1: "grid"
                implicitHeight: root.target
                name: root.mapName
                worded: root.dropped <= 2
                onClicked: root.mapWanted()
            }

            FooterTool {
                objectName: "calculatorButton"
                leftPadding: root.pad
                icon1: "calc"
                enabled: root.mayCalculate
                checked: root.calculating
                implicitHeight: root.target
                name: root.calculatorName
                worded: root.dropped <= 1
                onClicked: root.calculatorWanted()
            }

            FooterTool {
                objectName: "notesButton"
                leftPadding: root.pad
                icon1: "note"
                checked: root.noting
                implicitHeight: root.target
                name: root.notesName
                worded: root.dropped <= 1
                onClicked: root.notesWanted()
            }

            FooterTool {
                objectName: "aidsButton"
                leftPadding: root.pad
                icon1: "plus"
                implicitHeight: root.target
                name: root.aidsName
                worded: root.dropped <= 1
                onClicked: root.aidsWanted()
            }
        }

        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: Theme.sp(12)

            ExamButton {
                objectName: "previousButton"
                icon1: "left"
                enabled: root.map.currentNumber > 1
                implicitHeight: root.target
                text: root.previousName
                onClicked: root.previousWanted()
            }

            ExamButton {
                objectName: "nextButton"
                kind: "primary"
                implicitHeight: root.target
                text: root.atEnd ? root.endName : root.nextName
                icon2: "right"
                onClicked: root.atEnd ? root.reviewWanted() : root.nextWanted()
            }
        }
    }
}
