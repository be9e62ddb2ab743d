// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The header of every answering screen: who, where in the paper, how safe, how long, hand in. From 160 percent
// up it has two rows.
Rectangle {
    id: root

    required property DeskViewModel desk
    property bool reviewing: false
    readonly property QuestionMapViewModel map: root.desk.map

    // So large a type that not every word has room.
    readonly property bool tight: Theme.oneColumn && root.width < Theme.sp(800)
    readonly property string handName: qsTr("Raise hand")

    signal displayWanted
    signal handWanted
    signal reviewWanted
    signal backWanted

    implicitHeight: grid.implicitHeight + Theme.sp(root.tight ? 8 : 20)
    color: Theme.surface

    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.margin(root.width)
        anchors.rightMargin: Theme.margin(root.width)
        columns: Theme.oneColumn || Theme.sp(540) + right.implicitWidth + 2 * Theme.margin(root.width) > root.width ? 1 : 2
        columnSpacing: Theme.sp(12)
        rowSpacing: Theme.sp(root.tight ? 2 : 6)

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.sp(12)

            Photo {
                Layout.preferredWidth: Theme.sp(34)
                Layout.preferredHeight: Theme.sp(44)
                source: root.desk.photo
                who: root.desk.candidateName
            }

            ColumnLayout {
                spacing: 0

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
                Layout.minimumWidth: root.tight ? Math.max(sectionText.width, position.implicitWidth) : sectionText.width + position.implicitWidth + Theme.sp(12)
                Layout.maximumWidth: Theme.sp(440)
                spacing: Theme.sp(5)

                Item {
                    Layout.fillWidth: true
                    implicitHeight: root.tight ? position.y + position.height : sectionText.height

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
                        visible: !root.tight && parent.width >= sectionText.width + implicitWidth + position.width + Theme.sp(28)
                        text: root.desk.programmeName
                        px: Theme.caption
                        color: Theme.soft
                        Accessible.ignored: true
                    }

                    Txt {
                        id: position

                        objectName: "position"
                        x: root.tight ? 0 : parent.width - width
                        y: root.tight ? sectionText.height : sectionText.baselineOffset - baselineOffset
                        text: {
                            if (root.reviewing) {
                                //: In the header of the review page. %1 answered of %2 questions.
                                return qsTr("Answered %1 of %2").arg(root.map.done).arg(root.map.total);
                            }
                            if (root.map.practice) {
                                //: In the header. %1 is the task's number, %2 how many there are.
                                return qsTr("Task %1 of %2").arg(root.map.currentNumber).arg(root.map.total);
                            }
                            //: In the header. %1 is the question's number, %2 how many there are.
                            return qsTr("Question %1 of %2").arg(root.map.currentNumber).arg(root.map.total);
                        }
                        px: Theme.caption
                        color: Theme.soft
                    }
                }

                Rectangle {
                    Layout.fillWidth: true
                    Layout.preferredHeight: 3
                    color: Theme.line
                    radius: 1.5
                    Accessible.role: Accessible.ProgressBar
                    //: Name of the progress line for screen readers.
                    Accessible.name: qsTr("Answered %1 of %2").arg(root.map.done).arg(root.map.total)

                    Rectangle {
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
                wanted: root.tight
            }
        }

        RowLayout {
            id: right

            spacing: Theme.sp(12)
            Layout.alignment: Qt.AlignRight

            SaveBadge {
                desk: root.desk
                wanted: !root.tight
            }

            Rectangle {
                visible: !root.tight
                Layout.leftMargin: Theme.sp(4)
                Layout.rightMargin: Theme.sp(4)
                Layout.preferredWidth: 1
                Layout.preferredHeight: Theme.sp(32)
                color: Theme.line
            }

            Clock {
                visible: !root.desk.clock.hidden
                clock: root.desk.clock
                compact: root.width < Theme.sp(1340)
            }

            ExamButton {
                objectName: "showClock"
                visible: root.desk.clock.hidden
                kind: "quiet"
                icon1: "clock"
                //: In place of the hidden clock: shows it again.
                text: qsTr("Show the clock")
                px: Theme.label
                onClicked: root.desk.clock.hidden = false
            }

            RowLayout {
                Layout.leftMargin: Theme.sp(4)
                spacing: 0

                ExamButton {
                    objectName: "displayButton"
                    kind: "quiet"
                    text: "字"
                    Accessible.name: qsTr("Text size and colours")
                    onClicked: root.displayWanted()
                }

                ExamButton {
                    objectName: "handButton"
                    kind: "quiet"
                    icon1: "hand"
                    text: root.handName
                    px: Theme.label
                    Accessible.name: root.handName
                    onClicked: root.handWanted()
                }
            }

            ExamButton {
                objectName: root.reviewing ? "backButton" : "handInButton"
                kind: root.reviewing ? "outline" : "sealOutline"
                //: Header button: back from the review page to the questions; or towards hand-in.
                text: root.reviewing ? qsTr("Back") : qsTr("Hand in")
                implicitHeight: Theme.sp(40)
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
