// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// How a question stands, as a small square: hollow, dash, filled below, or filled with a tick; a frame for the
// current one and a flag on top.
Item {
    id: root

    property int number: 0
    property int progress: QuestionRowsModel.Unseen
    property bool current: false
    property bool flagged: false
    readonly property bool done: root.progress === QuestionRowsModel.Done
    readonly property bool unseen: root.progress === QuestionRowsModel.Unseen

    implicitWidth: Theme.sp(32)
    implicitHeight: Theme.sp(32)

    RoundedBox {
        anchors.fill: parent
        radius: 3
        color: root.done ? Theme.fill : root.unseen ? "transparent" : Theme.surface
        borderWidth: root.done ? 0 : 1
        borderColor: Theme.edge

        Rectangle {
            visible: root.progress === QuestionRowsModel.Partly
            width: parent.width - 2
            height: Math.round(parent.height * 0.3)
            x: 1
            y: parent.height - height - 1
            color: Theme.edge
        }
    }

    RoundedBox {
        anchors.fill: parent
        anchors.margins: -3
        visible: root.current
        color: "transparent"
        radius: 5
        borderWidth: 2.5
        borderColor: Theme.seal
    }

    Txt {
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.unseen ? (root.height - height) / 2 : Theme.sp(1)
        text: root.number
        px: Theme.label
        strong: root.current
        color: root.done ? Theme.fillText : root.unseen ? Theme.faint : Theme.ink
        Accessible.ignored: true
    }

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.sp(1)
        visible: root.done || root.progress === QuestionRowsModel.Blank
        size: 12
        weight: 2.6
        name: root.done ? "tick" : "dash"
        color: root.done ? Theme.fillText : Theme.ink
    }

    RoundedBox {
        visible: root.flagged
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.rightMargin: -Theme.sp(6)
        anchors.topMargin: -Theme.sp(7)
        width: Theme.sp(16)
        height: width
        radius: width / 2
        color: Theme.ground
        borderWidth: 1
        borderColor: Theme.ochre

        Icon {
            anchors.centerIn: parent
            name: "flag"
            size: 10
            weight: 2.6
            color: Theme.ochre
        }
    }
}
