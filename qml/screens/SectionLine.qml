// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// A section in the list of what the exam consists of.
Fact {
    id: root

    required property string title
    required property int minutes
    required property string points
    required property int questions

    label: root.title
    //: A section's size. %1 is minutes, %2 points, %3 the number of questions or tasks.
    value: qsTr("%1 min · %2 points · %3 questions").arg(root.minutes).arg(root.points).arg(root.questions)
}
