// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// A task's number, title, points and how far it is.
Flow {
    id: root

    required property TaskViewModel task
    required property QuestionMapViewModel map
    property string progress: ""

    spacing: Theme.sp(10)

    PointsWords {
        id: worth

        points: root.task.points
    }

    Txt {
        id: name

        objectName: "taskTitle"
        width: Math.min(implicitWidth, root.width)
        //: A task's heading. %1 is its number, %2 its title.
        text: qsTr("Task %1  %2").arg(root.map.currentNumber).arg(root.task.title)
        px: 17
        strong: true
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
        Accessible.name: name.text
    }

    Txt {
        height: Math.max(implicitHeight, Theme.sp(25))
        verticalAlignment: Text.AlignVCenter
        text: worth.words + " · " + root.progress
        px: Theme.label
        color: Theme.soft
    }

    Tag {
        visible: root.map.currentFlagged
        tone: "ochre"
        icon: "flag"
        text: qsTr("Flagged")
    }
}
