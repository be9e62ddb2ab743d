// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// A page's or card's title with the small English line under it.
ColumnLayout {
    id: root

    property string text: ""
    property string en: ""
    property real px: Theme.display

    spacing: Theme.sp(2)
    Layout.fillWidth: true

    Txt {
        Layout.fillWidth: true
        text: root.text
        px: root.px
        song: true
        strong: true
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
        Accessible.name: root.text
    }

    Txt {
        Layout.fillWidth: true
        visible: Theme.bilingual && root.en.length > 0
        text: root.en
        px: root.px > Theme.title ? Theme.label : Theme.caption
        color: Theme.faint
        wrapMode: Text.Wrap
    }
}
