// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The documents of a task or a case under tabs, with a size of type of their own.
Rectangle {
    id: root

    required property MaterialModel materials
    property int current: 0
    property real zoom: 1
    readonly property var steps: [0.75, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0]

    function step(by: int) {
        const at = root.steps.indexOf(root.zoom) + by;
        root.zoom = root.steps[Math.max(0, Math.min(root.steps.length - 1, at))];
    }

    color: Theme.surface
    onCurrentChanged: tabs.currentIndex = root.current

    Connections {
        target: root.materials

        function onCountChanged() {
            tabs.currentIndex = root.current;
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: 0

            ListView {
                id: tabs

                objectName: "materialTabs"
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.sp(48)
                leftMargin: Theme.sp(28)
                rightMargin: Theme.sp(28)
                topMargin: Theme.sp(4)
                orientation: ListView.Horizontal
                spacing: Theme.sp(24)
                boundsBehavior: Flickable.StopAtBounds
                clip: true
                model: root.materials
                delegate: MaterialTab {
                }
            }

            ExamButton {
                objectName: "materialSmaller"
                kind: "quiet"
                icon1: "dash"
                implicitHeight: Theme.sp(40)
                enabled: root.zoom > root.steps[0]
                //: Button beside the documents: smaller type in the documents alone.
                Accessible.name: qsTr("Smaller documents")
                onClicked: root.step(-1)
            }

            Txt {
                objectName: "materialZoom"
                Layout.minimumWidth: Theme.sp(46)
                horizontalAlignment: Text.AlignHCenter
                text: Math.round(root.zoom * 100) + "%"
                px: Theme.label
                color: Theme.soft
            }

            ExamButton {
                objectName: "materialLarger"
                Layout.rightMargin: Theme.sp(12)
                kind: "quiet"
                icon1: "plus"
                implicitHeight: Theme.sp(40)
                enabled: root.zoom < root.steps[root.steps.length - 1]
                //: Button beside the documents: larger type in the documents alone.
                Accessible.name: qsTr("Larger documents")
                onClicked: root.step(1)
            }
        }

        Rule {
        }

        MaterialStack {
            Layout.fillWidth: true
            Layout.fillHeight: true
            currentIndex: tabs.currentIndex
            zoom: root.zoom

            Repeater {
                model: root.materials

                delegate: MaterialPage {
                }
            }
        }
    }
}
