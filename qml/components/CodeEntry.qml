// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// A code in groups of four. Only keys reach it, one character at a time: there is no text cursor and nothing
// can be pasted. The groups can be read out aloud.
FocusScope {
    id: root

    property string code: ""
    property string label: ""
    property int groups: 4
    property bool readOnly: false
    property real cell: 44
    property bool bad: false
    readonly property int across: Theme.oneColumn ? Math.ceil(root.groups / 2) : root.groups
    readonly property int activeGroup: Math.floor(Math.min(root.code.length, root.groups * 4 - 1) / 4)
    readonly property bool complete: root.code.length === root.groups * 4

    signal typed(string text)
    signal erased
    signal accepted

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight
    activeFocusOnTab: !root.readOnly
    Accessible.role: Accessible.EditableText
    Accessible.name: root.label
    Accessible.description: root.code
    Accessible.focusable: true
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace) {
            root.erased();
            event.accepted = true;
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            root.accepted();
            event.accepted = true;
        } else if (event.text.length > 0 && event.text.charCodeAt(0) > 32 && event.text.charCodeAt(0) !== 127 && !(event.modifiers & Qt.ControlModifier)) {
            root.typed(event.text);
            event.accepted = true;
        }
    }

    TapHandler {
        onTapped: root.forceActiveFocus(Qt.MouseFocusReason)
    }

    Grid {
        id: row

        columns: root.across
        columnSpacing: 0
        rowSpacing: Theme.sp(12)

        CodeGroup {
            at: 0
            visible: at < root.groups
            code: root.code
            last: at === root.groups - 1 || at % root.across === root.across - 1
            cell: root.cell
            readOnly: root.readOnly
            bad: root.bad
            active: root.activeFocus && !root.readOnly && at === root.activeGroup
        }

        CodeGroup {
            at: 1
            visible: at < root.groups
            code: root.code
            last: at === root.groups - 1 || at % root.across === root.across - 1
            cell: root.cell
            readOnly: root.readOnly
            bad: root.bad
            active: root.activeFocus && !root.readOnly && at === root.activeGroup
        }

        CodeGroup {
            at: 2
            visible: at < root.groups
            code: root.code
            last: at === root.groups - 1 || at % root.across === root.across - 1
            cell: root.cell
            readOnly: root.readOnly
            bad: root.bad
            active: root.activeFocus && !root.readOnly && at === root.activeGroup
        }

        CodeGroup {
            at: 3
            visible: at < root.groups
            code: root.code
            last: at === root.groups - 1 || at % root.across === root.across - 1
            cell: root.cell
            readOnly: root.readOnly
            bad: root.bad
            active: root.activeFocus && !root.readOnly && at === root.activeGroup
        }
    }
}
