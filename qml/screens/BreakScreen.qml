// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// A break that the profile grants: how long it lasts, whether the section's clock stands, the way back. Nothing of
// the paper is shown.
FocusScope {
    id: root

    required property DeskViewModel desk
    readonly property AidsViewModel aids: root.desk.aids

    signal resumed

    function take() {
        back.forceActiveFocus(Qt.TabFocusReason);
    }

    PageScroll {
        anchors.fill: parent
        widest: 720

        Heading {
            //: Title of the page during a granted break.
            text: qsTr("Break")
            en: "Break"
            px: 40
        }

        Digits {
            Layout.topMargin: Theme.sp(24)
            objectName: "breakLeft"
            text: root.aids.breakLeft
            px: Theme.hero
        }

        Txt {
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(16)
            text: root.aids.breakStopsClock ?
            //: During a break that stops the section's clock.
            qsTr("The clock of this part is stopped. Your answers are saved. The paper comes back by itself when the break is over.") :
            //: During a break beside a running clock.
            qsTr("The clock of this part keeps running. Your answers are saved. The paper comes back by itself when the break is over.")
            px: 18
            leading: 1.6
            wrapMode: Text.Wrap
        }

        Txt {
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(8)
            //: During a break. %1 is a number.
            text: qsTr("Breaks left after this one: %1").arg(root.aids.breaksLeft)
            color: Theme.soft
            wrapMode: Text.Wrap
        }

        Clock {
            Layout.topMargin: Theme.sp(16)
            clock: root.desk.clock
        }

        ExamButton {
            id: back

            objectName: "resumeButton"
            Layout.topMargin: Theme.sp(32)
            implicitHeight: Theme.sp(48)
            focus: true
            kind: "primary"
            //: Ends a break early and goes back to the paper.
            text: qsTr("End the break and go on")
            onClicked: root.resumed()
        }
    }
}
