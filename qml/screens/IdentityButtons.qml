// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// The answers to "is this you?". While a part of what is asked lies below the edge, the first one leads there.
GridLayout {
    id: root

    property bool more: false

    signal confirmed
    signal rejected
    signal onwards

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
        icon2: root.more ? "down" : ""
        text: root.more ?
        //: Identity check: shows the lines below the edge of the screen, which are to be checked too.
        qsTr("Check what is below") :
        //: Identity check: everything is right.
        qsTr("Correct, continue")
        onClicked: root.more ? root.onwards() : root.confirmed()
    }

    ExamButton {
        objectName: "rejectIdentity"
        implicitHeight: Theme.sp(48)
        //: Identity check: the roster shows somebody else.
        text: qsTr("Not me, call the proctor")
        onClicked: root.rejected()
    }
}
