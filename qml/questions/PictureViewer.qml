// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// A picture in front of everything: enlarged with + and -, whole again with 0, moved by arrows or the mouse,
// closed with Esc.
FocusScope {
    id: root

    required property PictureViewModel picture
    property real zoom: 1
    readonly property real fitting: root.picture.width > 0 ? Math.min(flick.width / root.picture.width, flick.height / root.picture.height, 2) : 1
    readonly property real factor: root.fitting * root.zoom

    signal closed

    function take() {
        root.zoom = 1;
        root.forceActiveFocus(Qt.OtherFocusReason);
    }

    // Enlarges about a point of the view, which stays where it is.
    function scaleTo(zoom: real, x: real, y: real) {
        const before = root.factor;
        root.zoom = Math.max(1, Math.min(8, zoom));
        const growth = root.factor / before;
        flick.contentX = root.held((flick.contentX + x) * growth - x, flick.contentWidth - flick.width);
        flick.contentY = root.held((flick.contentY + y) * growth - y, flick.contentHeight - flick.height);
    }

    function step(up: bool) {
        root.scaleTo(root.zoom * (up ? 1.25 : 0.8), flick.width / 2, flick.height / 2);
    }

    function held(value: real, most: real): real {
        return Math.max(0, Math.min(value, Math.max(0, most)));
    }

    function pan(x: real, y: real) {
        flick.contentX = root.held(flick.contentX + x, flick.contentWidth - flick.width);
        flick.contentY = root.held(flick.contentY + y, flick.contentHeight - flick.height);
    }

    anchors.fill: parent
    visible: root.picture.open
    Accessible.role: Accessible.Dialog
    Accessible.name: root.picture.alt
    onVisibleChanged: {
        if (root.visible) {
            root.take();
        }
    }
    Keys.onEscapePressed: root.closed()
    Keys.onPressed: event => {
        const by = Theme.sp(80);
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier)) {
            return;
        }
        if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal) {
            root.step(true);
        } else if (event.key === Qt.Key_Minus) {
            root.step(false);
        } else if (event.key === Qt.Key_0) {
            root.scaleTo(1, 0, 0);
        } else if (event.key === Qt.Key_Left) {
            root.pan(-by, 0);
        } else if (event.key === Qt.Key_Right) {
            root.pan(by, 0);
        } else if (event.key === Qt.Key_Up) {
            root.pan(0, -by);
        } else if (event.key === Qt.Key_Down) {
            root.pan(0, by);
        } else {
            return;
        }
        event.accepted = true;
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground

        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            acceptedButtons: Qt.AllButtons
            onWheel: wheel => wheel.accepted = true
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        GridLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin(root.width)
            Layout.rightMargin: Theme.margin(root.width)
            Layout.topMargin: Theme.sp(10)
            Layout.bottomMargin: Theme.sp(10)
            columns: Theme.oneColumn ? 1 : 2
            columnSpacing: Theme.sp(16)

            Txt {
                Layout.fillWidth: true
                text: root.picture.caption.length > 0 ? root.picture.caption : root.picture.alt
                strong: true
                wrapMode: Text.Wrap
            }

            RowLayout {
                spacing: Theme.sp(8)

                ExamButton {
                    objectName: "pictureSmaller"
                    kind: "quiet"
                    icon1: "dash"
                    enabled: root.zoom > 1
                    //: Button of the picture viewer.
                    Accessible.name: qsTr("Smaller")
                    onClicked: root.step(false)
                }

                Txt {
                    objectName: "pictureZoom"
                    Layout.minimumWidth: Theme.sp(52)
                    horizontalAlignment: Text.AlignHCenter
                    text: Math.round(root.factor * 100) + " %"
                    px: 15
                }

                ExamButton {
                    objectName: "pictureLarger"
                    kind: "quiet"
                    icon1: "plus"
                    enabled: root.zoom < 8
                    //: Button of the picture viewer.
                    Accessible.name: qsTr("Larger")
                    onClicked: root.step(true)
                }

                ExamButton {
                    objectName: "pictureWhole"
                    kind: "quiet"
                    px: 15
                    hint: "0"
                    //: Button of the picture viewer: the whole picture again.
                    text: qsTr("Whole picture")
                    onClicked: root.scaleTo(1, 0, 0)
                }

                ExamButton {
                    objectName: "pictureClose"
                    px: 15
                    hint: "Esc"
                    //: Button of the picture viewer: back to the question.
                    text: qsTr("Back to the question")
                    onClicked: root.closed()
                }
            }
        }

        Rule {
        }

        Flickable {
            id: flick

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: Theme.sp(16)
            clip: true
            contentWidth: Math.max(flick.width, root.picture.width * root.factor)
            contentHeight: Math.max(flick.height, root.picture.height * root.factor)
            boundsBehavior: Flickable.StopAtBounds

            Rectangle {
                anchors.centerIn: parent
                width: root.picture.width * root.factor
                height: root.picture.height * root.factor
                color: "#ffffff"
                Accessible.role: Accessible.Graphic
                Accessible.name: root.picture.alt

                Image {
                    anchors.fill: parent
                    source: root.picture.source
                    cache: false
                    asynchronous: true
                    mipmap: true
                    Accessible.ignored: true
                }

                PictureShade {
                }
            }

            WheelHandler {
                acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
                onWheel: event => root.scaleTo(root.zoom * (event.angleDelta.y > 0 ? 1.15 : 1 / 1.15), event.x - flick.contentX, event.y - flick.contentY)
            }

            // Beside the picture, whose colours may be those of a bar.
            ScrollBar.vertical: ThinScrollBar {
                parent: root
                x: root.width - width - 3
                y: flick.y
                height: flick.height
            }
            ScrollBar.horizontal: ThinScrollBar {
                parent: root
                x: flick.x
                y: root.height - height - 3
                width: flick.width
            }
        }
    }
}
