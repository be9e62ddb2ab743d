// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// A passage that is answered in its lines: typed into, chosen in, or marked.
Body {
    id: root

    required property ItemViewModel item
    readonly property bool typed: root.item.kind === ItemViewModel.FillIn
    readonly property bool chosen: root.item.kind === ItemViewModel.InlineChoice
    readonly property bool marked: root.item.kind === ItemViewModel.Hottext

    visible: root.typed || root.chosen || root.marked
    PassageFlow {
        Layout.fillWidth: true
        visible: root.typed
        passage: root.typed ? root.item.gaps.passage : ""
        model: root.typed ? root.item.gaps : null
        delegate: BlankField {
        }
    }

    PassageFlow {
        Layout.fillWidth: true
        visible: root.chosen
        passage: root.chosen ? root.item.gaps.passage : ""
        model: root.chosen ? root.item.gaps : null
        delegate: ChosenWord {
        }
    }

    PassageFlow {
        Layout.fillWidth: true
        visible: root.marked
        passage: root.marked ? root.item.gaps.passage : ""
        model: root.marked ? root.item.gaps : null
        delegate: MarkedWord {
        }
    }

    Hint {
        text: {
            if (root.typed) {
                //: Hint under a passage with inputs. %1 of %2 are filled in.
                return qsTr("%1 of %2 filled in. Tab and Enter go to the next gap; Ctrl+Z takes back.").arg(root.item.gaps.answered).arg(root.item.gaps.count);
            }
            if (root.chosen) {
                //: Hint under a passage with lists of words. %1 of %2 are chosen.
                return qsTr("%1 of %2 chosen. Enter opens the list of a gap, a letter chooses, Delete empties it.").arg(root.item.gaps.answered).arg(root.item.gaps.count);
            }
            if (root.item.gaps.correction) {
                //: Hint under a passage whose wrong words are marked and put right. %1 is how many are marked.
                return qsTr("%1 marked. Click underlined words or press Space to mark what is wrong, and type what should stand there.").arg(root.item.gaps.answered);
            }
            //: Hint under a passage whose words can be marked. %1 is how many are marked.
            return qsTr("%1 marked. Click underlined words or press Space to mark them, again to take it back.").arg(root.item.gaps.answered);
        }
    }
}
