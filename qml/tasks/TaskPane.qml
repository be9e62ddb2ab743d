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
    readonly property var taskAndMap: ({
            "task": root.task,
            "map": root.map
        })
    readonly property real share: root.stacked ? 0.42 : splitter.ratio

    signal clearWanted
    signal restoreWanted

    function take() {
        if (root.onSheet) {
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

    LeastHeight {
        id: area

        anchors.fill: parent
        least: root.stacked ? (root.documents ? Theme.sp(150) : 0) + Theme.sp(root.onSheet ? 400 : 230) : 0

        MaterialPane {
            id: materials

            visible: root.documents
            width: root.stacked ? root.width : Math.round(root.width * root.share) - 4
            height: root.stacked ? Math.round(area.contentHeight * root.share) : area.contentHeight
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
            visible: root.documents && root.stacked
            y: materials.height
            width: root.width
            height: 1
            color: Theme.edge
        }

        Item {
            id: work

            x: root.documents && !root.stacked ? materials.width + splitter.width : 0
            y: root.documents && root.stacked ? materials.height + 1 : 0
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
