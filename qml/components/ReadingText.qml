// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// A text of the paper that can be selected, by mouse or with Shift and the arrow keys, so that it can be copied and
// marked. Looks like Txt.
TextEdit {
    id: root

    property real px: Theme.reading
    property real leading: 1.7
    property bool strong: false

    // Reached with the mouse: then the arrow keys stay those of the page.
    property bool byMouse: false
    readonly property bool chosen: root.selectionEnd > root.selectionStart

    // Where the lines between two positions are.
    function stretch(from: int, to: int): var {
        return layout.stretch(from, to);
    }

    readOnly: true
    selectByMouse: true
    selectByKeyboard: !root.byMouse
    persistentSelection: true
    cursorVisible: root.activeFocus && !root.byMouse
    activeFocusOnTab: true
    color: Theme.ink
    selectionColor: Theme.fill
    selectedTextColor: Theme.fillText
    font.family: Theme.sans
    font.pixelSize: Theme.sp(root.px)
    font.bold: root.strong
    font.hintingPreference: Font.PreferNoHinting
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    onActiveFocusChanged: root.byMouse = root.activeFocus && pointer.active
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    ReadingLayout {
        id: layout

        document: root.textDocument
        lineHeight: Theme.sp(root.px * Theme.spaced(root.leading))
    }

    PointHandler {
        id: pointer

        acceptedButtons: Qt.LeftButton
        onActiveChanged: root.byMouse = pointer.active || root.byMouse
    }

    FocusRing {
        on: root.activeFocus && !root.byMouse
    }
}
