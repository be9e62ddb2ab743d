// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The first start of a computer: a technician names the room server and types the one-time code of the seat.
BarPage {
    id: root

    required property DeskViewModel desk

    // So little room that what is typed would not be in sight below a large title.
    readonly property bool tight: root.low && Theme.oneColumn

    signal enrolled(string address, string code)
    signal enrolledFromStick(string seat)

    function take() {
        if (stick.visible) {
            stick.take();
            return;
        }
        if (address.text.length === 0) {
            address.text = root.desk.address;
        }
        if (address.text.length > 0) {
            code.forceActiveFocus(Qt.TabFocusReason);
        } else {
            address.take();
        }
    }

    scrolled: page

    PageScroll {
        id: page

        anchors.fill: parent
        anchors.bottomMargin: bar.room
        widest: 760

        Heading {
            //: Title of the enrolment page.
            text: qsTr("Make this computer a seat")
            en: root.tight ? "" : "Enrol this computer"
            px: root.tight ? Theme.title : Theme.display
        }

        Txt {
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(root.tight ? 0 : 6)
            visible: !(root.tight && stick.visible)
            text: qsTr("For the administrator: the room server shows its address and a one-time code for each seat.")
            leading: 1.6
            color: Theme.soft
            wrapMode: Text.Wrap
        }

        StickCard {
            id: stick

            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(root.tight ? 8 : 20)
            visible: root.desk.stickSeats.length > 0
            desk: root.desk
            onEnrolled: seat => root.enrolledFromStick(seat)
            onVisibleChanged: {
                // Who is typing goes on typing.
                if (stick.visible && code.code.length === 0 && address.text === root.desk.address) {
                    stick.take();
                }
            }
        }

        Card {
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(root.tight ? 8 : stick.visible ? 12 : 26)
            pad: root.tight ? 16 : stick.visible ? 24 : 40

            Field {
                id: address

                Layout.fillWidth: true
                inputName: "address"
                hints: Qt.ImhUrlCharactersOnly | Qt.ImhNoPredictiveText
                //: Label of the room server's address.
                label: qsTr("Room server")
                en: "Address of the room server"
                px: Theme.title
                boxHeight: 54
                //: Help under the room server's address.
                help: qsTr("Name or number and port, as the server shows it, for example 10.1.3.1:7444.")
                onAccepted: code.forceActiveFocus(Qt.TabFocusReason)
            }

            Txt {
                Layout.topMargin: Theme.sp(24)
                //: Label of the one-time code of a seat.
                text: qsTr("One-time code")
                px: Theme.label
            }

            CodeEntry {
                id: code

                objectName: "enrolCode"
                Layout.topMargin: Theme.sp(6)
                label: qsTr("One-time code")
                groups: 3
                cell: 40
                bad: root.desk.refusal === DeskViewModel.EnrolCodeMalformed
                onTyped: text => code.code = (code.code + root.desk.codeCharacters(text)).slice(0, 12)
                onErased: code.code = code.code.slice(0, -1)
                onAccepted: {
                    if (go.enabled) {
                        go.clicked();
                    }
                }
            }
        }

        Banner {
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(20)
            visible: words.any
            tone: "ochre"
            icon: "alert"
            text: words.words
            en: words.en
        }
    }

    BottomBar {
        id: bar

        widest: 760

        Item {
            Layout.fillWidth: true
        }

        ExamButton {
            id: go

            objectName: "enrol"
            implicitHeight: Theme.sp(48)
            kind: stick.visible ? "outline" : "primary"
            enabled: address.text.length > 0 && code.complete
            //: Button that enrols the computer.
            text: qsTr("Enrol")
            onClicked: root.enrolled(address.text, code.code)
        }
    }

    RefusalWords {
        id: words

        desk: root.desk
    }
}
