// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// A mark of the question map and what it means.
Row {
    id: root

    property int progress: QuestionRowsModel.Unseen
    property bool current: false
    property bool flag: false
    property string text: ""

    spacing: Theme.sp(8)

    Item {
        width: Theme.sp(16)
        height: Theme.sp(16)
        anchors.verticalCenter: parent.verticalCenter

        RoundedBox {
            anchors.fill: parent
            visible: !root.flag
            radius: 2
            color: root.progress === QuestionRowsModel.Done ? Theme.fill : "transparent"
            borderWidth: root.current ? 2.5 : 1
            borderColor: root.current ? Theme.seal : Theme.edge

            Rectangle {
                visible: root.progress === QuestionRowsModel.Partly
                x: 1
                width: parent.width - 2
                height: Math.round(parent.height * 0.35)
                y: parent.height - height - 1
                color: Theme.edge
            }

            Icon {
                anchors.centerIn: parent
                size: 12
                weight: 2.6
                name: root.progress === QuestionRowsModel.Done ? "tick" : root.progress === QuestionRowsModel.Blank ? "dash" : ""
                color: root.progress === QuestionRowsModel.Done ? Theme.fillText : Theme.ink
            }
        }

        Icon {
            anchors.centerIn: parent
            visible: root.flag
            name: "flag"
            size: 15
            weight: 1.9
            color: Theme.ochre
        }
    }

    Txt {
        text: root.text
        px: Theme.caption
        color: Theme.soft
    }
}
