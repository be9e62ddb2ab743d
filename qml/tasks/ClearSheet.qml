// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// Asks before a form is emptied.
AskSheet {
    objectName: "clearSheet"
    //: Question before a form is emptied.
    title: qsTr("Clear this form?")
    //: Under the question before a form or sheet is emptied.
    words: qsTr("Everything you filled in here is removed. Undo brings it back.")
    //: Button that empties the form.
    agreeText: qsTr("Clear the form")
}
