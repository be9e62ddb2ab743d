// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The documents of a task under tabs.
Rectangle {
    id: root

    required property TaskViewModel task

    color: Theme.surface

    ColumnLayout {
        anchors.fill: parent
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
            model: root.task.materials
            delegate: MaterialTab {
            }
            onCountChanged: currentIndex = 0
        }

        Rule {
        }

        StackLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            currentIndex: tabs.currentIndex

            Repeater {
                model: root.task.materials

                delegate: MaterialPage {
                }
            }
        }
    }
}
