// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// Before candidates enter: the seat's number in large digits and what is still to come from the room server.
FocusScope {
    id: root

    required property DeskViewModel desk

    function take() {
        root.forceActiveFocus();
    }

    PageScroll {
        anchors.fill: parent
        widest: 760

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.sp(40)

            Txt {
                visible: root.desk.seat.length > 0
                text: root.desk.seat
                px: 104
                song: true
                strong: true
                //: For screen readers. %1 is the seat's number.
                Accessible.name: qsTr("Seat %1").arg(root.desk.seat)
            }

            Heading {
                //: Page shown while the computer gets ready.
                text: qsTr("This computer is getting ready")
                en: "Getting ready for the session"
            }
        }

        Card {
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(26)
            pad: 32

            StepLine {
                done: root.desk.link === DeskViewModel.Online
                text: {
                    switch (root.desk.link) {
                    case DeskViewModel.Online:
                        //: Getting ready: first line.
                        return qsTr("Connected to the room server");
                    case DeskViewModel.Connecting:
                        //: Getting ready: first line.
                        return qsTr("Connecting to the room server");
                    default:
                        //: Getting ready: first line.
                        return qsTr("No connection to the room server; tried again by itself");
                    }
                }
            }

            StepLine {
                Layout.topMargin: Theme.sp(12)
                done: root.desk.paperReady
                //: Getting ready: second line.
                text: root.desk.paperReady ? qsTr("Sealed paper received and verified") : qsTr("Waiting for the sealed paper and the roster")
            }
        }

        Txt {
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(20)
            text: qsTr("Nothing needs to be done here. If this stays for more than five minutes, tell the proctor.")
            px: Theme.label
            leading: 1.6
            color: Theme.soft
            wrapMode: Text.Wrap
        }
    }
}
