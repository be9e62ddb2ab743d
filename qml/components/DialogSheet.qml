// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// Scrim and card of a dialog. Flat: one strong border, no shadow. Esc takes the safe way out. What does not fit scrolls;
// the buttons stay in sight below it.
FocusScope {
    id: root

    default property alias content: body.data

    // The buttons that end it, the safe one first and the final one last, aligned to the right.
    property alias actions: bar.data
    property real cardWidth: 520

    // Above and below; at large type the height belongs to the words, and what would fit but for its margins gets smaller ones.
    readonly property real most: root.height - 24
    readonly property real rim: Math.max(Theme.s3, Math.min(Theme.sp(Theme.oneColumn ? 14 : 32), (root.most - body.implicitHeight - bar.implicitHeight - 2 * root.gap) / 2))
    readonly property real gap: Theme.sp(Theme.oneColumn ? 8 : 12)
    readonly property real across: Math.min(Theme.sp(root.cardWidth), root.width - 48)
    property string title: ""

    signal escaped

    anchors.fill: parent
    visible: false
    onVisibleChanged: page.contentY = 0
    Accessible.role: Accessible.Dialog
    Accessible.name: root.title
    Keys.onEscapePressed: root.escaped()
    Keys.onDownPressed: page.step(1)
    Keys.onUpPressed: page.step(-1)

    // Nothing behind the dialog can be reached.
    Rectangle {
        anchors.fill: parent
        color: Theme.scrim

        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            acceptedButtons: Qt.AllButtons
            onWheel: wheel => wheel.accepted = true
        }
    }

    RoundedBox {
        anchors.centerIn: parent
        width: root.across
        height: Math.min(page.contentHeight + foot.height + 2, root.most)
        radius: Theme.radiusLarge
        color: Theme.surface
        borderWidth: 1
        borderColor: Theme.edge

        FocusScroll {
            id: page

            anchors.fill: parent
            anchors.margins: 1
            anchors.bottomMargin: foot.height + 1
            around: Theme.sp(24)
            contentHeight: body.implicitHeight + root.rim + root.gap
            tail: root.gap
            sign: true
            ends: false

            ColumnLayout {
                id: body

                x: Theme.sp(36)
                y: root.rim
                width: parent.width - Theme.sp(72)
                spacing: 0
            }
        }

        Item {
            id: foot

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: bar.implicitHeight + root.gap + root.rim

            Rule {
                visible: page.more || page.contentY > 0
                width: parent.width
            }

            GridLayout {
                id: bar

                readonly property real wide: Array.from(bar.children).reduce((sum, button) => sum + button.implicitWidth + bar.columnSpacing, 0)

                y: root.gap
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.leftMargin: Theme.sp(36)
                anchors.rightMargin: Theme.sp(36)
                // One above the other where they do not fit beside each other.
                columns: bar.wide > root.across - Theme.sp(72) + bar.columnSpacing ? 1 : bar.children.length
                columnSpacing: Theme.sp(12)
                rowSpacing: Theme.sp(8)

                Item {
                    Layout.fillWidth: true
                    visible: bar.columns > 1
                }
            }
        }
    }
}
