// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Gongyuan.Client
import Gongyuan.Ui

// A gap that is typed into. Its number stands in it while it is empty; its own border is the focus mark.
InlinePiece {
    id: root

    required property int index
    required property int wide
    required property bool numeric
    required property string value
    required property GapTextModel owner

    implicitWidth: Math.min(root.room - Theme.sp(8), Theme.sp(Math.max(3, root.wide) * Theme.reading + 24))
    implicitHeight: Theme.sp(40)
    baselineOffset: input.baselineOffset

    TextField {
        id: input

        objectName: "blank" + root.index
        anchors.fill: parent
        leftPadding: Theme.sp(12)
        rightPadding: Theme.sp(12)
        topPadding: 0
        bottomPadding: Theme.sp(2)
        verticalAlignment: TextInput.AlignVCenter
        focus: true
        text: root.value
        color: Theme.ink
        selectionColor: Theme.fill
        selectedTextColor: Theme.fillText
        font.family: Theme.sans
        font.pixelSize: Theme.sp(Theme.reading)
        font.hintingPreference: Font.PreferNoHinting
        maximumLength: 500
        selectByMouse: true
        activeFocusOnTab: true
        Accessible.role: Accessible.EditableText
        //: For screen readers: an input in a passage. %1 is its number.
        Accessible.name: qsTr("Gap %1").arg(root.index + 1)
        onTextEdited: root.owner.type(root.index, input.text)
        onActiveFocusChanged: {
            if (!input.activeFocus) {
                root.owner.settle();
            }
        }
        Keys.onPressed: event => {
            const control = (event.modifiers & Qt.ControlModifier) !== 0;
            const shift = (event.modifiers & Qt.ShiftModifier) !== 0;
            if (event.key === Qt.Key_Z && control && !shift) {
                root.owner.undo();
                event.accepted = true;
            } else if (control && (event.key === Qt.Key_Y || event.key === Qt.Key_Z)) {
                root.owner.redo();
                event.accepted = true;
            } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Down) {
                input.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
                event.accepted = true;
            } else if (event.key === Qt.Key_Up) {
                input.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason);
                event.accepted = true;
            }
        }

        background: RoundedBox {
            radius: Theme.radius
            color: Theme.surface
            borderWidth: input.activeFocus ? 3 : 1
            borderColor: input.activeFocus ? Theme.indigo : Theme.edge

            Txt {
                anchors.left: parent.left
                anchors.leftMargin: Theme.sp(12)
                anchors.verticalCenter: parent.verticalCenter
                visible: input.text.length === 0 && input.preeditText.length === 0
                text: root.index + 1
                px: Theme.label
                color: Theme.faint
                Accessible.ignored: true
            }
        }
    }
}
