// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The lock screen: the cause, what is safe, whom to call. No paper content, no question number.
FocusScope {
    id: root

    required property DeskViewModel desk

    function take() {
        root.forceActiveFocus();
    }

    PageScroll {
        anchors.fill: parent
        widest: 880

        Rectangle {
            Layout.preferredWidth: Theme.sp(56)
            Layout.preferredHeight: Theme.sp(56)
            radius: Theme.radius
            color: Theme.fill

            Icon {
                anchors.centerIn: parent
                name: "lock"
                size: 30
                weight: 1.5
                color: Theme.fillText
            }
        }

        Heading {
            Layout.topMargin: Theme.sp(24)
            Layout.bottomMargin: Theme.sp(32)
            text: qsTr("This screen is locked")
            en: "This screen is locked."
            px: 40
        }

        LockLine {
            //: Lock screen, label of the first line.
            label: qsTr("Cause")
            text: root.desk.lockReason
            en: root.desk.lockedAt
        }

        LockLine {
            //: Lock screen, label of the second line.
            label: qsTr("Answers")
            //: Lock screen. %1 is a time of day.
            text: qsTr("Answers up to %1 are saved. The clock keeps running.").arg(root.desk.lockedAt)
            en: "Answers up to " + root.desk.lockedAt + " are saved. The clock keeps running."
        }

        LockLine {
            //: Lock screen, label of the third line.
            label: qsTr("Please")
            text: qsTr("Raise your hand; the proctor checks and unlocks.")
            en: "Raise your hand; the proctor checks and unlocks."
        }
    }
}
