// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// A practical task: documents on one side, the form or sheet on the other. From 160 percent up they stand one
// above the other.
FocusScope {
    id: root

    required property TaskViewModel task
    required property QuestionMapViewModel map
    readonly property bool onForm: root.task.kind === TaskViewModel.Form
    readonly property bool onSheet: root.task.kind === TaskViewModel.Sheet
    readonly property bool documents: root.onForm || root.task.materials.count > 1
    readonly property bool stacked: Theme.oneColumn

    // Too low for both: one of them is in front.
    readonly property bool cramped: root.documents && root.stacked && root.height < Theme.sp(480)
    readonly property var taskAndMap: ({
            "task": root.task,
            "map": root.map
        })
    readonly property real share: root.stacked ? 0.42 : splitter.ratio

    signal clearWanted
    signal restoreWanted

    function take() {
        // Nobody begins with a form whose task was not read.
        which.answering = root.onSheet ? root.task.sheet.filled > 0 : root.task.form.filled > 0;
        if (root.onSheet && work.visible) {
            (sheet.item as SheetPane).take();
        } else {
            resting.forceActiveFocus();
        }
    }

    Item {
        id: resting

        Accessible.role: Accessible.StaticText
        Accessible.name: root.task.title
    }

    PaneSwitch {
        id: which

        anchors.left: parent.left
        anchors.right: parent.right
        visible: root.cramped
    }

    LeastHeight {
        id: area

        anchors.fill: parent
        anchors.topMargin: root.cramped ? which.height : 0
        least: root.stacked && work.visible ? (root.documents && !root.cramped ? Theme.sp(150) : 0) + Theme.sp(root.onSheet ? 400 : 230) : 0

        MaterialPane {
            id: materials

            visible: root.documents && !(root.cramped && which.answering)
            width: root.stacked ? root.width : Math.round(root.width * root.share) - 4
            height: root.stacked && !root.cramped ? Math.round(area.contentHeight * root.share) : area.contentHeight
            materials: root.task.materials
        }

        Splitter {
            id: splitter

            visible: root.documents && !root.stacked
            x: materials.width
            height: area.contentHeight
            span: root.width
            ratio: root.onSheet ? 0.28 : 0.4
        }

        Rectangle {
            visible: root.documents && root.stacked && !root.cramped
            y: materials.height
            width: root.width
            height: 1
            color: Theme.edge
        }

        Item {
            id: work

            visible: !root.cramped || which.answering
            x: root.documents && !root.stacked ? materials.width + splitter.width : 0
            y: root.documents && root.stacked && !root.cramped ? materials.height + 1 : 0
            width: root.width - x
            height: area.contentHeight - y

            Part {
                id: form

                anchors.fill: parent
                visible: root.onForm
                part: Qt.resolvedUrl("FormPane.qml")
                given: root.taskAndMap
            }

            Part {
                id: sheet

                anchors.fill: parent
                visible: root.onSheet
                part: Qt.resolvedUrl("SheetPane.qml")
                given: root.taskAndMap
            }
        }
    }

    Binding {
        target: sheet.item
        property: "withBrief"
        value: !root.documents
    }

    Connections {
        target: form.item

        function onClearWanted() {
            root.clearWanted();
        }
    }

    Connections {
        target: sheet.item

        function onRestoreWanted() {
            root.restoreWanted();
        }
    }
}
