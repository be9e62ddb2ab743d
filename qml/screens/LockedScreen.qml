// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The lock screen: the cause, what is safe, whom to call. No paper content, no question number.
FocusScope {
    id: root

    required property DeskViewModel desk

    // The answers were stored before the screen was locked, whatever came later.
    readonly property string since: root.desk.lockTimes.length > 0 ? root.desk.lockTimes[0] : ""

    function take() {
        answer.take();
    }

    LockWords {
        id: causes
    }

    PageScroll {
        anchors.fill: parent
        widest: 880
        fromTop: true

        LockHead {
            text: qsTr("This screen is locked")
            en: "This screen is locked."
        }

        Repeater {
            model: Array.from(root.desk.lockReasons).map((reason, at) => ({
                            "label": at > 0 ? "" :
                            //: Lock screen, label of the first line.
                            qsTr("Cause"),
                            "words": causes.words(reason),
                            "en": causes.en(reason),
                            "place": causes.place(reason, root.desk.lockTimes[at])
                        }))

            delegate: LockCause {
            }
        }

        LockLine {
            //: Lock screen, label of the second line.
            label: qsTr("Answers")
            //: Lock screen. %1 is a time of day.
            text: qsTr("Answers up to %1 are saved. The clock keeps running.").arg(root.since)
            en: "Answers up to " + root.since + " are saved. The clock keeps running."
        }

        LockLine {
            //: Lock screen, label of the third line.
            label: qsTr("Please")
            text: qsTr("Raise your hand; the proctor checks and unlocks.")
            en: "Raise your hand; the proctor checks and unlocks."
        }

        AnswerCard {
            id: answer

            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(28)
            focus: true
            desk: root.desk
        }
    }
}
