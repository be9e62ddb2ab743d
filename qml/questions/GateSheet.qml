// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The gate behind a section: a countdown that can still be stopped, then nothing goes back.
DialogSheet {
    id: root

    required property DeskViewModel desk

    signal refused

    function take() {
        stop.forceActiveFocus(Qt.TabFocusReason);
    }

    objectName: "gateSheet"
    cardWidth: 560
    title: qsTr("Handing in %1").arg(root.desk.sectionTitle)
    onEscaped: root.refused()

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.sp(24)

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.sp(8)

            Heading {
                //: Title of the countdown before a section is closed. %1 is the section.
                text: root.title
                px: 26
            }

            Txt {
                Layout.fillWidth: true
                text: {
                    if (root.desk.nextSectionTitle.length > 0) {
                        //: Countdown before a section is closed. %1 is this section, %2 the next one.
                        return qsTr("%1 is handed in when the count ends and cannot be reopened. %2 comes next.").arg(root.desk.sectionTitle).arg(root.desk.nextSectionTitle);
                    }
                    //: Countdown before the last section is closed.
                    return qsTr("All answers are sealed when the count ends. Nothing can be changed after that.");
                }
                px: 17
                leading: 1.65
                wrapMode: Text.Wrap
            }
        }

        Digits {
            objectName: "gateSeconds"
            Layout.alignment: Qt.AlignTop
            text: root.desk.gate.seconds.toString()
            px: Theme.hero
        }
    }

    actions: ExamButton {
        id: stop

        objectName: "gateCancel"
        Layout.alignment: Qt.AlignRight
        implicitHeight: Theme.sp(48)
        focus: true
        kind: "primary"
        //: Stops the countdown.
        text: qsTr("Stop, return to answering")
        onClicked: root.refused()
    }
}
