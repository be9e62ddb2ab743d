// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// "Is this you?": the roster's entry. Before anybody has logged in it shows the session that runs here.
Card {
    id: root

    required property DeskViewModel desk
    property bool known: false

    // There is little room: gaps and photo are small, and the buttons stand elsewhere.
    property bool low: false

    signal confirmed
    signal rejected

    function take() {
        buttons.take();
    }

    objectName: "identityCard"
    pad: root.low ? 20 : 36

    Heading {
        text: root.known ? qsTr("Is this you?") : qsTr("Today's session")
        en: root.known ? "Is this you? Check every line." : "Today's session"
        px: Theme.title
    }

    RowLayout {
        Layout.topMargin: Theme.sp(root.low ? 12 : 24)
        Layout.fillWidth: true
        visible: root.known
        spacing: Theme.sp(32)

        Photo {
            Layout.preferredWidth: Theme.sp(root.low ? 90 : 112)
            Layout.preferredHeight: Theme.sp(root.low ? 120 : 150)
            Layout.alignment: Qt.AlignTop
            source: root.desk.photo
            who: root.desk.candidateName
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.sp(2)

            Txt {
                objectName: "candidateName"
                Layout.fillWidth: true
                text: root.desk.candidateName
                px: root.low ? 24 : 28
                strong: true
                wrapMode: Text.Wrap
            }

            Txt {
                Layout.topMargin: Theme.sp(root.low ? 0 : 10)
                text: qsTr("Admission number")
                px: Theme.caption
                color: Theme.soft
            }

            Txt {
                Layout.fillWidth: true
                text: root.desk.admissionNo
                wrapMode: Text.Wrap
            }

            Txt {
                Layout.topMargin: Theme.sp(root.low ? 0 : 8)
                //: Label of the masked ID number.
                text: qsTr("ID number")
                px: Theme.caption
                color: Theme.soft
            }

            Txt {
                Layout.fillWidth: true
                text: root.desk.idMasked
                wrapMode: Text.Wrap
            }
        }
    }

    Fact {
        Layout.topMargin: Theme.sp(root.low ? 12 : 22)
        //: Label: which exam.
        label: qsTr("Exam")
        value: root.desk.level.length > 0 && !root.desk.programmeName.includes(root.desk.level) ? root.desk.programmeName + " · " + root.desk.level : root.desk.programmeName
    }

    Repeater {
        model: root.desk.sections

        delegate: SectionLine {
        }
    }

    Fact {
        visible: root.desk.startsAt.length > 0
        //: Label: when the exam starts.
        label: qsTr("Start")
        value: root.desk.startsAt
    }

    IdentityButtons {
        id: buttons

        Layout.topMargin: Theme.sp(20)
        Layout.fillWidth: true
        visible: root.known && !root.low
        onConfirmed: root.confirmed()
        onRejected: root.rejected()
    }
}
