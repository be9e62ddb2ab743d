// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// A question on the review page: its mark, how it begins, the way back to it.
Pressable {
    id: root

    required property int number
    required property string title
    required property int progress
    required property bool flagged
    required property var model

    objectName: "review" + root.number
    width: root.parent !== null ? root.parent.width : 0
    implicitHeight: Math.max(Theme.sp(46), root.implicitContentHeight + Theme.sp(16))
    Accessible.role: Accessible.Link
    //: For screen readers, on the review page. %1 is the number, %2 how the question begins.
    Accessible.name: qsTr("Question %1: %2").arg(root.number).arg(root.title)
    onClicked: root.model.current = true
    Keys.onDownPressed: root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onUpPressed: root.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    background: Rectangle {
        color: root.hovered ? Theme.surface : "transparent"

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.line
        }

        RoundedBox {
            anchors.fill: parent
            visible: root.visualFocus
            color: "transparent"
            radius: Theme.radius
            borderWidth: Theme.focusWidth
            borderColor: Theme.indigo
        }
    }

    contentItem: ReviewFace {
        number: root.number
        title: root.title
        progress: root.progress
        flagged: root.flagged
    }
}
