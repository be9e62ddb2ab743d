// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// Under a matching or gap match item: what is in the hand, or how far it is and how it is done.
Hint {
    id: root

    required property PairsViewModel pairs

    color: root.pairs.option >= 0 ? Theme.indigo : Theme.faint
    text: {
        if (root.pairs.option >= 0) {
            //: Hint while an option is in the hand. %1 is its letter.
            return qsTr("%1 is in your hand. Choose where it goes; Esc puts it back.").arg(root.pairs.optionLetter);
        }
        const done = root.pairs.reuse ?
        //: Hint under an item whose options go to places, where an option may be used again. %1 of %2 are placed.
        qsTr("%1 of %2 placed; an option may be used more than once.").arg(root.pairs.placed).arg(root.pairs.places.count) :
        //: Hint under an item whose options go to places, each option once. %1 of %2 are placed.
        qsTr("%1 of %2 placed; each option is used at most once.").arg(root.pairs.placed).arg(root.pairs.places.count);
        //: How options are placed; follows how many are.
        return done + " " + qsTr("Choose a place, then an option or its letter. Delete empties a place.");
    }
}
