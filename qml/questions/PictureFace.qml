// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Gongyuan.Client
import Gongyuan.Ui

// A picture of the paper, as large as there is room and never larger than it is; it can be looked at in the
// viewer. It is decoded in this size and kept nowhere.
AbstractButton {
    id: root

    property url source
    property string alt: ""
    property int pictureWidth: 0
    property int pictureHeight: 0
    property real room: 400
    property real highest: Theme.sp(360)
    property real scaling: Theme.fontScale

    // White paper with a rim and round corners on a dark page.
    readonly property real rim: Theme.mode === "dark" ? 8 : 0
    readonly property real fit: root.pictureWidth > 0 ? Math.min(root.scaling, (root.room - 2 * root.rim) / root.pictureWidth, root.highest / root.pictureHeight) : 0

    signal wanted

    visible: root.pictureWidth > 0
    implicitWidth: Math.round(root.pictureWidth * root.fit) + 2 * root.rim
    implicitHeight: Math.round(root.pictureHeight * root.fit) + 2 * root.rim
    width: implicitWidth
    height: implicitHeight
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    activeFocusOnTab: root.visible
    Accessible.role: Accessible.Graphic
    Accessible.name: root.alt
    //: For screen readers: what pressing a picture does.
    Accessible.description: qsTr("Enlarge")
    Accessible.onPressAction: root.clicked()
    onClicked: root.wanted()
    Keys.onReturnPressed: root.wanted()
    Keys.onEnterPressed: root.wanted()

    background: RoundedBox {
        color: "#ffffff"
        radius: root.rim > 0 ? Theme.radiusLarge : 0

        FocusRing {
            on: root.visualFocus
            corner: root.rim > 0 ? Theme.radiusLarge : 0
        }
    }

    contentItem: Item {
        Image {
            anchors.fill: parent
            anchors.margins: root.rim
            source: root.source
            sourceSize.width: Math.ceil((root.implicitWidth - 2 * root.rim) * Screen.devicePixelRatio)
            sourceSize.height: Math.ceil((root.implicitHeight - 2 * root.rim) * Screen.devicePixelRatio)
            cache: false
            asynchronous: true
            smooth: true
            Accessible.ignored: true
        }

        PictureShade {
            radius: root.rim > 0 ? Theme.radiusLarge : 0
        }

        RoundedBox {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.sp(6)
            visible: root.width > Theme.sp(80) && root.height > Theme.sp(60)
            width: Theme.sp(32)
            height: Theme.sp(32)
            radius: Theme.radius
            color: root.hovered || root.visualFocus ? Theme.fill : Theme.surface
            borderWidth: 1
            borderColor: Theme.edge

            Icon {
                anchors.centerIn: parent
                name: "zoom"
                size: 18
                color: root.hovered || root.visualFocus ? Theme.fillText : Theme.ink
            }
        }
    }
}
