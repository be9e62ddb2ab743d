// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// A text whose words can be chosen and marked. The marks lie under the words; the bar appears below what is chosen.
FocusScope {
    id: root

    property alias text: words.text
    property alias px: words.px
    property alias leading: words.leading
    property HighlightModel marks: null
    property var pieces: []
    readonly property bool choosing: words.chosen && root.marks !== null && root.activeFocus

    function lay() {
        const found = [];
        for (let row = 0; root.marks !== null && row < root.marks.count; ++row) {
            const at = root.marks.index(row, 0);
            const colour = root.marks.data(at, HighlightModel.ColourRole);
            for (const place of words.stretch(root.marks.data(at, HighlightModel.FromRole), root.marks.data(at, HighlightModel.ToRole))) {
                found.push({
                        "place": place,
                        "colour": colour
                    });
            }
        }
        root.pieces = found;
    }

    function mark(colour: int) {
        root.marks.mark(words.selectionStart, words.selectionEnd, colour);
        words.deselect();
    }

    function unmark() {
        root.marks.unmark(words.selectionStart, words.selectionEnd);
        words.deselect();
    }

    implicitHeight: words.implicitHeight
    implicitWidth: words.implicitWidth
    z: root.choosing ? 5 : 0
    onTextChanged: words.deselect()

    Connections {
        target: root.marks

        function onModelReset() {
            soon.restart();
        }
    }

    // The lines know their places only after the text was laid out.
    Timer {
        id: soon

        interval: 0
        onTriggered: root.lay()
    }

    Repeater {
        model: root.pieces

        delegate: MarkStretch {
        }
    }

    ReadingText {
        id: words

        objectName: "readingText"
        focus: true
        width: root.width
        onWidthChanged: soon.restart()
        onContentHeightChanged: soon.restart()
    }

    HighlightBar {
        readonly property rect end: root.choosing ? words.positionToRectangle(words.selectionEnd) : Qt.rect(0, 0, 0, 0)

        // In the last line it stands behind the text where there is room, so that it hides nothing below.
        readonly property rect last: root.choosing ? words.positionToRectangle(words.length) : end
        readonly property bool behind: last.y - end.y < 2 && last.x + Theme.sp(12) + width <= root.width

        x: behind ? last.x + Theme.sp(12) : Math.max(0, Math.min(root.width - width, end.x - width / 2))
        y: behind ? end.y + (end.height - height) / 2 : end.y + end.height + Theme.sp(4)
        z: 5
        visible: root.choosing
        marked: root.choosing && root.marks.touches(words.selectionStart, words.selectionEnd)
        onMarkWanted: colour => root.mark(colour)
        onUnmarkWanted: root.unmark()
    }

    Shortcut {
        sequences: ["Alt+1"]
        enabled: root.visible && root.choosing
        onActivated: root.mark(0)
    }

    Shortcut {
        sequences: ["Alt+2"]
        enabled: root.visible && root.choosing
        onActivated: root.mark(1)
    }

    Shortcut {
        sequences: ["Alt+3"]
        enabled: root.visible && root.choosing
        onActivated: root.mark(2)
    }

    Shortcut {
        sequences: ["Alt+0"]
        enabled: root.visible && root.choosing
        onActivated: root.unmark()
    }
}
