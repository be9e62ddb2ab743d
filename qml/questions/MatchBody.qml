// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// A matching item: prompts with a place each on the left, the lettered options on the right.
Body {
    id: root

    required property ItemViewModel item
    readonly property PairsViewModel pairs: root.item.pairs
    readonly property bool narrow: Theme.oneColumn || root.width < Theme.sp(600)

    visible: root.item.kind === ItemViewModel.Match
    GridLayout {
        Layout.fillWidth: true
        columns: root.narrow ? 1 : 2
        columnSpacing: Theme.sp(28)
        rowSpacing: Theme.sp(28)

        Body {
            Layout.fillWidth: true
            Layout.preferredWidth: 4
            Layout.alignment: Qt.AlignTop
            spacing: Theme.sp(12)

            Repeater {
                model: root.visible ? root.pairs.places : null

                delegate: MatchRow {
                }
            }
        }

        Body {
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            Layout.alignment: Qt.AlignTop
            spacing: Theme.sp(8)

            Repeater {
                model: root.visible ? root.pairs.pool : null

                delegate: PoolRow {
                }
            }
        }
    }

    PairsHint {
        pairs: root.pairs
    }
}
