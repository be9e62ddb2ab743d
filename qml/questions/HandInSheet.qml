// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The second confirmation: the candidate types a word or four digits. Nothing is the default button; Enter alone
// never hands in.
DialogSheet {
    id: root

    required property DeskViewModel desk
    readonly property QuestionMapViewModel map: root.desk.map
    readonly property bool matches: root.desk.confirmsHandIn(word.text)
    readonly property int minutes: Math.ceil(root.desk.clock.secondsLeft / 60)

    signal agreed
    signal refused

    function progress(): string {
        const blank = root.map.unansweredCount;
        const partly = root.map.partlyCount;
        if (blank + partly === 0) {
            //: Second confirmation. %1 is the minutes left.
            return qsTr("Everything is answered, %1 minutes left.").arg(root.minutes);
        }
        if (partly === 0) {
            //: Second confirmation. %1 is a number of questions, %2 the minutes left.
            return qsTr("%1 not answered, %2 minutes left.").arg(blank).arg(root.minutes);
        }
        if (blank === 0) {
            //: Second confirmation. %1 is a number of questions, %2 the minutes left.
            return qsTr("%1 partly answered, %2 minutes left.").arg(partly).arg(root.minutes);
        }
        //: Second confirmation. %1 and %2 are numbers of questions, %3 the minutes left.
        return qsTr("%1 not answered, %2 partly answered, %3 minutes left.").arg(blank).arg(partly).arg(root.minutes);
    }

    function take() {
        word.text = "";
        word.take();
    }

    objectName: "handInSheet"
    cardWidth: 560
    title: qsTr("Confirm hand-in")
    onEscaped: root.refused()

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.sp(20)

        Seal {
            side: Theme.sp(60)
            glyphs: "交卷"
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.sp(2)

            Heading {
                //: Title of the second confirmation.
                text: qsTr("Confirm hand-in")
                px: 26
            }

            Txt {
                Layout.fillWidth: true
                //: Under the title. %1 is the section.
                text: qsTr("%1 · second confirmation").arg(root.desk.sectionTitle)
                px: Theme.label
                color: Theme.soft
                wrapMode: Text.Wrap
            }
        }
    }

    Txt {
        Layout.fillWidth: true
        Layout.topMargin: Theme.sp(22)
        text: {
            const state = root.progress();
            //: Second confirmation. %1 is this section, %2 the next one.
            const after = root.desk.nextSectionTitle.length > 0 ? qsTr("After hand-in %1 cannot be opened again; %2 comes next.").arg(root.desk.sectionTitle).arg(root.desk.nextSectionTitle) : qsTr("After hand-in all answers are sealed and nothing can be changed.");
            return state + (Theme.bilingual ? "" : " ") + after;
        }
        px: 17
        leading: 1.65
        wrapMode: Text.Wrap
    }

    Field {
        id: word

        Layout.fillWidth: true
        Layout.topMargin: Theme.sp(20)
        inputName: "handInWord"
        //: Label of the input of the second confirmation.
        label: qsTr("Type HAND IN, or the last 4 digits of your admission number")
        px: 20
        boxHeight: 52
        good: root.matches
    }

    Txt {
        Layout.fillWidth: true
        Layout.topMargin: Theme.sp(14)
        //: Second confirmation, small print.
        text: qsTr("If you hand in by mistake, raise your hand at once.")
        px: Theme.caption
        leading: 1.5
        color: Theme.faint
        wrapMode: Text.Wrap
    }

    actions: [
        ExamButton {
            objectName: "handInRefuse"
            Layout.alignment: Qt.AlignRight
            implicitHeight: Theme.sp(48)
            text: qsTr("Return to answering")
            onClicked: root.refused()
        },
        ExamButton {
            objectName: "handInConfirm"
            Layout.alignment: Qt.AlignRight
            implicitHeight: Theme.sp(48)
            kind: "seal"
            enabled: root.matches
            //: The final button of the second confirmation.
            text: qsTr("Hand in now")
            onClicked: root.agreed()
        }
    ]
}
