// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// One piece of a document or a stem: heading, text, labelled lines, table, picture or formula. Its type follows
// the zoom of the column it stands in.
Item {
    id: root

    required property int index
    required property int kind
    required property string text
    required property var rows
    required property url source
    required property string alt
    required property int pictureWidth
    required property int pictureHeight
    required property var model
    readonly property ZoomColumn column: root.parent as ZoomColumn
    readonly property real zoom: root.column !== null ? root.column.zoom : 1

    function cells(rows: var): var {
        const numeric = /^([-+]?[\d,.\s]*\d\s*%?|[-–—])$/;
        const lines = Array.from(rows).map(row => Array.from(row));
        const right = column => column > 0 && lines.slice(1).every(row => row[column].length === 0 || numeric.test(row[column]));
        const cells = [];
        lines.forEach((row, line) => row.forEach((text, column) => cells.push({
                                "text": text,
                                "head": line === 0,
                                "last": column === row.length - 1,
                                "bottom": line === lines.length - 1,
                                "right": right(column)
                            })));
        return cells;
    }

    Layout.fillWidth: true
    Layout.topMargin: root.index === 0 ? 0 : Theme.sp(root.kind === BlockModel.Heading ? 18 : 8)
    implicitHeight: inner.implicitHeight

    ZoomColumn {
        id: inner

        width: root.width
        zoom: root.zoom

        Txt {
            visible: root.kind === BlockModel.Heading
            Layout.fillWidth: true
            text: root.text
            px: 18 * root.zoom
            song: true
            strong: true
            wrapMode: Text.Wrap
        }

        ReadingText {
            visible: root.kind === BlockModel.Text
            Layout.fillWidth: true
            text: root.text
            px: 16 * root.zoom
        }

        Repeater {
            model: root.kind === BlockModel.Fields ? root.rows : []

            delegate: MaterialField {
            }
        }

        Item {
            visible: root.kind === BlockModel.Table
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(8)
            Layout.bottomMargin: Theme.sp(8)
            implicitHeight: grid.implicitHeight

            ZoomGrid {
                id: grid

                width: parent.width
                zoom: root.zoom
                columns: root.rows.length > 0 ? root.rows[0].length : 1
                columnSpacing: 0
                rowSpacing: 0

                Repeater {
                    model: root.kind === BlockModel.Table ? root.cells(root.rows) : []

                    delegate: MaterialTableCell {
                    }
                }
            }
        }

        // Pictures and formulas take the width that there is and ask for none, so that the column does not move.
        Item {
            visible: root.kind === BlockModel.Picture
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(6)
            implicitHeight: picture.height

            PictureFace {
                id: picture

                objectName: "picture"
                room: parent.width
                scaling: Theme.fontScale * root.zoom
                source: root.source
                alt: root.alt
                pictureWidth: root.kind === BlockModel.Picture ? root.pictureWidth : 0
                pictureHeight: root.pictureHeight
                highest: Theme.sp(360) * root.zoom
                onWanted: root.model.lookedAt = true
            }
        }

        Txt {
            visible: root.kind === BlockModel.Picture && root.text.length > 0
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(6)
            text: root.text
            px: Theme.label * root.zoom
            leading: 1.5
            color: Theme.soft
            wrapMode: Text.Wrap
        }

        Item {
            visible: root.kind === BlockModel.Formula
            Layout.fillWidth: true
            Layout.leftMargin: Theme.sp(24)
            Layout.topMargin: Theme.sp(8)
            Layout.bottomMargin: Theme.sp(8)
            implicitHeight: formula.implicitHeight

            FormulaView {
                id: formula

                text: root.kind === BlockModel.Formula ? root.text : ""
                px: 18 * root.zoom
                room: parent.width
            }
        }
    }
}
