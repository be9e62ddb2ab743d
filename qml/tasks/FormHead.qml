// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The title of a form task, and what can be done to the form as a whole.
RowLayout {
    id: root

    required property TaskViewModel task
    required property QuestionMapViewModel map
    readonly property FormModel form: root.task.form

    signal clearWanted

    Layout.preferredHeight: Math.max(Theme.sp(48), head.implicitHeight + Theme.sp(16))
    spacing: 0

    TaskTitle {
        id: head

        Layout.fillWidth: true
        task: root.task
        map: root.map
        //: Beside a form task's title. %1 of %2 inputs are filled in.
        progress: qsTr("%1 of %2 filled in").arg(root.form.filled).arg(root.form.inputs)
    }

    ExamButton {
        objectName: "undo"
        kind: "quiet"
        icon1: "undo"
        implicitHeight: Theme.sp(36)
        enabled: root.form.canUndo
        //: Takes the last change back.
        Accessible.name: qsTr("Undo")
        onClicked: root.form.undo()
    }

    ExamButton {
        objectName: "redo"
        kind: "quiet"
        icon1: "redo"
        implicitHeight: Theme.sp(36)
        enabled: root.form.canRedo
        //: Makes the change again that was taken back.
        Accessible.name: qsTr("Redo")
        onClicked: root.form.redo()
    }

    ExamButton {
        objectName: "clearForm"
        kind: "quiet"
        //: Empties the form.
        text: qsTr("Clear and refill")
        px: Theme.label
        implicitHeight: Theme.sp(36)
        enabled: root.form.filled > 0
        onClicked: root.clearWanted()
    }
}
