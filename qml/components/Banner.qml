// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// A message inside the page. tone: plain, jade, ochre. It never covers an input and never takes focus.
RoundedBox {
    id: root

    property string tone: "plain"
    property string icon: "info"
    property string text: ""
    property string en: ""
    property real side: Theme.sp(16)
    readonly property color tint: root.tone === "jade" ? Theme.jade : root.tone === "ochre" ? Theme.ochre : Theme.soft

    implicitHeight: words.implicitHeight + Theme.sp(24)
    implicitWidth: words.implicitWidth + 2 * root.side
    radius: Theme.radius
    color: root.tone === "jade" ? Theme.jadeSoft : root.tone === "ochre" ? Theme.ochreSoft : Theme.sunken
    borderWidth: Theme.stark ? 1 : 0
    borderColor: root.tint
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    Item {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: root.side
        anchors.rightMargin: root.side
        implicitWidth: icon.width + Theme.sp(12) + Math.max(first.implicitWidth, second.visible ? second.implicitWidth : 0)
        implicitHeight: first.height + (second.visible ? second.height + Theme.sp(2) : 0)
        height: implicitHeight

        Icon {
            id: icon

            y: Theme.sp(2)
            name: root.icon
            color: root.tint
            weight: 1.8
        }

        Txt {
            id: first

            anchors.left: icon.right
            anchors.leftMargin: Theme.sp(12)
            anchors.right: parent.right
            text: root.text
            px: 15
            leading: 1.55
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        Txt {
            id: second

            anchors.left: first.left
            anchors.right: parent.right
            anchors.top: first.bottom
            anchors.topMargin: Theme.sp(2)
            visible: Theme.bilingual && !Theme.oneColumn && root.en.length > 0
            text: root.en
            px: Theme.caption
            leading: 1.5
            color: Theme.soft
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
}
