// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// The two panels that float above the page, calculator and notes.
Item {
    id: root

    required property DeskViewModel desk

    // The input that a panel leaves free and that takes the calculator's result; may be null.
    property Item target: null

    // The page's header stays in sight.
    property real head: 0

    // What of the state of the input method lies below: nobody types Chinese into the calculator.
    property real below: 0
    // The column that a panel may cover wholly; none without width.
    property rect dock: Qt.rect(0, 0, 0, 0)
    readonly property bool docked: (notes.visible && notes.docked) || (calculator.visible && calculator.docked)
    readonly property AidsViewModel aids: root.desk.aids
    readonly property bool calculating: calculator.visible
    readonly property bool noting: notes.visible

    signal closed
    signal resultWanted(string text)

    function close() {
        calculator.visible = false;
        notes.visible = false;
    }

    function closeCalculator() {
        calculator.visible = false;
    }

    // What the docked panel covers is wanted.
    function clearDock() {
        notes.visible = notes.visible && !notes.docked;
        calculator.visible = calculator.visible && !calculator.docked;
    }

    function toggleCalculator() {
        if (calculator.visible) {
            calculator.visible = false;
            root.closed();
        } else {
            calculator.visible = true;
            calculator.place(root.target);
            calculator.take();
        }
    }

    function toggleNotes() {
        if (notes.visible) {
            notes.visible = false;
            root.closed();
        } else {
            notes.visible = true;
            notes.place(root.target);
            notes.take();
        }
    }

    NotesPanel {
        id: notes

        visible: false
        upper: root.head
        dock: root.dock
        dockTaken: calculator.visible && calculator.docked
        aids: root.aids
        //: Label of the note that belongs to one question. %1 is its number.
        questionWords: qsTr("Question %1").arg(root.desk.map.currentNumber)
        onClosed: root.toggleNotes()
    }

    CalculatorPanel {
        id: calculator

        visible: false
        upper: root.head
        below: root.below
        dock: root.dock
        dockTaken: notes.visible && notes.docked
        calculator: root.aids.calculator
        hasTarget: root.target !== null && root.target.visible
        onClosed: root.toggleCalculator()
        onResultWanted: text => root.resultWanted(text)
    }
}
