// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// Another seat carries this candidate's exam on. Nothing can be answered here any more; what was done here is kept.
FocusScope {
    id: root

    required property DeskViewModel desk

    signal freed

    function take() {
        free.forceActiveFocus(Qt.TabFocusReason);
    }

    PageScroll {
        anchors.fill: parent
        widest: 880
        fromTop: true

        LockHead {
            //: Title: the exam goes on at another seat.
            text: qsTr("This seat was replaced")
            en: "This seat was replaced."
        }

        LockLine {
            label: qsTr("Why")
            //: Replaced seat. %1 is a seat.
            text: qsTr("The proctor moved this exam to seat %1.").arg(root.desk.fencedBy)
            en: "The proctor moved this exam to seat " + root.desk.fencedBy + "."
        }

        LockLine {
            label: qsTr("Safe")
            text: qsTr("Everything answered here before the move counts. What was done later is kept as evidence and not mixed in.")
            en: "Everything answered here before the move counts. What was done later is kept as evidence."
        }

        LockLine {
            label: qsTr("Please")
            text: qsTr("Go on at the other seat. Staff may free this one.")
            en: "Go on at the other seat. Staff may free this one."
        }

        ExamButton {
            id: free

            objectName: "freeButton"
            Layout.topMargin: Theme.sp(32)
            focus: true
            //: Makes a replaced seat ready for another candidate.
            text: qsTr("Free this seat")
            onClicked: root.freed()
        }
    }
}
