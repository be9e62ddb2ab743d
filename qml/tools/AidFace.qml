// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// Icon, title and explanation of an aid.
Item {
    id: root

    property string icon: ""
    property string hint: ""
    property string title: ""
    property string words: ""
    property bool on: false
    property color tint: Theme.ink

    implicitHeight: text.implicitHeight

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.sp(14)
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        color: root.tint
    }

    Column {
        id: text

        anchors.left: mark.right
        anchors.leftMargin: Theme.sp(14)
        anchors.right: end.left
        anchors.rightMargin: Theme.sp(12)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.sp(2)

        Txt {
            width: parent.width
            text: root.title
            color: root.tint
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        Txt {
            width: parent.width
            visible: root.words.length > 0
            text: root.words
            px: Theme.caption
            color: Theme.faint
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }

    Row {
        id: end

        anchors.right: parent.right
        anchors.rightMargin: Theme.sp(14)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.sp(8)

        KeyHint {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.hint.length > 0
            text: root.hint
        }

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.on
            name: "tick"
            weight: 2.2
        }
    }
}
