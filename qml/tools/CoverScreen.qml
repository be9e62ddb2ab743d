// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The privacy cover: the candidate leaves the seat for a moment, nobody reads the paper, the clock runs on.
FocusScope {
    id: root

    required property DeskViewModel desk

    signal uncovered

    function take() {
        back.forceActiveFocus(Qt.TabFocusReason);
    }

    objectName: "coverScreen"

    Rectangle {
        anchors.fill: parent
        color: Theme.ground

        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            acceptedButtons: Qt.AllButtons
            onWheel: wheel => wheel.accepted = true
        }
    }

    PageScroll {
        anchors.fill: parent
        widest: 720

        Heading {
            //: Title of the page that covers the paper at the candidate's wish.
            text: qsTr("Screen covered")
            en: "Screen covered"
            px: 40
        }

        Txt {
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(16)
            //: On the page that covers the paper at the candidate's wish.
            text: qsTr("Your answers are saved. The clock keeps running.")
            px: 18
            leading: 1.6
            wrapMode: Text.Wrap
        }

        Clock {
            Layout.topMargin: Theme.sp(24)
            clock: root.desk.clock
        }

        ExamButton {
            id: back

            objectName: "uncover"
            Layout.topMargin: Theme.sp(32)
            implicitHeight: Theme.sp(48)
            focus: true
            kind: "primary"
            //: Takes the cover away and goes on with the paper.
            text: qsTr("Uncover and go on")
            onClicked: root.uncovered()
        }
    }
}
