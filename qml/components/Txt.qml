// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// Every text on a screen: one family, one colour role, sizes that follow the font step.
Text {
    id: root

    property real px: Theme.body
    property bool strong: false
    property bool song: false
    property bool mono: false

    // Line height as a multiple of the font size; 0 keeps the natural line.
    property real leading: 0

    // Parts of a control set `Accessible.ignored`: the control speaks for them.
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
    color: Theme.ink
    font.family: root.song ? Theme.serif : root.mono ? Theme.mono : Theme.sans
    font.pixelSize: Theme.sp(root.px)
    font.bold: root.strong
    font.hintingPreference: Font.PreferNoHinting
    textFormat: Text.PlainText
    lineHeightMode: root.leading > 0 ? Text.FixedHeight : Text.ProportionalHeight
    lineHeight: root.leading > 0 ? Theme.sp(root.px * Theme.spaced(root.leading)) : 1.0
}
