// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// Asks once before something that looks large but can be taken back.
DialogSheet {
    id: root

    property string words: ""
    property string agreeText: ""

    signal agreed
    signal refused

    function take() {
        safe.forceActiveFocus(Qt.TabFocusReason);
    }

    onEscaped: root.refused()

    Heading {
        text: root.title
        px: Theme.title
    }

    Txt {
        Layout.fillWidth: true
        Layout.topMargin: Theme.sp(12)
        text: root.words
        px: 17
        leading: 1.65
        wrapMode: Text.Wrap
    }

    actions: [
        ExamButton {
            id: safe

            objectName: "askRefuse"
            Layout.alignment: Qt.AlignRight
            implicitHeight: Theme.sp(48)
            focus: true
            kind: "primary"
            text: qsTr("Return to answering")
            onClicked: root.refused()
        },
        ExamButton {
            objectName: "askAgree"
            Layout.alignment: Qt.AlignRight
            implicitHeight: Theme.sp(48)
            text: root.agreeText
            onClicked: root.agreed()
        }
    ]
}
