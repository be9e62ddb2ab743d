// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// The sign and the title above a page that keeps the paper away.
Item {
    id: root

    property string icon: "lock"
    property string text: ""
    property string en: ""

    Layout.fillWidth: true
    Layout.bottomMargin: Theme.sp(32)
    implicitHeight: title.y + title.implicitHeight

    Rectangle {
        id: sign

        width: Theme.sp(56)
        height: Theme.sp(56)
        radius: Theme.radius
        color: Theme.fill

        Icon {
            anchors.centerIn: parent
            name: root.icon
            size: 30
            weight: 1.5
            color: Theme.fillText
        }
    }

    Heading {
        id: title

        anchors.top: sign.bottom
        anchors.topMargin: Theme.sp(24)
        width: root.width
        text: root.text
        en: root.en
        px: 40
    }
}
