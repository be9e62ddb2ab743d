// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// Review before hand-in, and the first of the two confirmations: what is missing comes first, the way back is
// the default.
FocusScope {
    id: root

    required property DeskViewModel desk
    readonly property QuestionMapViewModel map: root.desk.map
    readonly property int missing: root.map.unansweredCount
    readonly property bool nothing: root.map.done + root.map.partlyCount === 0

    // Many counts stand below the buttons: the page must not open scrolled past what is missing.
    readonly property bool many: census.count > 6

    signal backWanted
    signal onwards

    function take() {
        back.forceActiveFocus(Qt.TabFocusReason);
    }

    Item {
        visible: false

        Repeater {
            id: census

            model: root.map.groups

            delegate: Item {
            }
        }
    }

    PageScroll {
        id: page

        anchors.fill: parent
        widest: 1180
        centred: false
        edge: root.height > 820 ? 56 : 28

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.oneColumn ? 1 : 2
            columnSpacing: Theme.sp(64)
            rowSpacing: Theme.sp(32)

            ColumnLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                spacing: 0

                Heading {
                    //: Title of the review page.
                    text: qsTr("Check before handing in")
                }

                Txt {
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.sp(4)
                    text: {
                        if (root.missing + root.map.partlyCount === 0) {
                            //: Review page when nothing is missing. %1 is the section.
                            return qsTr("Everything in %1 is answered.").arg(root.desk.sectionTitle);
                        }
                        if (root.map.partlyCount === 0) {
                            //: Review page. %1 is the section, %2 a number.
                            return qsTr("%1: %2 not answered. Choose a line to go back to it.").arg(root.desk.sectionTitle).arg(root.missing);
                        }
                        if (root.missing === 0) {
                            //: Review page. %1 is the section, %2 a number.
                            return qsTr("%1: %2 partly answered. Choose a line to go back to it.").arg(root.desk.sectionTitle).arg(root.map.partlyCount);
                        }
                        //: Review page. %1 is the section, %2 and %3 are numbers.
                        return qsTr("%1: %2 not answered, %3 partly answered. Choose a line to go back to it.").arg(root.desk.sectionTitle).arg(root.missing).arg(root.map.partlyCount);
                    }
                    px: Theme.reading
                    leading: 1.6
                    wrapMode: Text.Wrap
                    color: Theme.soft
                }

                ReviewGroup {
                    questions: root.map.unanswered
                    //: Heading on the review page. %1 is how many.
                    title: qsTr("Not answered: %1").arg(root.map.unansweredCount)
                }

                ReviewGroup {
                    questions: root.map.partly
                    //: Heading on the review page. %1 is how many.
                    title: qsTr("Partly answered: %1").arg(root.map.partlyCount)
                }

                ReviewGroup {
                    questions: root.map.flagged
                    //: Heading on the review page. %1 is how many.
                    title: qsTr("Flagged: %1").arg(root.map.flaggedCount)
                }
            }

            Card {
                Layout.preferredWidth: Theme.sp(380)
                Layout.maximumWidth: Theme.oneColumn ? -1 : Theme.sp(380)
                Layout.fillWidth: Theme.oneColumn
                Layout.alignment: Qt.AlignTop
                pad: 32

                RowLayout {
                    Layout.topMargin: -Theme.sp(12)
                    spacing: Theme.sp(10)

                    Txt {
                        text: root.map.done
                        px: Theme.hero
                        song: true
                        strong: true
                    }

                    Txt {
                        Layout.fillWidth: true
                        //: After the big number of answered questions. %1 is how many there are.
                        text: qsTr("of %1 answered").arg(root.map.total)
                        px: Theme.reading
                        color: Theme.soft
                        wrapMode: Text.Wrap
                    }
                }

                RowLayout {
                    Layout.topMargin: Theme.sp(6)
                    Layout.bottomMargin: Theme.sp(10)
                    Layout.fillWidth: true
                    spacing: 2

                    Rectangle {
                        Layout.fillWidth: true
                        Layout.preferredWidth: root.map.done
                        Layout.minimumWidth: 0
                        visible: root.map.done > 0
                        implicitHeight: 6
                        color: Theme.fill
                    }

                    Rectangle {
                        Layout.fillWidth: true
                        Layout.preferredWidth: root.map.partlyCount
                        Layout.minimumWidth: 0
                        visible: root.map.partlyCount > 0
                        implicitHeight: 6
                        color: Theme.edge
                    }

                    Rectangle {
                        Layout.fillWidth: true
                        Layout.preferredWidth: root.missing
                        Layout.minimumWidth: 0
                        visible: root.missing > 0
                        implicitHeight: 6
                        color: Theme.line
                    }
                }

                Repeater {
                    model: root.many ? null : root.map.groups

                    delegate: ReviewCount {
                    }
                }

                Banner {
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.sp(20)
                    tone: "ochre"
                    icon: "lock"
                    text: root.nothing ? qsTr("Nothing is answered yet. Please go back and answer first.") : qsTr("Once handed in, %1 cannot be opened again.").arg(root.desk.sectionTitle)
                }

                ExamButton {
                    id: back

                    objectName: "reviewBack"
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.sp(20)
                    implicitHeight: Theme.sp(48)
                    focus: true
                    kind: "primary"
                    //: Default button of the review page.
                    text: qsTr("Return to answering")
                    onClicked: root.backWanted()
                }

                ExamButton {
                    objectName: "reviewOnwards"
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.sp(12)
                    implicitHeight: Theme.sp(48)
                    kind: "sealOutline"
                    enabled: !root.nothing
                    //: Leads from the review page to the second confirmation.
                    text: qsTr("Go on to hand in")
                    onClicked: root.onwards()
                }

                Item {
                    visible: root.many
                    implicitHeight: Theme.sp(16)
                }

                Repeater {
                    model: root.many ? root.map.groups : null

                    delegate: ReviewCount {
                    }
                }
            }
        }
    }
}
