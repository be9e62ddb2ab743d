// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// The sheets that cover parts of the screen, at most four.
Item {
    id: root

    readonly property int most: 4
    readonly property int count: sheets.count

    signal emptied

    function add() {
        if (sheets.count < root.most) {
            sheets.append({});
        }
    }

    function clear() {
        sheets.clear();
    }

    ListModel {
        id: sheets
    }

    Repeater {
        model: sheets
        onItemAdded: (index, item) => {
            const mask = item as Mask;
            mask.removed.connect(at => {
                    sheets.remove(at);
                    root.emptied();
                });
        }

        delegate: Mask {
        }
    }
}
