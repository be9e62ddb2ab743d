// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// The state of a question in one word, for screen readers and legends.
QtObject {
    id: root

    property int progress: QuestionRowsModel.Unseen
    readonly property string words: {
        switch (root.progress) {
        case QuestionRowsModel.Done:
            //: State of a question: every input is filled in.
            return qsTr("Answered");
        case QuestionRowsModel.Partly:
            //: State of a question: some of its inputs are filled in.
            return qsTr("Partly answered");
        case QuestionRowsModel.Blank:
            //: State of a question: it was opened and is empty.
            return qsTr("Not answered");
        default:
            //: State of a question: it was never opened.
            return qsTr("Not seen");
        }
    }
}
