// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// What a proctor is shown, and what a proctor types, where the network does not carry the decision. Closed until it
// is wanted, so that no candidate takes it for something to do.
ColumnLayout {
    id: root

    required property DeskViewModel desk
    property bool open: false

    function take() {
        if (root.open) {
            answer.forceActiveFocus(Qt.TabFocusReason);
        } else {
            opener.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    spacing: 0
    onVisibleChanged: root.open = false

    ExamButton {
        id: opener

        objectName: "answerOpen"
        visible: !root.open
        focus: true
        //: Opens the place where a proctor types a decision by hand because there is no network.
        text: qsTr("For the proctor: no network")
        onClicked: {
            root.open = true;
            answer.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    Card {
        Layout.fillWidth: true
        visible: root.open
        pad: 28

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.sp(16)

            Txt {
                //: Label of the characters that the proctor takes to the room server.
                text: qsTr("Tell the room server")
                color: Theme.soft
            }

            Digits {
                objectName: "challenge"
                text: root.desk.challenge
                px: 30
            }
        }

        Txt {
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(14)
            //: Above the field for the proctor's answer.
            text: qsTr("Type its answer here. It counts once.")
            color: Theme.soft
            wrapMode: Text.Wrap
        }

        RowLayout {
            Layout.topMargin: Theme.sp(10)
            spacing: Theme.sp(16)

            CodeEntry {
                id: answer

                objectName: "challengeAnswer"
                //: Name of the field for the proctor's answer.
                label: qsTr("Answer of the room server")
                groups: 2
                cell: 34
                bad: root.desk.refusal === DeskViewModel.ChallengeWrong
                onTyped: text => answer.code = (answer.code + root.desk.codeCharacters(text)).slice(0, 8)
                onErased: answer.code = answer.code.slice(0, -1)
                onAccepted: {
                    if (go.enabled) {
                        go.clicked();
                    }
                }
            }

            ExamButton {
                id: go

                objectName: "answerEnter"
                enabled: answer.complete
                //: Takes the proctor's answer.
                text: qsTr("Carry it out")
                onClicked: {
                    root.desk.answerChallenge(answer.code);
                    answer.code = "";
                }
            }
        }
    }

    RefusalBanner {
        Layout.fillWidth: true
        Layout.topMargin: Theme.sp(16)
        desk: root.desk
    }
}
