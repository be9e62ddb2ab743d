// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// A message inside the page. tone: plain, jade, ochre. It never covers an input and never takes focus.
Rectangle {
    id: root

    property string tone: "plain"
    property string icon: "info"
    property string text: ""
    property string en: ""
    readonly property color tint: root.tone === "jade" ? Theme.jade : root.tone === "ochre" ? Theme.ochre : Theme.soft

    implicitHeight: words.implicitHeight + Theme.sp(24)
    implicitWidth: Math.ceil(first.implicitWidth) + Theme.sp(64)
    radius: Theme.radius
    color: root.tone === "jade" ? Theme.jadeSoft : root.tone === "ochre" ? Theme.ochreSoft : Theme.sunken
    border.width: Theme.mode === "contrast" || Theme.mode === "yellow" ? 1 : 0
    border.color: root.tint
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.sp(16)
        y: words.y + Theme.sp(2)
        name: root.icon
        color: root.tint
        weight: 1.8
    }

    // A positioner and not a layout: texts that wrap tell a layout another width each time they are given one.
    Column {
        id: words

        anchors.left: mark.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.sp(12)
        anchors.rightMargin: Theme.sp(16)
        y: Theme.sp(12)
        spacing: Theme.sp(2)

        Txt {
            id: first

            width: words.width
            text: root.text
            px: 15
            leading: 1.55
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        Txt {
            width: words.width
            visible: Theme.bilingual && root.en.length > 0
            text: root.en
            px: Theme.caption
            leading: 1.5
            color: Theme.soft
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
}
