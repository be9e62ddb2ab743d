// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// Waiting for the start: countdown, what happens next, the notices again. From here the session code is typed.
// No paper content exists on this computer in readable form.
FocusScope {
    id: root

    required property DeskViewModel desk
    property bool typing: false
    property bool samples: false
    readonly property bool due: root.desk.clock.secondsToStart === 0

    signal codeEntered(string code)
    signal samplesWanted

    function take() {
        root.typing = false;
        open.forceActiveFocus(Qt.TabFocusReason);
    }

    PageScroll {
        anchors.fill: parent
        visible: !root.typing
        widest: 1160

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.oneColumn ? 1 : 2
            columnSpacing: Theme.sp(56)
            rowSpacing: Theme.sp(32)

            ColumnLayout {
                Layout.preferredWidth: Theme.sp(480)
                Layout.maximumWidth: Theme.oneColumn ? -1 : Theme.sp(480)
                Layout.fillWidth: Theme.oneColumn
                Layout.alignment: Qt.AlignVCenter
                spacing: 0

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.sp(14)

                    Photo {
                        Layout.preferredWidth: Theme.sp(48)
                        Layout.preferredHeight: Theme.sp(62)
                        source: root.desk.photo
                        who: root.desk.candidateName
                    }

                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: Theme.sp(2)

                        Txt {
                            Layout.fillWidth: true
                            text: root.desk.candidateName
                            px: 20
                            strong: true
                            wrapMode: Text.Wrap
                        }

                        Txt {
                            Layout.fillWidth: true
                            //: %1 is the admission number.
                            text: qsTr("Admission number %1").arg(root.desk.admissionNo)
                            px: Theme.label
                            color: Theme.soft
                            wrapMode: Text.Wrap
                        }
                    }
                }

                Txt {
                    Layout.topMargin: Theme.sp(48)
                    //: Above the big countdown; and once the announced start has come.
                    text: root.due ? qsTr("The session starts") : qsTr("Time to the start")
                    px: Theme.reading
                    color: Theme.soft
                }

                Digits {
                    Layout.topMargin: -Theme.sp(10)
                    Layout.leftMargin: -Theme.sp(9)
                    objectName: "countdown"
                    text: root.due ? root.desk.startsAt : root.desk.clock.toStart
                    px: text.length > 5 ? 76 : 104
                }

                Txt {
                    Layout.topMargin: -Theme.sp(4)
                    Layout.fillWidth: true
                    //: Under the countdown. %1 is the time of the start.
                    text: root.due ? qsTr("When the proctor announces the session code, type it here.") : qsTr("The exam starts at %1. The proctor then announces the session code; you type it here.").arg(root.desk.startsAt)
                    px: Theme.reading
                    leading: 1.6
                    wrapMode: Text.Wrap
                }

                GridLayout {
                    readonly property real room: Theme.oneColumn ? root.width - 2 * Theme.margin(root.width) : Theme.sp(480)

                    Layout.topMargin: Theme.sp(24)
                    columns: more.visible && open.implicitWidth + columnSpacing + more.implicitWidth > room ? 1 : 2
                    columnSpacing: Theme.sp(12)
                    rowSpacing: Theme.sp(12)

                    ExamButton {
                        id: open

                        objectName: "openCode"
                        implicitHeight: Theme.sp(48)
                        focus: true
                        kind: "primary"
                        icon1: "key"
                        //: Opens the page where the session code is typed.
                        text: qsTr("Type the session code")
                        onClicked: {
                            root.typing = true;
                            page.take();
                        }
                    }

                    ExamButton {
                        id: more

                        objectName: "samplesButton"
                        visible: root.samples && !root.due
                        implicitHeight: Theme.sp(48)
                        icon1: "list"
                        //: Opens samples of the kinds of questions, to try out before the start.
                        text: qsTr("Try out the kinds of questions")
                        onClicked: root.samplesWanted()
                    }
                }

                StepLine {
                    Layout.topMargin: Theme.sp(32)
                    text: qsTr("Identity checked")
                }

                StepLine {
                    Layout.topMargin: Theme.sp(10)
                    text: qsTr("Notices read")
                }

                StepLine {
                    Layout.topMargin: Theme.sp(10)
                    done: root.desk.paperReady
                    text: root.desk.paperReady ? qsTr("The sealed paper is on this computer") : qsTr("The sealed paper is still on its way")
                }
            }

            Card {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignVCenter
                pad: 40

                Heading {
                    text: qsTr("Notices")
                    px: Theme.title
                    Layout.bottomMargin: Theme.sp(18)
                }

                Repeater {
                    model: root.desk.notice.split("\n").filter(line => line.length > 0)

                    delegate: NoticeLine {
                    }
                }
            }
        }
    }

    CodePage {
        id: page

        anchors.fill: parent
        visible: root.typing
        desk: root.desk
        onEntered: code => root.codeEntered(code)
        onBackWanted: root.take()
    }
}
