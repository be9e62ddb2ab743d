// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// Numbers on the left; once they are accepted, "is this you?" on the right.
BarPage {
    id: root

    required property DeskViewModel desk
    readonly property bool known: root.desk.stage === DeskViewModel.Identity
    readonly property bool complete: number.text.length > 0 && last.text.length >= 4

    signal identified(string admissionNo, string idLast)
    signal confirmed
    signal rejected

    function take() {
        page.begin();
        if (root.known) {
            number.text = root.desk.admissionNo;
            last.text = last.text.length > 0 ? last.text : root.desk.idMasked.slice(-4);
            if (root.low) {
                answers.take();
            } else {
                card.take();
            }
        } else {
            number.text = "";
            last.text = "";
            number.take();
        }
    }

    function send() {
        if (root.complete) {
            root.identified(number.text, last.text);
        }
    }

    scrolled: page

    PageScroll {
        id: page

        anchors.fill: parent
        anchors.bottomMargin: bar.room
        tail: page.rim + (root.known ? Theme.sp(card.pad) : 0)

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.oneColumn ? 1 : 2
            columnSpacing: Theme.sp(72)
            rowSpacing: Theme.sp(32)

            // Where there is little room, what is wrong stands above the fields.
            GridLayout {
                // In one column the candidate is shown who was found, not once more what was typed.
                visible: !(root.known && Theme.oneColumn)
                Layout.preferredWidth: Theme.sp(400)
                Layout.maximumWidth: Theme.oneColumn ? -1 : Theme.sp(400)
                Layout.fillWidth: Theme.oneColumn
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: Theme.sp(root.low ? 0 : 20)
                columns: 1
                rowSpacing: 0

                Heading {
                    Layout.row: 0
                    //: Title of the login page.
                    text: qsTr("Please log in")
                }

                Txt {
                    Layout.row: 1
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.sp(6)
                    visible: !(root.low && words.any)
                    text: qsTr("Type the numbers on your admission ticket; blanks are not needed.")
                    color: Theme.soft
                    leading: 1.6
                    wrapMode: Text.Wrap
                }

                Field {
                    id: number

                    Layout.row: 3
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.sp(root.low ? 14 : 26)
                    enabled: !root.known
                    inputName: "number"
                    hints: Qt.ImhPreferLatin | Qt.ImhNoPredictiveText
                    label: qsTr("Admission number")
                    en: "Admission no."
                    px: Theme.title
                    boxHeight: root.low ? 48 : 54
                    good: root.known
                    bad: words.any
                    maximumLength: 32
                    onEdited: {
                        if (number.cursorPosition === number.text.length) {
                            number.text = root.desk.grouped(number.text);
                            number.cursorPosition = number.text.length;
                        }
                    }
                    onAccepted: last.take()
                }

                Field {
                    id: last

                    Layout.row: 4
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.sp(root.low ? 12 : 22)
                    enabled: !root.known
                    inputName: "idLast"
                    hints: Qt.ImhPreferLatin | Qt.ImhNoPredictiveText
                    label: qsTr("Last characters of your ID number")
                    en: "Last 4 to 6 characters of your ID number"
                    px: Theme.title
                    boxHeight: root.low ? 48 : 54
                    good: root.known
                    maximumLength: 8
                    help: qsTr("If the last one is the letter X, type X.")
                    onAccepted: root.send()
                }

                Banner {
                    Layout.row: root.low ? 2 : 5
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.sp(root.low ? 14 : 24)
                    visible: words.any || root.known
                    tone: root.known ? "jade" : "ochre"
                    icon: root.known ? "tick" : "alert"
                    text: root.known ? qsTr("This is your seat: room %1, seat %2").arg(root.desk.room).arg(root.desk.seat) : words.words
                    en: root.known ? "This is your seat: room " + root.desk.room + ", seat " + root.desk.seat : words.en
                }

                LoginButton {
                    Layout.row: 6
                    Layout.topMargin: Theme.sp(26)
                    Layout.fillWidth: true
                    visible: !root.known && !root.low
                    enabled: root.complete
                    onClicked: root.send()
                }
            }

            IdentityCard {
                id: card

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                desk: root.desk
                known: root.known
                low: root.low
                onConfirmed: root.confirmed()
                onRejected: root.rejected()
            }
        }
    }

    BottomBar {
        id: bar

        visible: root.low

        LoginButton {
            Layout.fillWidth: Theme.oneColumn
            Layout.preferredWidth: Theme.oneColumn ? -1 : Theme.sp(400)
            visible: !root.known
            enabled: root.complete
            onClicked: root.send()
        }

        Item {
            Layout.fillWidth: true
            visible: !Theme.oneColumn
        }

        IdentityButtons {
            id: answers

            Layout.fillWidth: Theme.oneColumn
            visible: root.known
            more: page.more
            onConfirmed: root.confirmed()
            onRejected: root.rejected()
            onOnwards: page.onwards()
        }
    }

    RefusalWords {
        id: words

        desk: root.desk
    }
}
