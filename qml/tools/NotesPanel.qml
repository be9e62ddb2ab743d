// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// Notes: one for the question on the screen, one pad for the whole paper. Never marked, and it says so.
FloatingPanel {
    id: root

    required property AidsViewModel aids
    property string questionWords: ""

    function take() {
        note.take();
    }

    objectName: "notes"
    panelWidth: 380
    roomy: 430
    //: Title of the notes panel.
    title: qsTr("Notes")

    Tag {
        Layout.fillWidth: true
        icon: "info"
        //: In the notes panel: notes are for the candidate alone.
        text: qsTr("Not marked; gone after the exam.")
    }

    NoteField {
        id: note

        Layout.fillWidth: true
        inputName: "note"
        label: root.questionWords
        lines: root.low ? 3 : 4
        value: root.aids.note
        onWritten: (text, settled) => root.aids.writeNote(text, settled)
    }

    NoteField {
        Layout.fillWidth: true
        inputName: "pad"
        //: Label of the notes that belong to the whole paper.
        label: qsTr("Whole paper")
        lines: 6
        value: root.aids.pad
        onWritten: (text, settled) => root.aids.writePad(text, settled)
    }
}
