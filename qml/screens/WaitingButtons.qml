// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// What can be done while waiting. The buttons stand side by side where there is room for both.
GridLayout {
    id: root

    required property real room
    property bool samples: false

    signal codeWanted
    signal samplesWanted

    function take() {
        open.forceActiveFocus(Qt.TabFocusReason);
    }

    columns: more.visible && open.implicitWidth + columnSpacing + more.implicitWidth > root.room ? 1 : 2
    columnSpacing: Theme.sp(12)
    rowSpacing: Theme.sp(12)

    ExamButton {
        id: open

        objectName: "openCode"
        implicitHeight: Theme.sp(48)
        kind: "primary"
        icon1: "key"
        //: Opens the page where the session code is typed.
        text: qsTr("Type the session code")
        onClicked: root.codeWanted()
    }

    ExamButton {
        id: more

        objectName: "samplesButton"
        visible: root.samples
        implicitHeight: Theme.sp(48)
        icon1: "list"
        //: Opens samples of the kinds of questions, to try out before the start.
        text: qsTr("Try out the kinds of questions")
        onClicked: root.samplesWanted()
    }
}
