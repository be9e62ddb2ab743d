// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// A try of keyboard and input method before the exam: four lines to type as given, and the state of the input method.
ColumnLayout {
    id: root

    required property ImeViewModel ime
    readonly property bool passed: chinese.good && latin.good && number.good && mail.good

    function take() {
        for (const line of [chinese, latin, number, mail]) {
            line.text = "";
        }
        chinese.take();
    }

    spacing: Theme.sp(14)

    // The lines to type are data: the same in both languages of the screens.
    ImeTestLine {
        id: chinese

        inputName: "imeTestChinese"
        given: "请核对发票和装箱单。"
        //: Label of a line to type, in Chinese.
        label: qsTr("Chinese")
        onAccepted: latin.take()
    }

    ImeTestLine {
        id: latin

        inputName: "imeTestLatin"
        given: "Please ship by sea."
        //: Label of a line to type, in Latin letters.
        label: qsTr("Latin letters")
        onAccepted: number.take()
    }

    ImeTestLine {
        id: number

        inputName: "imeTestNumber"
        given: "２０２６ 2026"
        //: Label of a line to type: a number in full-width and one in half-width digits.
        label: qsTr("Full-width and half-width digits")
        onAccepted: mail.take()
    }

    ImeTestLine {
        id: mail

        inputName: "imeTestMail"
        given: "seat12@exam.example"
        //: Label of a line to type: an e-mail address.
        label: qsTr("E-mail address")
    }

    ImeBar {
        Layout.fillWidth: true
        ime: root.ime
        edge: 0
    }

    Banner {
        Layout.fillWidth: true
        visible: root.passed
        tone: "jade"
        icon: "tick"
        //: When all lines to type are right.
        text: qsTr("Keyboard and input method work.")
    }

    Txt {
        Layout.fillWidth: true
        //: Under the lines to type.
        text: qsTr("Keyboard layout: US. @ is Shift and 2. If another character appears or a key does not work, raise your hand.")
        px: Theme.caption
        leading: 1.5
        color: Theme.faint
        wrapMode: Text.Wrap
    }
}
