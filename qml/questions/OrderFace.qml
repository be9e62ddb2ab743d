// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// Number, words or picture, and the two arrows of a row that is brought into order.
Item {
    id: root

    property int number: 0
    property string words: ""
    property url source
    property string alt: ""
    property int pictureWidth: 0
    property int pictureHeight: 0
    property bool held: false
    property bool first: false
    property bool last: false
    readonly property string called: root.words.length > 0 ? root.words : root.alt

    signal upWanted
    signal downWanted
    signal pictureWanted

    implicitHeight: Math.max(Theme.sp(40), column.implicitHeight)

    RoundedBox {
        id: chip

        anchors.left: parent.left
        anchors.leftMargin: Theme.sp(14)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.sp(32)
        height: Theme.sp(32)
        radius: Theme.radius
        color: root.held ? Theme.fill : Theme.sunken

        Txt {
            anchors.centerIn: parent
            text: root.number
            strong: true
            px: Theme.body
            color: root.held ? Theme.fillText : Theme.ink
            Accessible.ignored: true
        }
    }

    Column {
        id: column

        anchors.left: chip.right
        anchors.leftMargin: Theme.sp(16)
        anchors.right: up.left
        anchors.rightMargin: Theme.sp(8)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.sp(8)

        Txt {
            width: parent.width
            visible: root.words.length > 0
            text: root.words
            px: Theme.reading
            lineHeight: 1.08
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        PictureFace {
            room: Math.min(column.width, Theme.sp(280))
            highest: Theme.sp(160)
            source: root.source
            alt: root.alt
            pictureWidth: root.pictureWidth
            pictureHeight: root.pictureHeight
            onWanted: root.pictureWanted()
        }
    }

    RowTool {
        id: up

        objectName: "up" + root.number
        anchors.right: down.left
        anchors.verticalCenter: parent.verticalCenter
        enabled: !root.first
        glyph: "up"
        //: For screen readers: button of a row, one place up. %1 are the row's words.
        words: qsTr("Move up: %1").arg(root.called)
        onClicked: root.upWanted()
    }

    RowTool {
        id: down

        objectName: "down" + root.number
        anchors.right: parent.right
        anchors.rightMargin: Theme.sp(8)
        anchors.verticalCenter: parent.verticalCenter
        enabled: !root.last
        glyph: "down"
        //: For screen readers: button of a row, one place down. %1 are the row's words.
        words: qsTr("Move down: %1").arg(root.called)
        onClicked: root.downWanted()
    }
}
