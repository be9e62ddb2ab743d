// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// What stands on a button: icon, words, key cap, icon.
Item {
    id: root

    property string icon1: ""
    property string icon2: ""
    property string text: ""
    property string hint: ""
    property real px: Theme.body
    property bool strong: false
    property color tint: Theme.ink

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.sp(8)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.icon1.length > 0
            name: root.icon1
            size: 18
            color: root.tint
        }

        Txt {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.text.length > 0
            text: root.text
            px: root.px
            strong: root.strong
            color: root.tint
            Accessible.ignored: true
        }

        KeyHint {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.hint.length > 0
            text: root.hint
        }

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.icon2.length > 0
            name: root.icon2
            size: 18
            color: root.tint
        }
    }
}
