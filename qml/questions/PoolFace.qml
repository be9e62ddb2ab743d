// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// Letter, words or picture, and mark of an option in a pool.
Item {
    id: root

    property string letter: ""
    property string words: ""
    property url source
    property string alt: ""
    property int pictureWidth: 0
    property int pictureHeight: 0
    property bool used: false
    property bool spent: false
    property bool held: false

    signal pictureWanted

    implicitWidth: chip.width + Theme.sp(10) + Math.max(label.implicitWidth, picture.visible ? picture.implicitWidth : 0) + (mark.visible ? mark.width + Theme.sp(10) : 0)
    implicitHeight: Math.max(chip.height, column.implicitHeight)

    LetterChip {
        id: chip

        anchors.verticalCenter: parent.verticalCenter
        letter: root.letter
        filled: root.held
        faded: root.spent
    }

    Column {
        id: column

        anchors.left: chip.right
        anchors.leftMargin: Theme.sp(10)
        anchors.right: mark.visible ? mark.left : parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.sp(8)

        Txt {
            id: label

            width: parent.width
            visible: root.words.length > 0
            text: root.words
            px: 17
            color: root.spent ? Theme.faint : Theme.ink
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        PictureFace {
            id: picture

            room: Math.min(column.width, Theme.sp(240))
            source: root.source
            alt: root.alt
            pictureWidth: root.pictureWidth
            pictureHeight: root.pictureHeight
            highest: Theme.sp(160)
            onWanted: root.pictureWanted()
        }
    }

    Row {
        id: mark

        visible: root.used
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.sp(4)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "tick"
            size: 16
            color: Theme.soft
        }

        Txt {
            anchors.verticalCenter: parent.verticalCenter
            //: On an option of a pool that was put somewhere.
            text: qsTr("Used")
            px: Theme.caption
            color: Theme.soft
            Accessible.ignored: true
        }
    }
}
