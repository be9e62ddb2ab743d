// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// The vermilion seal. Two characters stand in one column, four in two columns read from the right.
RoundedBox {
    id: root

    property string glyphs: "贡院"
    property real side: 36
    readonly property bool four: root.glyphs.length === 4
    readonly property real pad: root.side * 0.1
    readonly property real cell: (root.side - root.pad * 2) / 2
    readonly property real across: root.four ? root.cell : root.width

    implicitWidth: root.four ? root.side : root.side * 0.64
    implicitHeight: root.side
    color: Theme.seal
    radius: Math.max(2, root.side * 0.05)
    Accessible.ignored: true

    RoundedBox {
        anchors.fill: parent
        anchors.margins: Math.max(2, root.side * 0.045)
        visible: root.side >= 60
        color: "transparent"
        borderColor: Theme.sealText
        borderWidth: Math.max(1, root.side * 0.018)
        radius: root.radius * 0.6
    }

    SealGlyph {
        x: root.four ? root.pad + root.cell : 0
        y: root.pad
        width: root.across
        height: root.cell
        text: root.glyphs.charAt(0)
    }

    SealGlyph {
        x: root.four ? root.pad + root.cell : 0
        y: root.pad + root.cell
        width: root.across
        height: root.cell
        text: root.glyphs.charAt(1)
    }

    SealGlyph {
        visible: root.four
        x: root.pad
        y: root.pad
        width: root.across
        height: root.cell
        text: root.glyphs.charAt(2)
    }

    SealGlyph {
        visible: root.four
        x: root.pad
        y: root.pad + root.cell
        width: root.across
        height: root.cell
        text: root.glyphs.charAt(3)
    }
}
