// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// The end of the page where the session code is typed.
RowLayout {
    id: root

    property bool begun: false
    property bool complete: false

    signal backWanted
    signal cleared
    signal entered

    spacing: Theme.sp(12)

    Txt {
        Layout.fillWidth: true
        visible: !Theme.oneColumn
        text: qsTr("The proctor reads the code out. The paper is opened on this computer only.")
        px: Theme.label
        leading: 1.6
        color: Theme.soft
        wrapMode: Text.Wrap
    }

    ExamButton {
        objectName: "codeBack"
        implicitHeight: Theme.sp(48)
        text: qsTr("Back")
        onClicked: root.backWanted()
    }

    ExamButton {
        objectName: "codeClear"
        implicitHeight: Theme.sp(48)
        enabled: root.begun
        //: Empties the session code.
        text: qsTr("Clear")
        onClicked: root.cleared()
    }

    ExamButton {
        objectName: "codeEnter"
        implicitHeight: Theme.sp(48)
        kind: "primary"
        enabled: root.complete
        //: Opens the paper with the session code.
        text: qsTr("Open the paper")
        onClicked: root.entered()
    }
}
