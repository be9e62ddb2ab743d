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

    // Too low for both: one of them is in front. A sheet then has the task's text among its documents: it needs what height
    // there is, because its cells scroll by themselves.
    readonly property bool cramped: root.stacked && root.height < Theme.sp(root.onSheet ? (root.documents ? 550 : 400) : root.documents ? 480 : 0)
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

        SheetTools {
            visible: root.onSheet && which.answering
            sheet: root.task.sheet
            onRestoreWanted: root.restoreWanted()
        }
    }

    Item {
        id: area

        anchors.fill: parent
        anchors.topMargin: root.cramped ? which.height : 0

        SheetTitle {
            id: title

            x: Theme.margin(root.width)
            y: Theme.sp(8)
            width: root.width - 2 * x
            visible: root.cramped && root.onSheet && !which.answering
            task: root.task
            map: root.map
        }

        MaterialPane {
            id: materials

            visible: root.cramped ? !which.answering : root.documents
            y: title.visible ? title.y + title.height + Theme.sp(4) : 0
            width: root.stacked ? root.width : Math.round(root.width * root.share) - 4
            height: (root.stacked && !root.cramped ? Math.round(area.height * root.share) : area.height) - y
            materials: root.task.materials
        }

        Splitter {
            id: splitter

            visible: root.documents && !root.stacked
            x: materials.width
            height: area.height
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
            height: area.height - y

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

    // Not while layouts are being laid out: what stands in them must not come or go then.
    Binding {
        target: sheet.item
        property: "bare"
        value: root.cramped
        delayed: true
    }

    Binding {
        target: form.item
        property: "low"
        value: root.cramped
        delayed: true
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
