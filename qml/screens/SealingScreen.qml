// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// Handed in: the answers are sealed on this computer and copied to the room server. Nothing is asked.
FocusScope {
    id: root

    required property DeskViewModel desk
    readonly property ReceiptViewModel receipt: root.desk.receipt
    readonly property bool sealed: root.receipt.phase !== ReceiptViewModel.Sealing

    readonly property bool alone: root.sealed && root.desk.link !== DeskViewModel.Online

    signal exportWanted

    function take() {
        if (root.alone) {
            stick.forceActiveFocus(Qt.TabFocusReason);
        } else {
            root.forceActiveFocus();
        }
    }

    PageScroll {
        anchors.fill: parent
        widest: 760

        Heading {
            //: Title while the answers are sealed and copied.
            text: root.sealed ? qsTr("Your answers are sealed") : qsTr("Sealing your answers")
            en: root.sealed ? "Your answers are sealed" : "Sealing your answers"
            px: 40
        }

        Card {
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(26)

            StepLine {
                text: qsTr("Handed in; nothing can be changed any more")
            }

            StepLine {
                Layout.topMargin: Theme.sp(12)
                done: root.sealed
                //: Sealing page. %1 is a time of day.
                text: root.sealed ? qsTr("Sealed on this computer %1").arg(root.receipt.sealedAt) : qsTr("Being sealed on this computer")
            }

            StepLine {
                Layout.topMargin: Theme.sp(12)
                done: root.receipt.phase === ReceiptViewModel.Delivered
                text: {
                    if (root.desk.link !== DeskViewModel.Online) {
                        //: Sealing page without a network.
                        return qsTr("The room server cannot be reached; copied as soon as it is back");
                    }
                    //: Sealing page.
                    return qsTr("Being copied to the room server");
                }
            }

            StepLine {
                Layout.topMargin: Theme.sp(12)
                visible: root.receipt.onMedium
                //: Sealing page: a whole copy lies on a memory stick.
                text: qsTr("Copied to the memory stick and read back")
            }

            Rectangle {
                Layout.fillWidth: true
                Layout.topMargin: Theme.sp(22)
                visible: root.receipt.phase === ReceiptViewModel.Uploading
                implicitHeight: 6
                color: Theme.line
                Accessible.role: Accessible.ProgressBar
                Accessible.name: qsTr("Being copied to the room server")

                Rectangle {
                    width: parent.width * root.receipt.progress
                    height: parent.height
                    color: Theme.fill
                }
            }
        }

        Txt {
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(20)
            text: root.sealed ? qsTr("Your answers are safe on this computer. Please stay seated.") : qsTr("Please stay seated and do not switch the computer off.")
            px: 17
            leading: 1.65
            wrapMode: Text.Wrap
        }

        ExamButton {
            id: stick

            objectName: "exportButton"
            Layout.topMargin: Theme.sp(20)
            visible: root.alone
            //: For the proctor: writes the sealed answers to a memory stick.
            text: qsTr("For the proctor: copy to a memory stick")
            onClicked: root.exportWanted()
        }

        RefusalBanner {
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(16)
            desk: root.desk
        }
    }
}
