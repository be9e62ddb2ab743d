// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Gongyuan.Client
import Gongyuan.Ui

// Words of a passage that can be marked, and put right where that is asked: then an input opens behind the
// words, or below them when the line has no room.
InlinePiece {
    id: root

    required property int index
    required property string words
    required property bool marked
    required property bool correction
    required property string value
    required property GapTextModel owner
    readonly property real pad: Theme.sp(3)
    readonly property bool open: root.marked && root.correction
    readonly property real wordWidth: Math.min(root.room - Theme.sp(8), Math.ceil(single.implicitWidth) + 2 * root.pad + 1)
    readonly property real fieldWidth: Math.min(root.room - Theme.sp(8), Theme.sp(220))
    readonly property bool below: root.open && root.wordWidth + Theme.sp(8) + root.fieldWidth > root.room - Theme.sp(8)

    tailGap: 0
    implicitWidth: !root.open ? root.wordWidth : root.below ? Math.max(root.wordWidth, root.fieldWidth) : root.wordWidth + Theme.sp(8) + root.fieldWidth
    implicitHeight: root.below ? button.height + Theme.sp(44) : button.height
    baselineOffset: (button.height - face.contentHeight) / 2 + single.baselineOffset

    Txt {
        id: single

        visible: false
        text: root.words
        px: Theme.reading
    }

    Pressable {
        id: button

        objectName: "mark" + root.index
        width: root.wordWidth
        height: Math.max(Theme.sp(40), face.implicitHeight + Theme.sp(8))
        focus: true
        Accessible.role: Accessible.CheckBox
        Accessible.name: root.words
        Accessible.checkable: true
        Accessible.checked: root.marked
        onClicked: root.owner.mark(root.index, !root.marked)
        Keys.onDownPressed: button.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onUpPressed: button.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

        background: Item {
            RoundedBox {
                anchors.fill: parent
                anchors.topMargin: Theme.sp(3)
                anchors.bottomMargin: Theme.sp(3)
                radius: Theme.radius
                color: root.marked ? Theme.fill : button.hovered ? Theme.sunken : "transparent"

                FocusRing {
                    on: button.visualFocus
                }
            }

            Rectangle {
                visible: !root.marked
                x: root.pad
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.sp(5)
                width: parent.width - 2 * root.pad
                height: 1
                color: Theme.edge
            }
        }

        Item {
            anchors.fill: parent

            Txt {
                id: face

                anchors.fill: parent
                anchors.leftMargin: root.pad
                anchors.rightMargin: root.pad
                verticalAlignment: Text.AlignVCenter
                text: root.words
                px: Theme.reading
                font.strikeout: root.open
                color: root.marked ? Theme.fillText : Theme.ink
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }

    TextField {
        id: input

        objectName: "correction" + root.index
        visible: root.open
        x: root.below ? 0 : root.wordWidth + Theme.sp(8)
        y: root.below ? button.height + Theme.sp(4) : (button.height - height) / 2
        width: root.fieldWidth
        height: Theme.sp(40)
        leftPadding: Theme.sp(12)
        rightPadding: Theme.sp(12)
        topPadding: 0
        bottomPadding: Theme.sp(2)
        verticalAlignment: TextInput.AlignVCenter
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
        //: For screen readers: the input for what should stand there instead. %1 are the marked words.
        Accessible.name: qsTr("Instead of %1").arg(root.words)
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
                anchors.right: parent.right
                anchors.rightMargin: Theme.sp(12)
                anchors.verticalCenter: parent.verticalCenter
                visible: input.text.length === 0 && input.preeditText.length === 0
                //: In an input behind words that were marked as wrong.
                text: qsTr("Put right here")
                px: Theme.label
                color: Theme.faint
                Accessible.ignored: true
            }
        }
    }
}
