// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The options of a single choice, multiple choice or true/false item, and what is to be known about choosing.
Body {
    id: root

    required property ItemViewModel item
    readonly property bool several: root.item.kind === ItemViewModel.Multiple

    visible: root.several || root.item.kind === ItemViewModel.Single || root.item.kind === ItemViewModel.TrueFalse
    // How many are to be chosen is said before the options, not after them.
    Txt {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.sp(12)
        visible: root.several && root.item.fewest + root.item.most > 0
        text: {
            const least = root.item.fewest;
            const most = root.item.most;
            if (least === most) {
                //: Above the options of a multiple choice item: exactly %1 are to be chosen; %2 are chosen.
                return qsTr("Choose exactly %1 options. Chosen so far: %2.").arg(most).arg(root.item.selectedCount);
            }
            if (most === 0) {
                //: Above the options of a multiple choice item: %1 or more are to be chosen; %2 are chosen.
                return qsTr("Choose at least %1 options. Chosen so far: %2.").arg(least).arg(root.item.selectedCount);
            }
            if (least === 0) {
                //: Above the options of a multiple choice item: at most %1 are to be chosen; %2 are chosen.
                return qsTr("Choose at most %1 options. Chosen so far: %2.").arg(most).arg(root.item.selectedCount);
            }
            //: Above the options of a multiple choice item: %1 to %2 are to be chosen; %3 are chosen.
            return qsTr("Choose %1 to %2 options. Chosen so far: %3.").arg(least).arg(most).arg(root.item.selectedCount);
        }
        px: 15
        color: Theme.soft
        wrapMode: Text.Wrap
    }

    Body {
        Layout.fillWidth: true
        spacing: Theme.sp(12)

        Repeater {
            model: root.item.options

            delegate: OptionRow {
            }
        }
    }

    LimitTag {
        objectName: "choiceFull"
        Layout.topMargin: Theme.sp(12)
        visible: root.item.full
        said: root.item.full
        //: Multiple choice: an option was refused because %1, the most, are chosen.
        text: qsTr("You can choose at most %1. Clear one to choose another.").arg(root.item.most)
    }

    Hint {
        text: {
            const last = "ABCDEFGH".charAt(Math.min(8, root.item.optionCount) - 1);
            if (root.several) {
                //: Hint under the options of a multiple choice item. %1 is how many are chosen, %2 the last key.
                return qsTr("%1 chosen. Press A–%2 to choose or take back. Right click strikes an option out; this does not affect marking.").arg(root.item.selectedCount).arg(last);
            }
            //: Hint under the options of an item with one answer. %1 is the last key.
            return qsTr("Press A–%1 to choose, again to take back. Right click strikes an option out; this does not affect marking.").arg(last);
        }
    }
}
