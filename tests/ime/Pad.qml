// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic
import Gongyuan.Client
import Gongyuan.Ui

// A window with inputs of every kind and what the input method shows: to be typed into by tests and people.
ApplicationWindow {
    id: root

    required property ImeViewModel ime
    property int letters: 0
    property int commands: 0
    property int turned: 0

    visible: true
    width: 1366
    height: 768
    color: Theme.ground

    Binding {
        target: root.ime
        property: "tint"
        value: Theme.indigo
    }

    Shortcut {
        sequences: ["Ctrl+G", "Ctrl++", "Ctrl+="]
        onActivated: ++root.commands
    }

    Shortcut {
        sequences: ["PgDown", "PgUp"]
        onActivated: ++root.turned
    }

    FocusScope {
        anchors.fill: parent
        focus: true
        Keys.onPressed: event => {
            if (event.text.length > 0) {
                ++root.letters;
            }
        }

        Column {
            x: 32
            y: 24
            width: parent.width - 64
            spacing: 24

            Field {
                width: parent.width
                inputName: "line"
                label: "line"
            }

            Field {
                width: parent.width
                inputName: "number"
                label: "number"
                hints: Qt.ImhFormattedNumbersOnly
            }

            Rectangle {
                width: parent.width
                height: 300
                color: Theme.surface
                border.width: area.activeFocus ? 3 : 1
                border.color: area.activeFocus ? Theme.indigo : Theme.edge

                TextArea {
                    id: area

                    objectName: "area"
                    anchors.fill: parent
                    padding: Theme.sp(16)
                    wrapMode: TextArea.Wrap
                    color: Theme.ink
                    font.family: Theme.sans
                    font.pixelSize: Theme.sp(18)
                    Accessible.name: "area"
                }
            }

            // Like a cell of a sheet: a key opens the input and is its first character.
            Item {
                objectName: "cell"
                width: 10
                height: 10
                activeFocusOnTab: true
                Keys.onPressed: event => {
                    if (event.text.length > 0) {
                        area.text = event.text;
                        area.forceActiveFocus();
                        area.cursorPosition = 1;
                        event.accepted = true;
                    }
                }
            }

            ExamButton {
                objectName: "button"
                text: "button"
            }
        }
    }

    ImeBar {
        anchors.bottom: parent.bottom
        width: parent.width
        ime: root.ime
    }

    ImeWindow {
        ime: root.ime
    }

    ImeSymbols {
        ime: root.ime
    }
}
