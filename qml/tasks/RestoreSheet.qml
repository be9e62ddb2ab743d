// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// Asks before a sheet is put back to the given data.
AskSheet {
    objectName: "restoreSheet"
    //: Question before a sheet is put back to the given data.
    title: qsTr("Restore the given data?")
    //: Under the question before a form or sheet is emptied.
    words: qsTr("Everything you filled in here is removed. Undo brings it back.")
    //: Button that puts the sheet back to the given data.
    agreeText: qsTr("Restore")
}
