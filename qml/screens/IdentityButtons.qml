// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// The answers to "is this you?".
GridLayout {
    id: root

    signal confirmed
    signal rejected

    function take() {
        yes.forceActiveFocus(Qt.TabFocusReason);
    }

    columns: 2
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
        implicitHeight: Theme.sp(48)
        //: Identity check: the roster shows somebody else.
        text: qsTr("Not me, call the proctor")
        onClicked: root.rejected()
    }
}
