// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The header before and after the answering part: the seal, the session, the seat, the language.
Item {
    id: root

    required property DeskViewModel desk
    readonly property bool checkable: root.desk.stage === DeskViewModel.Login || root.desk.stage === DeskViewModel.Identity || root.desk.stage === DeskViewModel.Notices || root.desk.stage === DeskViewModel.Waiting

    // The technician's checks can be opened.
    property bool preflight: false

    signal displayWanted
    signal preflightWanted
    signal equipmentWanted
    signal languageWanted
    signal handWanted

    implicitHeight: Theme.sp(72)

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin(root.width)
        anchors.rightMargin: Theme.margin(root.width)
        spacing: Theme.sp(14)

        Seal {
            side: Theme.sp(42)
        }

        ColumnLayout {
            Layout.fillWidth: true
            visible: !Theme.oneColumn
            spacing: 0

            Txt {
                Layout.fillWidth: true
                //: Name of the system, in the header of every page outside the answering part.
                text: qsTr("Gongyuan Examination System")
                song: true
                strong: true
                px: 17
                elide: Text.ElideRight
            }

            Txt {
                Layout.fillWidth: true
                visible: text.length > 0
                text: root.desk.paperTitle
                px: Theme.caption
                color: Theme.soft
                elide: Text.ElideRight
            }
        }

        Item {
            Layout.fillWidth: true
            visible: Theme.oneColumn
        }

        Row {
            visible: root.desk.seat.length > 0
            spacing: Theme.sp(6)

            Txt {
                anchors.baseline: number.baseline
                visible: root.desk.room.length > 0
                rightPadding: Theme.sp(14)
                //: In the header. %1 is the number of the exam room.
                text: qsTr("Room %1").arg(root.desk.room)
                color: Theme.soft
            }

            Txt {
                anchors.baseline: number.baseline
                visible: !Theme.bilingual
                //: Before the seat number in the English header.
                text: qsTr("Seat", "before the number")
                color: Theme.soft
            }

            Txt {
                id: number

                text: root.desk.seat
                px: 30
                strong: true
            }

            Txt {
                anchors.baseline: number.baseline
                visible: Theme.bilingual
                //: After the seat number in the Chinese header.
                text: qsTr("Seat", "after the number")
                color: Theme.soft
            }
        }

        Rectangle {
            Layout.leftMargin: Theme.sp(6)
            Layout.preferredWidth: 1
            Layout.preferredHeight: Theme.sp(28)
            color: Theme.line
        }

        RowLayout {
            spacing: 0

            ExamButton {
                objectName: "displayButton"
                kind: "quiet"
                text: "字"
                //: Opens the panel with text sizes and colours.
                Accessible.name: qsTr("Text size and colours")
                onClicked: root.displayWanted()
            }

            ExamButton {
                objectName: "preflightButton"
                visible: root.preflight
                kind: "quiet"
                icon1: "check"
                //: Opens the page with the checks of the computer, for technicians.
                Accessible.name: qsTr("Pre-flight check")
                onClicked: root.preflightWanted()
            }

            ExamButton {
                objectName: "equipmentButton"
                visible: root.checkable
                kind: "quiet"
                icon1: "keyboard"
                //: Opens the page where the candidate tries the keyboard and the input method.
                Accessible.name: qsTr("Equipment check")
                onClicked: root.equipmentWanted()
            }

            ExamButton {
                objectName: "languageButton"
                kind: "quiet"
                text: "中 / EN"
                px: Theme.label
                //: Switches between Chinese and English.
                Accessible.name: qsTr("Language")
                onClicked: root.languageWanted()
            }

            ExamButton {
                objectName: "handButton"
                visible: root.desk.seat.length > 0
                kind: "quiet"
                icon1: "hand"
                //: Button that calls the proctor.
                text: qsTr("Raise hand")
                px: Theme.label
                onClicked: root.handWanted()
            }
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
