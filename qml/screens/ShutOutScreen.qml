// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The room does not take this machine for a seat any more, and nobody sits at it. Nobody can log in here.
FocusScope {
    id: root

    required property DeskViewModel desk

    signal abandoned

    function take() {
        leave.forceActiveFocus(Qt.TabFocusReason);
    }

    PageScroll {
        anchors.fill: parent
        widest: 880
        fromTop: true

        LockHead {
            //: Title: the room server has withdrawn this computer.
            text: qsTr("This computer is no longer a seat")
            en: "This computer is no longer a seat."
        }

        LockLine {
            label: qsTr("Why")
            //: Withdrawn computer. %1 is a seat.
            text: qsTr("The room server does not accept it any more: seat %1 is another computer now, or was withdrawn.").arg(root.desk.seat)
            en: "The room server does not accept it any more: seat " + root.desk.seat + " is another computer now, or was withdrawn."
        }

        LockLine {
            label: qsTr("Safe")
            text: qsTr("Everything that was answered here is kept on this computer, also when it is set up anew.")
            en: "Everything that was answered here is kept on this computer, also when it is set up anew."
        }

        LockLine {
            label: qsTr("Please")
            text: qsTr("Candidates: take another seat. Staff: set this computer up anew, switch it off and on, and enter a new enrolment code.")
            en: "Candidates: take another seat. Staff: set this computer up anew, switch it off and on, and enter a new enrolment code."
        }

        ExamButton {
            id: leave

            objectName: "leaveButton"
            Layout.topMargin: Theme.sp(32)
            focus: true
            //: Makes a withdrawn computer one that can be enrolled again.
            text: qsTr("Set up anew")
            onClicked: root.abandoned()
        }

        RefusalBanner {
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(16)
            desk: root.desk
        }
    }
}
