// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// Letter, words or picture, and marks of an option.
Item {
    id: root

    property string letter: ""
    property string words: ""
    property bool selected: false
    property bool struck: false
    property bool several: false
    property url source
    property string alt: ""
    property int pictureWidth: 0
    property int pictureHeight: 0
    readonly property bool faded: root.struck && !root.selected

    signal pictureWanted

    implicitHeight: column.implicitHeight

    RoundedBox {
        id: chip

        anchors.left: parent.left
        anchors.leftMargin: Theme.sp(14)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.sp(32)
        height: width
        radius: root.several ? Theme.radius : width / 2
        color: root.selected ? Theme.fill : "transparent"
        borderWidth: root.selected ? 0 : 1.5
        borderColor: root.struck ? Theme.line : Theme.edge

        Txt {
            anchors.centerIn: parent
            text: root.letter
            strong: true
            px: Theme.body
            color: root.selected ? Theme.fillText : root.faded ? Theme.faint : Theme.ink
            Accessible.ignored: true
        }
    }

    Column {
        id: column

        anchors.left: chip.right
        anchors.leftMargin: Theme.sp(16)
        anchors.right: mark.left
        anchors.rightMargin: Theme.sp(12)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.sp(8)

        Txt {
            width: parent.width
            visible: root.words.length > 0
            text: root.words
            px: Theme.reading
            wrapMode: Text.Wrap
            // 1.45 is the font's own line.
            lineHeight: Theme.lineSpacing === Theme.standardSpacing ? 1.08 : Theme.lineSpacing / 1.45
            font.strikeout: root.struck
            color: root.faded ? Theme.faint : Theme.ink
            Accessible.ignored: true
        }

        PictureFace {
            room: Math.min(column.width, Theme.sp(320))
            highest: Theme.sp(180)
            source: root.source
            alt: root.alt
            pictureWidth: root.pictureWidth
            pictureHeight: root.pictureHeight
            opacity: root.faded ? 0.5 : 1
            onWanted: root.pictureWanted()
        }
    }

    Row {
        id: mark

        anchors.right: parent.right
        anchors.rightMargin: Theme.sp(16)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.sp(8)

        Txt {
            visible: root.struck
            anchors.verticalCenter: parent.verticalCenter
            //: At the right end of an option that the candidate struck out.
            text: qsTr("Struck out")
            px: Theme.caption
            color: Theme.faint
            Accessible.ignored: true
        }

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            // It keeps its place, so that the words stay when an option is chosen.
            visible: root.selected || !root.struck
            opacity: root.selected ? 1 : 0
            name: "tick"
            weight: 2.2
        }
    }
}
