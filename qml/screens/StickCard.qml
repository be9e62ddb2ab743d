// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// An enrolment stick is plugged in: which seat this computer becomes. The next one is offered, another can be chosen.
Card {
    id: root

    required property DeskViewModel desk
    property int chosen: 0
    readonly property int at: Math.max(0, Math.min(root.chosen, root.desk.stickSeats.length - 1))
    readonly property string seat: root.desk.stickSeats.length > 0 ? root.desk.stickSeats[root.at] : ""

    signal enrolled(string seat)

    function take() {
        go.forceActiveFocus(Qt.TabFocusReason);
    }

    function step(by: int) {
        root.chosen = Math.max(0, Math.min(root.at + by, root.desk.stickSeats.length - 1));
    }

    pad: 24
    Keys.onLeftPressed: root.step(-1)
    Keys.onRightPressed: root.step(1)

    Tag {
        tone: "jade"
        icon: "plug"
        //: Enrolment: an enrolment stick is plugged in. %1 is the room.
        text: qsTr("Enrolment stick of room %1").arg(root.desk.stickRoom)
    }

    // Positioners: a layout keeps the widths that its texts had while the card was not seen.
    Item {
        Layout.fillWidth: true
        Layout.topMargin: Theme.sp(12)
        implicitHeight: chooser.implicitHeight

        Row {
            id: chooser

            spacing: Theme.sp(16)

            ExamButton {
                objectName: "stickPrevious"
                anchors.verticalCenter: parent.verticalCenter
                kind: "quiet"
                icon1: "left"
                enabled: root.at > 0
                //: Chooses the seat before the one shown, on the enrolment stick.
                Accessible.name: qsTr("Previous seat")
                onClicked: root.step(-1)
            }

            Txt {
                objectName: "stickSeat"
                text: root.seat
                px: 56
                song: true
                strong: true
                Accessible.name: qsTr("Seat %1").arg(root.seat)
            }

            ExamButton {
                objectName: "stickNext"
                anchors.verticalCenter: parent.verticalCenter
                kind: "quiet"
                icon1: "right"
                enabled: root.at + 1 < root.desk.stickSeats.length
                //: Chooses the seat after the one shown, on the enrolment stick.
                Accessible.name: qsTr("Next seat")
                onClicked: root.step(1)
            }
        }

        ExamButton {
            id: go

            objectName: "stickEnrol"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            implicitHeight: Theme.sp(48)
            kind: "primary"
            //: Button: this computer becomes the seat. %1 is its number.
            text: qsTr("Enrol as seat %1").arg(root.seat)
            onClicked: root.enrolled(root.seat)
        }
    }

    Txt {
        Layout.fillWidth: true
        Layout.topMargin: Theme.sp(12)
        //: Enrolment by stick. The arrow keys choose.
        text: qsTr("Compare the number with the seat's label. Left and right choose another; take the stick out when the next page is shown.")
        px: Theme.label
        leading: 1.5
        color: Theme.soft
        wrapMode: Text.Wrap
    }
}
