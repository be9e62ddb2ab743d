// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The clock stands and nothing of the paper is shown: a proctor paused the exam, or this seat was away for so long that
// a proctor must let the candidate go on. The paper comes back by itself.
FocusScope {
    id: root

    required property DeskViewModel desk
    readonly property bool away: root.desk.pauseReason.length === 0

    function take() {
        answer.take();
    }

    PageScroll {
        anchors.fill: parent
        widest: 880
        fromTop: true

        LockHead {
            icon: "clock"
            text: root.away ?
            //: Title: the computer was off for too long, a proctor must let the candidate go on.
            qsTr("Waiting for the proctor") :
            //: Title: a proctor paused the exam.
            qsTr("The exam is paused")
            en: root.away ? "Waiting for the proctor." : "The exam is paused."
        }

        LockLine {
            //: Paused screen, label of the first line.
            label: qsTr("Why")
            text: root.away ?
            //: Paused screen.
            qsTr("This computer was away for a while.") : root.desk.pauseReason
            en: root.away ? "This computer was away for a while." : ""
        }

        LockLine {
            //: Paused screen, label of the second line.
            label: qsTr("Safe")
            text: qsTr("Your answers are saved. The clock stands still; no time is lost.")
            en: "Your answers are saved. The clock stands still; no time is lost."
        }

        LockLine {
            label: qsTr("Please")
            text: root.away ?
            //: Paused screen.
            qsTr("Raise your hand and stay seated. The proctor lets you go on.") :
            //: Paused screen.
            qsTr("Be quiet and stay seated. The paper comes back by itself.")
            en: root.away ? "Raise your hand and stay seated. The proctor lets you go on." : "Be quiet and stay seated. The paper comes back by itself."
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
