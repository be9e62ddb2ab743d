// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The sign and the title above a page that keeps the paper away.
Item {
    id: root

    property string icon: "lock"
    property string text: ""
    property string en: ""

    // Beside each other where the window is low: what is asked of the candidate stands below and should be in sight.
    readonly property bool beside: root.Window.height < Theme.sp(620)

    // What the candidate is to do, the last line, comes before the size of the title.
    readonly property bool tight: root.Window.height < Theme.sp(580)

    Layout.fillWidth: true
    Layout.bottomMargin: Theme.sp(root.tight ? 8 : root.beside ? 16 : 32)
    implicitHeight: Math.max(sign.height, title.y + title.implicitHeight)

    RoundedBox {
        id: sign

        width: Theme.sp(root.tight ? 40 : 56)
        height: sign.width
        radius: Theme.radius
        color: Theme.fill

        Icon {
            anchors.centerIn: parent
            name: root.icon
            size: root.tight ? 24 : 30
            weight: 1.5
            color: Theme.fillText
        }
    }

    Heading {
        id: title

        x: root.beside ? sign.width + Theme.sp(20) : 0
        y: root.beside ? 0 : sign.height + Theme.sp(24)
        width: root.width - x
        text: root.text
        en: root.tight && Theme.oneColumn ? "" : root.en
        px: root.tight ? Theme.clock : root.beside ? Theme.display : 40
    }
}
