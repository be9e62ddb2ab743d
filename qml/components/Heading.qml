// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// A page's or card's title with the small English line under it. A positioner and not a layout: see Body.
Item {
    id: root

    property string text: ""
    property string en: ""
    property real px: Theme.display

    implicitWidth: Math.max(first.implicitWidth, second.visible ? second.implicitWidth : 0)
    implicitHeight: lines.implicitHeight
    Layout.fillWidth: true

    Column {
        id: lines

        width: root.width
        spacing: Theme.sp(2)

        Txt {
            id: first

            width: lines.width
            text: root.text
            px: root.px
            song: true
            strong: true
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
            Accessible.name: root.text
        }

        Txt {
            id: second

            width: lines.width
            visible: Theme.bilingual && root.en.length > 0
            text: root.en
            px: root.px > Theme.title ? Theme.label : Theme.caption
            color: Theme.faint
            wrapMode: Text.Wrap
        }
    }
}
