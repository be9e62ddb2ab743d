// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// A gap that takes a word of the pool. With the focus it is aimed at: a letter puts that word here. All gaps are
// as wide as the widest word and so tell nothing.
InlinePiece {
    id: root

    required property int index
    required property string letter
    required property string words
    required property bool aimed
    required property PairsViewModel owner
    readonly property bool filled: root.letter.length > 0

    // The font is named so that another size is measured anew.
    function measured(font: font): real {
        return Array.from(root.owner.words).reduce((most, word) => Math.max(most, metrics.advanceWidth(word)), 0);
    }

    implicitWidth: Math.min(root.room - Theme.sp(8), Math.max(Theme.sp(88), Math.ceil(root.measured(metrics.font)) + Theme.sp(58)))
    implicitHeight: Math.max(Theme.sp(40), face.implicitHeight + Theme.sp(10))
    baselineOffset: (root.implicitHeight - face.implicitHeight) / 2 + face.baselineOffset

    FontMetrics {
        id: metrics

        font: face.font
    }

    PlaceButton {
        id: button

        objectName: "place" + root.index
        anchors.fill: parent
        focus: true
        row: root.index
        pairs: root.owner
        filled: root.filled
        //: For screen readers: a gap that takes a word of the list. %1 is its number, %2 the word, or nothing.
        Accessible.name: qsTr("Gap %1: %2").arg(root.index + 1).arg(root.words)

        background: RoundedBox {
            radius: Theme.radius
            color: root.aimed ? Theme.surface : root.filled ? "transparent" : Theme.sunken
            borderWidth: root.filled || root.aimed ? 2 : 1
            borderColor: root.filled || root.aimed ? Theme.ink : Theme.edge

            FocusRing {
                on: button.visualFocus
            }
        }

        Item {
            anchors.fill: parent

            LetterChip {
                id: chip

                x: Theme.sp(6)
                anchors.verticalCenter: parent.verticalCenter
                visible: root.filled
                letter: root.letter
                filled: true
            }

            Txt {
                id: face

                anchors.left: parent.left
                anchors.leftMargin: root.filled ? Theme.sp(42) : Theme.sp(12)
                anchors.right: parent.right
                anchors.rightMargin: Theme.sp(10)
                anchors.verticalCenter: parent.verticalCenter
                text: root.filled ? root.words : String(root.index + 1)
                px: root.filled ? Theme.reading : Theme.label
                color: root.filled ? Theme.ink : Theme.soft
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
}
