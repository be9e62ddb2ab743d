// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The header of every answering screen: who, where in the paper, how safe, how long, hand in. What does not fit
// beside each other goes, step by step, above each other, and at last into two rows. How far that goes is reckoned
// with the longest words of every state, so that nothing moves when time gets short.
Rectangle {
    id: root

    required property DeskViewModel desk
    property bool reviewing: false

    // Answers are stored, and whether they are is told.
    property bool storing: true
    readonly property QuestionMapViewModel map: root.desk.map

    readonly property real room: root.width - 2 * Theme.margin(root.width)
    readonly property int target: root.large ? Math.max(44, Theme.sp(30)) : Theme.sp(44)
    readonly property string handName: qsTr("Raise hand")

    //: In place of the hidden clock: shows it again.
    readonly property string clockName: qsTr("Show the clock")

    // Widths of all that is always there, and of what is shown in one of two ways.
    readonly property real place: Math.max(small.across(root.told(root.map.total)), small.across(root.answered(root.map.total)))
    readonly property real bare: Theme.sp(152) + names.implicitWidth + buttons.implicitWidth + onwards.implicitWidth
    readonly property real section: sectionText.width + root.place + Theme.sp(12)
    readonly property real sectionFolded: Math.max(sectionText.width, root.place)
    readonly property real time: Math.max(clock.widest, buttonWords.across(root.clockName) + Theme.sp(48))
    readonly property real timeFolded: Math.max(clock.widestStacked, buttonWords.across(root.clockName) + Theme.sp(48))
    readonly property real rule: root.storing ? 1 + Theme.sp(20) : 0
    readonly property real saved: root.storing ? badge.widest : 0
    readonly property real savedFolded: root.storing ? badge.widestFolded : 0
    readonly property int folds: {
        if (root.bare + root.section + root.saved + root.rule + root.time <= root.room) {
            return 0;
        }
        if (root.bare + root.section + root.saved + root.rule + root.timeFolded <= root.room) {
            return 1;
        }
        if (root.bare + root.sectionFolded + root.saved + root.rule + root.timeFolded <= root.room) {
            return 2;
        }
        return root.bare + root.sectionFolded + root.savedFolded + root.timeFolded <= root.room ? 3 : 4;
    }

    // Two rows; then so large a type that not every word has room beside each other.
    readonly property bool rows: root.folds === 4
    readonly property bool large: root.rows || Theme.fontScale >= 1.6
    readonly property bool tight: root.rows && root.saved + root.rule + root.time + buttons.implicitWidth + onwards.implicitWidth + Theme.sp(40) > root.room
    readonly property bool foldedSection: root.tight || root.folds === 2 || root.folds === 3

    signal displayWanted
    signal handWanted
    signal reviewWanted
    signal backWanted

    function answered(number: int): string {
        //: In the header of the review page. %1 answered of %2 questions.
        return qsTr("Answered %1 of %2").arg(number).arg(root.map.total);
    }

    function told(number: int): string {
        if (root.map.practice) {
            //: In the header. %1 is the task's number, %2 how many there are.
            return qsTr("Task %1 of %2").arg(number).arg(root.map.total);
        }
        //: In the header. %1 is the question's number, %2 how many there are.
        return qsTr("Question %1 of %2").arg(number).arg(root.map.total);
    }

    objectName: "examHeader"
    // The stacked clock is the highest part; its room stays while it is hidden.
    implicitHeight: root.rows || (root.large && root.folds === 0) ? grid.implicitHeight + Theme.sp(7) : root.folds > 0 ? Math.max(grid.implicitHeight, Theme.sp(48)) + Theme.sp(root.large ? 12 : 16) : grid.implicitHeight + Theme.sp(20)
    color: Theme.surface

    Measure {
        id: small

        px: Theme.caption
    }

    Measure {
        id: buttonWords

        px: Theme.label
    }

    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.margin(root.width)
        anchors.rightMargin: Theme.margin(root.width)
        columns: root.rows ? 1 : 2
        columnSpacing: Theme.sp(12)
        rowSpacing: Theme.sp(root.large ? 4 : 6)

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.sp(12)

            Photo {
                Layout.preferredWidth: Theme.sp(root.large ? 28 : 34)
                Layout.preferredHeight: Theme.sp(root.large ? 36 : 44)
                source: root.desk.photo
                who: root.desk.candidateName
            }

            Column {
                id: names

                spacing: root.large ? -Theme.sp(5) : 0

                Txt {
                    text: root.desk.candidateName
                    strong: true
                }

                Txt {
                    //: Under the candidate's name. %1 is the room, %2 the seat.
                    text: qsTr("Room %1, seat %2").arg(root.desk.room).arg(root.desk.seat)
                    px: Theme.caption
                    color: Theme.soft
                }
            }

            Rectangle {
                Layout.leftMargin: Theme.sp(8)
                Layout.rightMargin: Theme.sp(8)
                Layout.preferredWidth: 1
                Layout.preferredHeight: Theme.sp(32)
                color: Theme.line
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.minimumWidth: root.foldedSection ? root.sectionFolded : root.section
                Layout.maximumWidth: Theme.sp(440)
                spacing: Theme.sp(root.foldedSection ? 2 : 5)

                Item {
                    Layout.fillWidth: true
                    implicitHeight: root.foldedSection ? position.y + position.height : sectionText.height

                    Txt {
                        id: sectionText

                        // Lint keeps titles short; a longer one must not push out what is right of it.
                        width: Math.min(implicitWidth, Theme.sp(224))
                        text: root.desk.sectionTitle
                        strong: true
                        elide: Text.ElideRight
                    }

                    Txt {
                        anchors.left: sectionText.right
                        anchors.leftMargin: Theme.sp(10)
                        anchors.baseline: sectionText.baseline
                        visible: !root.foldedSection && parent.width >= sectionText.width + implicitWidth + position.width + Theme.sp(28)
                        text: root.desk.programmeName
                        px: Theme.caption
                        color: Theme.soft
                        Accessible.ignored: true
                    }

                    Txt {
                        id: position

                        objectName: "position"
                        x: root.foldedSection ? 0 : parent.width - width
                        y: root.foldedSection ? sectionText.height - Theme.sp(root.large ? 5 : 1) : sectionText.baselineOffset - baselineOffset
                        text: root.reviewing ? root.answered(root.map.done) : root.told(root.map.currentNumber)
                        px: Theme.caption
                        color: Theme.soft
                    }
                }

                RoundedBox {
                    Layout.fillWidth: true
                    Layout.preferredHeight: 3
                    color: Theme.line
                    radius: 1.5
                    Accessible.role: Accessible.ProgressBar
                    //: Name of the progress line for screen readers.
                    Accessible.name: qsTr("Answered %1 of %2").arg(root.map.done).arg(root.map.total)

                    RoundedBox {
                        width: root.map.total > 0 ? parent.width * root.map.done / root.map.total : 0
                        height: parent.height
                        radius: 1.5
                        color: Theme.ink
                    }
                }
            }

            Item {
                Layout.fillWidth: true
                Layout.preferredWidth: 0
            }

            SaveBadge {
                desk: root.desk
                wanted: root.tight && root.storing
            }
        }

        RowLayout {
            id: right

            spacing: Theme.sp(12)
            Layout.alignment: Qt.AlignRight

            SaveBadge {
                id: badge

                desk: root.desk
                wanted: !root.tight && root.storing
                folded: root.folds === 3
            }

            Rectangle {
                visible: root.storing && !root.tight && root.folds !== 3
                Layout.leftMargin: Theme.sp(4)
                Layout.rightMargin: Theme.sp(4)
                Layout.preferredWidth: 1
                Layout.preferredHeight: Theme.sp(32)
                color: Theme.line
            }

            Clock {
                id: clock

                Layout.preferredHeight: clock.stacked ? clock.implicitHeight : root.target
                visible: !root.desk.clock.hidden
                clock: root.desk.clock
                stacked: root.folds > 0 && !root.rows
                compact: root.width < Theme.sp(1340)
            }

            ExamButton {
                objectName: "showClock"
                visible: root.desk.clock.hidden
                kind: "quiet"
                icon1: "clock"
                text: root.clockName
                px: Theme.label
                implicitHeight: root.target
                onClicked: root.desk.clock.hidden = false
            }

            RowLayout {
                id: buttons

                Layout.leftMargin: Theme.sp(4)
                spacing: 0

                ExamButton {
                    objectName: "displayButton"
                    kind: "quiet"
                    text: "字"
                    implicitHeight: root.target
                    Accessible.name: qsTr("Text size and colours")
                    onClicked: root.displayWanted()
                }

                ExamButton {
                    objectName: "handButton"
                    kind: "quiet"
                    icon1: "hand"
                    text: root.handName
                    px: Theme.label
                    implicitHeight: root.target
                    Accessible.name: root.handName
                    onClicked: root.handWanted()
                }
            }

            ExamButton {
                id: onwards

                objectName: root.reviewing ? "backButton" : "handInButton"
                kind: root.reviewing ? "outline" : "sealOutline"
                //: Header button: back from the review page to the questions; or towards hand-in.
                text: root.reviewing ? qsTr("Back") : qsTr("Hand in")
                implicitHeight: Math.min(root.target, Theme.sp(40))
                onClicked: root.reviewing ? root.backWanted() : root.reviewWanted()
            }
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
