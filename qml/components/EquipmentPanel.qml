// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The equipment check, above any screen before the exam: the candidate tries the keyboard and says if it fails.
FocusScope {
    id: root

    required property ImeViewModel ime

    signal closed
    signal handWanted

    function take() {
        test.take();
    }

    objectName: "equipmentPanel"
    anchors.fill: parent
    visible: false
    Accessible.role: Accessible.Dialog
    //: Title of the page where the candidate tries the keyboard.
    Accessible.name: qsTr("Equipment check")
    Keys.onEscapePressed: root.closed()

    Rectangle {
        anchors.fill: parent
        color: Theme.ground

        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            acceptedButtons: Qt.AllButtons
        }
    }

    PageScroll {
        anchors.fill: parent
        widest: 720

        Heading {
            text: qsTr("Equipment check")
            en: "Type each line as it is shown"
        }

        Card {
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(20)
            pad: 32

            ImeTest {
                id: test

                Layout.fillWidth: true
                ime: root.ime
            }
        }

        Flow {
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(20)
            layoutDirection: Qt.RightToLeft
            spacing: Theme.sp(12)

            ExamButton {
                objectName: "equipmentDone"
                implicitHeight: Theme.sp(48)
                kind: "primary"
                //: Closes the equipment check.
                text: qsTr("Everything works")
                onClicked: root.closed()
            }

            ExamButton {
                objectName: "equipmentHand"
                implicitHeight: Theme.sp(48)
                icon1: "hand"
                text: qsTr("Raise hand")
                onClicked: root.handWanted()
            }
        }
    }
}
