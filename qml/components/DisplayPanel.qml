// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// Text size, colours, line spacing, columns and letter shortcuts, to be changed at any time.
DialogSheet {
    id: root

    signal closed

    function take() {
        done.forceActiveFocus(Qt.TabFocusReason);
    }

    objectName: "displayPanel"
    cardWidth: 560
    title: qsTr("Text size and colours")
    onEscaped: root.closed()

    Heading {
        text: root.title
        en: "Text size and colours"
        px: Theme.title
    }

    Txt {
        Layout.topMargin: Theme.sp(16)
        //: Label of the five text sizes.
        text: qsTr("Text size")
        px: Theme.label
        color: Theme.soft
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.sp(8)
        columns: Theme.oneColumn ? 2 : 5
        columnSpacing: Theme.sp(12)
        rowSpacing: Theme.sp(12)

        ChoiceButton {
            objectName: "size100"
            text: "100%"
            on: Theme.fontScale === 1.0
            px: 16
            onClicked: Theme.fontScale = 1.0
        }

        ChoiceButton {
            objectName: "size115"
            text: "115%"
            on: Theme.fontScale === 1.15
            px: 18
            onClicked: Theme.fontScale = 1.15
        }

        ChoiceButton {
            objectName: "size130"
            text: "130%"
            on: Theme.fontScale === 1.3
            px: 20
            onClicked: Theme.fontScale = 1.3
        }

        ChoiceButton {
            objectName: "size160"
            text: "160%"
            on: Theme.fontScale === 1.6
            px: 22
            onClicked: Theme.fontScale = 1.6
        }

        ChoiceButton {
            objectName: "size200"
            text: "200%"
            on: Theme.fontScale === 2.0
            px: 24
            onClicked: Theme.fontScale = 2.0
        }
    }

    Txt {
        Layout.topMargin: Theme.sp(16)
        //: Label of the four colour themes.
        text: qsTr("Colours")
        px: Theme.label
        color: Theme.soft
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.sp(8)
        columns: 2
        columnSpacing: Theme.sp(12)
        rowSpacing: Theme.sp(12)

        ChoiceButton {
            objectName: "themePaper"
            //: Colour theme: black on cream, the default.
            text: qsTr("Paper")
            px: Theme.sp(Theme.body)
            swatch: Theme.palettes.paper.ground
            swatchInk: Theme.palettes.paper.ink
            on: Theme.mode === "paper"
            onClicked: Theme.mode = "paper"
        }

        ChoiceButton {
            objectName: "themeDark"
            //: Colour theme: light on dark.
            text: qsTr("Dark")
            px: Theme.sp(Theme.body)
            swatch: Theme.palettes.dark.ground
            swatchInk: Theme.palettes.dark.ink
            on: Theme.mode === "dark"
            onClicked: Theme.mode = "dark"
        }

        ChoiceButton {
            objectName: "themeContrast"
            //: Colour theme: white on black.
            text: qsTr("High contrast")
            px: Theme.sp(Theme.body)
            swatch: Theme.palettes.contrast.ground
            swatchInk: Theme.palettes.contrast.ink
            on: Theme.mode === "contrast"
            onClicked: Theme.mode = "contrast"
        }

        ChoiceButton {
            objectName: "themeYellow"
            //: Colour theme.
            text: qsTr("Yellow on blue")
            px: Theme.sp(Theme.body)
            swatch: Theme.palettes.yellow.ground
            swatchInk: Theme.palettes.yellow.ink
            on: Theme.mode === "yellow"
            onClicked: Theme.mode = "yellow"
        }
    }

    Txt {
        Layout.topMargin: Theme.sp(16)
        //: Label of the line spacings.
        text: qsTr("Line spacing")
        px: Theme.label
        color: Theme.soft
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.sp(8)
        columns: Theme.oneColumn ? 2 : 4
        columnSpacing: Theme.sp(12)
        rowSpacing: Theme.sp(12)

        ChoiceButton {
            objectName: "spacing12"
            text: "1.2"
            px: Theme.sp(Theme.body)
            on: Theme.lineSpacing === 1.2
            onClicked: Theme.lineSpacing = 1.2
        }

        ChoiceButton {
            objectName: "spacing15"
            text: "1.5"
            px: Theme.sp(Theme.body)
            on: Theme.lineSpacing === 1.5
            onClicked: Theme.lineSpacing = 1.5
        }

        ChoiceButton {
            objectName: "spacing17"
            text: "1.7"
            px: Theme.sp(Theme.body)
            on: Theme.lineSpacing === 1.7
            onClicked: Theme.lineSpacing = 1.7
        }

        ChoiceButton {
            objectName: "spacing20"
            text: "2.0"
            px: Theme.sp(Theme.body)
            on: Theme.lineSpacing === 2
            onClicked: Theme.lineSpacing = 2
        }
    }

    SwitchRow {
        objectName: "singleColumn"
        Layout.topMargin: Theme.sp(16)
        //: Setting: the page is one column.
        text: qsTr("One column")
        enabled: Theme.fontScale < 1.6
        on: Theme.oneColumn
        onClicked: Theme.singleColumn = !Theme.singleColumn
    }

    SwitchRow {
        objectName: "letterKeys"
        //: Setting: letters and digits answer a question while no input has the focus.
        text: qsTr("Single letters and digits as shortcuts")
        on: Theme.letterKeys
        onClicked: Theme.letterKeys = !Theme.letterKeys
    }

    Txt {
        Layout.fillWidth: true
        Layout.topMargin: Theme.sp(16)
        //: Hint under the settings.
        text: qsTr("Keys: Ctrl and + larger, Ctrl and − smaller, Ctrl and 0 standard.")
        px: Theme.caption
        leading: 1.5
        color: Theme.faint
        wrapMode: Text.Wrap
    }

    actions: ExamButton {
        id: done

        objectName: "displayDone"
        Layout.alignment: Qt.AlignRight
        implicitHeight: Theme.sp(48)
        focus: true
        kind: "primary"
        //: Closes the panel with text sizes and colours.
        text: qsTr("Done")
        onClicked: root.closed()
    }
}
