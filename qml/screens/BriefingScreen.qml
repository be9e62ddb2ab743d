// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// Start page of a section: size, marking rule, whether it can be re-entered. The clock stands until the start. While a part of
// the rule lies below the edge, the button leads there.
BarPage {
    id: root

    required property DeskViewModel desk
    readonly property bool unread: page.more && card.parent.y + card.y + rule.parent.y + rule.y + rule.height > page.contentY + page.height

    signal begun

    function take() {
        go.forceActiveFocus(Qt.TabFocusReason);
    }

    scrolled: page

    PageScroll {
        id: page

        anchors.fill: parent
        anchors.bottomMargin: bar.room
        widest: 880

        Heading {
            text: root.desk.sectionTitle
            px: root.low ? Theme.display : 40
        }

        Txt {
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(4)
            //: Under the section's title. %1 is its number, %2 how many sections there are.
            text: qsTr("Part %1 of %2").arg(root.desk.section + 1).arg(root.desk.sectionCount)
            px: Theme.label
            color: Theme.soft
        }

        Card {
            id: card

            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(Theme.oneColumn ? 10 : 24)
            pad: Theme.oneColumn ? 20 : root.low ? 28 : 40

            Flow {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.sp(root.low ? 14 : 20)
                spacing: Theme.sp(Theme.oneColumn ? 24 : 64)

                Figure {
                    value: root.desk.sectionMinutes.toString()
                    //: Under the number of minutes of a section.
                    label: qsTr("minutes")
                }

                Figure {
                    value: root.desk.sectionPoints
                    //: Under the number of points of a section.
                    label: qsTr("points")
                }

                Figure {
                    value: root.desk.sectionQuestions.toString()
                    //: Under the number of questions or tasks of a section.
                    label: qsTr("questions")
                }
            }

            Rule {
            }

            Heading {
                Layout.topMargin: Theme.sp(20)
                //: Heading above the marking rule of a section.
                text: qsTr("How it is marked")
                px: Theme.title
            }

            Txt {
                id: rule

                objectName: "instructions"
                Layout.fillWidth: true
                Layout.topMargin: Theme.sp(10)
                text: root.desk.instructions
                px: 17
                leading: 1.7
                wrapMode: Text.Wrap
            }

            Banner {
                Layout.fillWidth: true
                Layout.topMargin: Theme.sp(20)
                icon: "lock"
                //: Start page of a section. %1 is the section.
                text: qsTr("The clock starts when you begin. Once handed in, %1 cannot be opened again.").arg(root.desk.sectionTitle)
            }
        }
    }

    BottomBar {
        id: bar

        widest: 880

        Txt {
            Layout.fillWidth: true
            visible: root.desk.autoBegin.running
            //: Start page of a section. %1 is a number of seconds.
            text: qsTr("Begins by itself in %1 seconds.").arg(root.desk.autoBegin.seconds)
            px: Theme.label
            color: Theme.soft
            wrapMode: Text.Wrap
        }

        ExamButton {
            id: go

            objectName: "begin"
            Layout.alignment: Qt.AlignRight
            implicitHeight: Theme.sp(48)
            focus: true
            kind: "primary"
            text: root.unread ?
            //: Start page of a section: shows the part of the marking rule that is below the edge of the screen.
            qsTr("Read what is below") :
            //: Starts the section and its clock.
            qsTr("Begin")
            icon2: root.unread ? "down" : "right"
            onClicked: root.unread ? page.onwards() : root.begun()
        }
    }
}
