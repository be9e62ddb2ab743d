// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// Trying out the kinds of questions: the answering screen over a desk of its own, and a way back that is always
// there. Handing in leads back too.
FocusScope {
    id: root

    required property DeskViewModel desk
    required property ImeViewModel ime

    signal closed
    signal displayWanted
    signal handWanted

    function take() {
        answering.take();
    }

    Connections {
        target: root.desk

        function onStageChanged() {
            if (root.desk.stage !== DeskViewModel.Answering) {
                root.closed();
            }
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: row.implicitHeight + Theme.sp(12)
            color: Theme.sunken

            RowLayout {
                id: row

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.leftMargin: Theme.margin(root.width)
                anchors.rightMargin: Theme.margin(root.width)
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.sp(16)

                Txt {
                    Layout.fillWidth: true
                    //: Above the samples of the kinds of questions.
                    text: qsTr("Samples to try out: not marked, nothing is stored.")
                    strong: true
                    wrapMode: Text.Wrap
                }

                ExamButton {
                    objectName: "tutorialBack"
                    implicitHeight: Theme.sp(40)
                    //: Leaves the samples and goes back to waiting for the start.
                    text: qsTr("Back to waiting")
                    onClicked: root.closed()
                }
            }
        }

        AnsweringScreen {
            id: answering

            Layout.fillWidth: true
            Layout.fillHeight: true
            desk: root.desk
            ime: root.ime
            storing: false
            onDisplayWanted: root.displayWanted()
            onHandWanted: root.handWanted()
        }
    }
}
