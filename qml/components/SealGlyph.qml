// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// One character of a seal. Its glyph box may be taller than the cell; it is centred on it.
Text {
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    color: Theme.sealText
    font.family: Theme.serif
    font.bold: true
    font.pixelSize: Math.max(1, height * 0.94)
    font.hintingPreference: Font.PreferNoHinting
    textFormat: Text.PlainText
}
