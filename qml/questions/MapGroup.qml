// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// A group of the question map: its name, the points of each question, its cells.
Column {
    id: root

    required property string title
    required property string each
    required property QuestionRowsModel questions
    readonly property int across: 8

    // In the order of the map.
    function cells(): list<MapCell> {
        const made = [];
        for (let i = 0; i < repeater.count; ++i) {
            const cell = repeater.itemAt(i) as MapCell;
            if (cell !== null) {
                made.push(cell);
            }
        }
        return made;
    }

    PointsWords {
        id: worth

        points: root.each
    }

    width: ListView.view !== null ? ListView.view.width : parent.width
    spacing: Theme.sp(5)
    visible: root.questions.count > 0

    Flow {
        width: root.width
        spacing: Theme.sp(8)

        Txt {
            width: Math.min(implicitWidth, root.width)
            text: root.title
            px: Theme.label
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
            Accessible.name: root.title
        }

        Txt {
            topPadding: Theme.sp(1)
            visible: root.each.length > 0
            //: In the question map, after a group's name. %1 is its points, as in "2 points".
            text: qsTr("%1 each").arg(worth.words)
            px: Theme.caption
            color: Theme.faint
        }
    }

    Grid {
        columns: root.across
        columnSpacing: Math.max(Theme.sp(4), Math.floor((root.width - root.across * Theme.sp(32)) / (root.across - 1)))
        rowSpacing: Theme.sp(6)

        Repeater {
            id: repeater

            model: root.questions

            delegate: MapCell {
            }
        }
    }
}
