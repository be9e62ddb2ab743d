// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// What stands in the row of a prompt: the prompt, and below it the letter and words of its option.
Item {
    id: root

    property string prompt: ""
    property string letter: ""
    property string words: ""
    property bool aimed: false
    property url source
    property string alt: ""
    property int pictureWidth: 0
    property int pictureHeight: 0
    readonly property bool filled: root.letter.length > 0

    signal pictureWanted
    signal clearWanted

    implicitHeight: column.implicitHeight

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.sp(16)
        anchors.right: clear.left
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.sp(8)

        Txt {
            width: parent.width
            visible: root.prompt.length > 0
            text: root.prompt
            px: 17
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        PictureFace {
            room: Math.min(column.width, Theme.sp(240))
            highest: Theme.sp(160)
            source: root.source
            alt: root.alt
            pictureWidth: root.pictureWidth
            pictureHeight: root.pictureHeight
            onWanted: root.pictureWanted()
        }

        Item {
            width: parent.width
            height: Math.max(chip.height, placed.implicitHeight)

            RoundedBox {
                id: chip

                width: Theme.sp(28)
                height: Theme.sp(28)
                radius: Theme.radius
                color: root.filled ? Theme.fill : root.aimed ? Theme.surface : Theme.sunken
                borderWidth: root.filled ? 0 : root.aimed ? 2 : 1
                borderColor: root.aimed ? Theme.ink : Theme.edge

                Txt {
                    anchors.centerIn: parent
                    text: root.letter
                    px: 15
                    strong: true
                    color: Theme.fillText
                    Accessible.ignored: true
                }
            }

            Txt {
                id: placed

                anchors.left: chip.right
                anchors.leftMargin: Theme.sp(10)
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.topMargin: Theme.sp(2)
                //: In the place beside a prompt while it is empty; the second text while it takes the next option.
                text: root.filled ? root.words : root.aimed ? qsTr("Choose an option") : qsTr("Nothing placed")
                px: root.filled ? Theme.body : Theme.label
                color: root.filled ? Theme.ink : Theme.faint
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }

    RowTool {
        id: clear

        anchors.right: parent.right
        anchors.rightMargin: Theme.sp(8)
        anchors.verticalCenter: parent.verticalCenter
        shown: root.filled
        glyph: "cross"
        //: For screen readers: button that empties the place beside a prompt. %1 is the prompt.
        words: qsTr("Empty: %1").arg(root.prompt.length > 0 ? root.prompt : root.alt)
        onClicked: root.clearWanted()
    }
}
