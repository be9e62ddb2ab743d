// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// The candidate's portrait; a drawn outline where the roster has none.
RoundedBox {
    id: root

    property url source: ""
    property string who: ""

    color: Theme.sunken
    radius: 3
    clip: true
    borderWidth: 1
    borderColor: Theme.line
    Accessible.role: Accessible.Graphic
    Accessible.name: root.who

    Image {
        id: picture

        anchors.fill: parent
        anchors.margins: 1
        visible: picture.status === Image.Ready
        source: root.source
        fillMode: Image.PreserveAspectCrop
        smooth: true
        mipmap: true
    }

    DrawnPath {
        visible: picture.status !== Image.Ready
        width: root.width
        height: Math.round(root.width * 84 / 60)
        y: root.height - height
        grid: Qt.size(60, 84)
        path: "M8 84 C8 66 18 60 25 58 L30 65 L35 58 C42 60 52 66 52 84 Z M30 22 C38 22 42 28 42 37 C42 47 36 55 30 55 C24 55 18 47 18 37 C18 28 22 22 30 22 Z"
        fill: Theme.edge
    }
}
