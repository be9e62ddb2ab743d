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

    signal confirmed
    signal rejected

    function take() {
        yes.forceActiveFocus(Qt.TabFocusReason);
    }

    Heading {
        text: root.known ? qsTr("Is this you?") : qsTr("Today's session")
        en: root.known ? "Is this you? Check every line." : "Today's session"
        px: Theme.title
    }

    RowLayout {
        Layout.topMargin: Theme.sp(24)
        Layout.fillWidth: true
        visible: root.known
        spacing: Theme.sp(32)

        Photo {
            Layout.preferredWidth: Theme.sp(112)
            Layout.preferredHeight: Theme.sp(150)
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
                px: 28
                strong: true
                wrapMode: Text.Wrap
            }

            Txt {
                Layout.topMargin: Theme.sp(10)
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
                Layout.topMargin: Theme.sp(8)
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
        Layout.topMargin: Theme.sp(22)
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

    GridLayout {
        Layout.topMargin: Theme.sp(20)
        Layout.fillWidth: true
        visible: root.known
        columns: Theme.oneColumn ? 1 : 2
        columnSpacing: Theme.sp(12)
        rowSpacing: Theme.sp(12)

        ExamButton {
            id: yes

            objectName: "confirmIdentity"
            Layout.fillWidth: true
            implicitHeight: Theme.sp(48)
            kind: "primary"
            //: Identity check: everything is right.
            text: qsTr("Correct, continue")
            onClicked: root.confirmed()
        }

        ExamButton {
            objectName: "rejectIdentity"
            Layout.fillWidth: Theme.oneColumn
            implicitHeight: Theme.sp(48)
            //: Identity check: the roster shows somebody else.
            text: qsTr("Not me, call the proctor")
            onClicked: root.rejected()
        }
    }
}
