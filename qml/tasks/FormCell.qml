// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Gongyuan.Client
import Gongyuan.Ui

// One cell of a document form: a label with an input under it, a head, or printed text. The border of the cell is
// the focus mark, so nothing moves.
Rectangle {
    id: root

    required property string fieldId
    required property string zh
    required property string en
    required property int lines
    required property bool alignRight
    required property bool numeric
    required property bool given
    required property bool head
    required property bool lined
    required property int gridRow
    required property int gridColumn
    required property int rowSpan
    required property int columnSpan
    required property string value
    required property FormModel form
    required property var model
    readonly property real edge: Theme.sp(8)
    readonly property real labelHeight: root.lined ? Theme.sp(4) : caption.implicitHeight + Theme.sp(4)

    // A number or code that its column would break stands in smaller type, as long as that can be read.
    readonly property int pixels: {
        const full = Theme.sp(15);
        const wide = (root.value.match(/[!-~]+/g) ?? []).reduce((most, run) => Math.max(most, typed.across(run)), 0);
        const room = root.width - 2 * root.edge - 2;
        const small = wide > room ? Math.floor(full * room / wide) : full;
        return small >= Theme.sp(12) ? small : full;
    }

    implicitHeight: root.head ? caption.implicitHeight + Theme.sp(12) : root.labelHeight + Math.max(Theme.sp(22) * root.lines, (root.given ? printed.implicitHeight : input.contentHeight)) + Theme.sp(12)
    color: root.head ? Theme.sunken : Theme.surface

    Measure {
        id: measure

        px: 12
    }

    Measure {
        id: typed

        px: 15
    }

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }

    Txt {
        id: caption

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: root.edge
        anchors.rightMargin: root.edge
        y: Theme.sp(6)
        visible: root.head || !root.lined
        horizontalAlignment: root.head && root.alignRight ? Text.AlignRight : Text.AlignLeft
        // Where both have no room in one line, each has its own.
        text: root.zh + (root.zh.length === 0 || root.en.length === 0 ? "" : caption.width < measure.across(root.zh + "  " + root.en) ? "\n" : "  ") + root.en
        px: 12
        color: Theme.soft
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }

    Txt {
        id: printed

        visible: root.given && !root.head
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: root.edge
        anchors.rightMargin: root.edge
        y: root.labelHeight + Theme.sp(4)
        horizontalAlignment: root.alignRight ? Text.AlignRight : Text.AlignLeft
        text: root.value
        px: 15
        font.pixelSize: root.pixels
        leading: 1.47
        color: Theme.soft
        wrapMode: Text.Wrap
    }

    TextArea {
        id: input

        objectName: "field:" + root.fieldId
        visible: !root.given && !root.head
        enabled: visible
        anchors.fill: parent
        leftPadding: root.edge
        rightPadding: root.edge
        topPadding: root.labelHeight + Theme.sp(4)
        bottomPadding: Theme.sp(4)
        text: root.value
        color: Theme.ink
        selectionColor: Theme.fill
        selectedTextColor: Theme.fillText
        font.family: Theme.sans
        font.pixelSize: root.pixels
        font.hintingPreference: Font.PreferNoHinting
        horizontalAlignment: root.alignRight ? TextInput.AlignRight : TextInput.AlignLeft
        wrapMode: TextArea.Wrap
        textFormat: TextArea.PlainText
        inputMethodHints: root.numeric ? Qt.ImhFormattedNumbersOnly | Qt.ImhNoPredictiveText : Qt.ImhNone
        selectByMouse: true
        activeFocusOnTab: true
        Accessible.role: Accessible.EditableText
        Accessible.name: root.lined ? root.zh + " " + root.en + " " + root.gridRow : root.zh + " " + root.en
        onTextChanged: {
            if (input.activeFocus && input.text !== root.value) {
                root.model.value = input.text;
            } else if (!input.activeFocus) {
                input.cursorPosition = input.length;
            }
        }
        onActiveFocusChanged: {
            if (!input.activeFocus) {
                root.form.settle();
            }
        }
        Keys.onPressed: event => {
            const control = (event.modifiers & Qt.ControlModifier) !== 0;
            const shift = (event.modifiers & Qt.ShiftModifier) !== 0;
            if (event.key === Qt.Key_Z && control && !shift) {
                root.form.undo();
                event.accepted = true;
            } else if (control && (event.key === Qt.Key_Y || event.key === Qt.Key_Z)) {
                root.form.redo();
                event.accepted = true;
            } else if (event.key === Qt.Key_Tab || ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && root.lines === 1)) {
                input.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
                event.accepted = true;
            } else if (event.key === Qt.Key_Backtab) {
                input.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason);
                event.accepted = true;
            }
        }

        background: Item {
            Rectangle {
                visible: input.text.length === 0 && !input.activeFocus
                x: root.edge
                width: parent.width - 2 * root.edge
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.sp(8)
                height: 1
                color: Theme.edge
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -1
        anchors.topMargin: -1
        visible: input.activeFocus
        color: "transparent"
        border.width: 3
        border.color: Theme.indigo
    }
}
