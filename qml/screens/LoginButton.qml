// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// Sends the numbers of the login page.
ExamButton {
    objectName: "login"
    implicitHeight: Theme.sp(48)
    kind: "primary"
    //: Button of the login page.
    text: qsTr("Log in")
}
