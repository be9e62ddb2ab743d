// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// Where material and answer do not both fit: which of the two is in front. What else is put in stands on the right.
Item {
    id: root

    property bool answering: true
    default property alias content: row.data

    implicitHeight: Theme.sp(44)

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.margin(root.width)
        anchors.rightMargin: Theme.margin(root.width)
        spacing: Theme.sp(28)

        PaneTab {
            objectName: "paneMaterial"
            //: Tab at large type: the documents that a question or task is about.
            text: qsTr("Material")
            on: !root.answering
            onClicked: root.answering = false
        }

        PaneTab {
            objectName: "paneAnswer"
            //: Tab at large type: the question, form or sheet to be answered.
            text: qsTr("Answer")
            on: root.answering
            onClicked: root.answering = true
        }

        Item {
            Layout.fillWidth: true
        }
    }

    Rule {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
