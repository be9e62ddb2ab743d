// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// A passage whose gaps take words of the pool below it.
Body {
    id: root

    required property ItemViewModel item
    readonly property PairsViewModel pairs: root.item.pairs

    visible: root.item.kind === ItemViewModel.GapMatch
    PassageFlow {
        Layout.fillWidth: true
        passage: root.visible ? root.pairs.passage : ""
        model: root.visible ? root.pairs.places : null
        delegate: GapSlot {
        }
    }

    Rule {
        Layout.topMargin: Theme.sp(16)
    }

    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.sp(16)
        spacing: Theme.sp(10)

        Repeater {
            model: root.visible ? root.pairs.pool : null

            delegate: PoolWord {
            }
        }
    }

    PairsHint {
        pairs: root.pairs
    }
}
