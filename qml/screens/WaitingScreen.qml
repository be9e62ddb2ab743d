// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// Waiting for the start: countdown, what happens next, the notices again. From here the session code is typed.
// No paper content exists on this computer in readable form.
BarPage {
    id: root

    required property DeskViewModel desk
    property bool typing: false
    property bool samples: false
    readonly property bool due: root.desk.clock.secondsToStart === 0

    readonly property real across: Math.min(root.width - 2 * Theme.margin(root.width), Theme.sp(1160))

    signal codeEntered(string code)
    signal samplesWanted

    function take() {
        root.typing = false;
        (root.low ? below : beside).take();
    }

    function typeCode() {
        root.typing = true;
        page.take();
    }

    scrolled: lines
    onLowChanged: keep.restart()

    // When the buttons change their place, the focus would be nowhere.
    Timer {
        id: keep

        interval: 0
        onTriggered: {
            if (root.activeFocus && !root.typing) {
                root.take();
            }
        }
    }

    PageScroll {
        id: lines

        anchors.fill: parent
        anchors.bottomMargin: bar.room
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
                        // At the top, because Qt 6.4 leaves it where the middle was before the lines had their width.
                        Layout.alignment: Qt.AlignTop
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
                    Layout.topMargin: Theme.sp(root.low ? 16 : 48)
                    //: Above the big countdown; and once the announced start has come.
                    text: root.due ? qsTr("The session starts") : qsTr("Time to the start")
                    px: Theme.reading
                    color: Theme.soft
                }

                Digits {
                    id: countdown

                    Layout.topMargin: -Theme.sp(10)
                    Layout.leftMargin: -Theme.sp(root.low ? countdown.px * 0.087 : 9)
                    objectName: "countdown"
                    text: root.due ? root.desk.startsAt : root.desk.clock.toStart
                    // In a low window the words below it stay in sight.
                    px: Math.min(text.length > 5 ? 76 : 104, Math.round(root.Window.height / Theme.fontScale * 0.145))
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

                WaitingButtons {
                    id: beside

                    Layout.topMargin: Theme.sp(24)
                    visible: !root.low
                    room: Theme.oneColumn ? root.across : Theme.sp(480)
                    samples: root.samples && !root.due
                    onCodeWanted: root.typeCode()
                    onSamplesWanted: root.samplesWanted()
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

    BottomBar {
        id: bar

        visible: root.low && !root.typing
        widest: 1160

        WaitingButtons {
            id: below

            room: root.across
            samples: root.samples && !root.due
            onCodeWanted: root.typeCode()
            onSamplesWanted: root.samplesWanted()
        }

        Item {
            Layout.fillWidth: true
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
