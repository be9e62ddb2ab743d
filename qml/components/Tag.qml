// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// A state: icon, word and colour together. tone: plain, jade, ochre, seal, indigo, ink.
RoundedBox {
    id: root

    property string tone: "plain"
    property string icon: ""
    property string text: ""
    property bool bare: false
    property real px: Theme.label
    readonly property color tint: root.tone === "jade" ? Theme.jade : root.tone === "ochre" ? Theme.ochre : root.tone === "seal" ? Theme.seal : root.tone === "indigo" ? Theme.indigo : root.tone === "ink" ? Theme.fillText : Theme.soft

    implicitWidth: row.implicitWidth + (root.bare ? 0 : Theme.sp(20))
    implicitHeight: root.bare ? row.implicitHeight : Theme.sp(28)
    radius: Theme.radius
    color: root.bare ? "transparent" : root.tone === "jade" ? Theme.jadeSoft : root.tone === "ochre" ? Theme.ochreSoft : root.tone === "seal" ? Theme.sealSoft : root.tone === "indigo" ? Theme.indigoSoft : root.tone === "ink" ? Theme.fill : Theme.sunken
    borderWidth: !root.bare && Theme.stark ? 1 : 0
    borderColor: root.tint

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.sp(6)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.icon.length > 0
            name: root.icon
            size: 16
            weight: 1.9
            color: root.tint
        }

        Txt {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            px: root.px
            color: root.tint
            // What only keeps its place says nothing.
            Accessible.ignored: root.opacity === 0
        }
    }
}
