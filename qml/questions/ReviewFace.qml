// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// Mark, beginning and link of a line on the review page.
Item {
    id: root

    property int number: 0
    property string title: ""
    property int progress: QuestionRowsModel.Unseen
    property bool flagged: false

    implicitHeight: words.implicitHeight

    MapMark {
        id: mark

        x: Theme.sp(4)
        anchors.verticalCenter: parent.verticalCenter
        number: root.number
        progress: root.progress
        flagged: root.flagged
    }

    Txt {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Theme.sp(16)
        anchors.right: link.left
        anchors.rightMargin: Theme.sp(16)
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }

    Row {
        id: link

        anchors.right: parent.right
        anchors.rightMargin: Theme.sp(4)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.sp(4)

        Txt {
            anchors.verticalCenter: parent.verticalCenter
            //: Link on the review page, back to a question that is answered, or to one that is not.
            text: root.progress === QuestionRowsModel.Done ? qsTr("Look") : qsTr("Answer")
            px: Theme.label
            color: Theme.indigo
            Accessible.ignored: true
        }

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "right"
            size: 15
            color: Theme.indigo
        }
    }
}
