// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// A passage with pieces in its lines: one text, broken into lines like any other, and a piece over each gap.
// Everything has its place again when a width or the size of the type changes.
Item {
    id: root

    required property string passage
    property alias model: repeater.model
    property alias delegate: repeater.delegate
    property real pitch: Theme.sp(48)

    function arrange() {
        const pieces = [];
        if (root.width <= 0) {
            return;
        }
        const tails = flow.tails(root.passage);
        for (let i = 0; i < repeater.count; ++i) {
            const piece = repeater.itemAt(i) as InlinePiece;
            if (piece === null) {
                later.restart();
                return;
            }
            piece.room = root.width - Theme.sp(Theme.reading * 2);
            piece.tail = tails[i] ?? "";
            pieces.push(piece);
        }
        const sizes = pieces.map(piece => Qt.size(Math.ceil(piece.implicitWidth) + piece.tailWidth + Theme.sp(8), piece.implicitHeight + Theme.sp(8)));
        const places = flow.set(words.textDocument, root.passage, sizes, root.width, root.pitch);
        pieces.forEach((piece, i) => {
                piece.width = Math.ceil(piece.implicitWidth);
                piece.height = piece.implicitHeight;
                piece.x = places[i].x + Theme.sp(4);
                // What is higher than a line stands across its middle.
                const tall = sizes[i].height > root.pitch + 2;
                piece.y = Math.round(places[i].y - (tall ? piece.height / 2 : piece.baselineOffset));
            });
    }

    implicitHeight: words.contentHeight + Theme.sp(8)
    onWidthChanged: soon.restart()
    onPitchChanged: soon.restart()
    onPassageChanged: soon.restart()
    onVisibleChanged: soon.restart()

    // Many pieces change at once; they are placed once.
    Timer {
        id: soon

        interval: 0
        onTriggered: root.arrange()
    }

    // A piece that is not made yet tells nobody when it is.
    Timer {
        id: later

        interval: 20
        onTriggered: root.arrange()
    }

    FlowText {
        id: flow
    }

    TextEdit {
        id: words

        width: root.width
        readOnly: true
        activeFocusOnPress: false
        color: Theme.ink
        font.family: Theme.sans
        font.pixelSize: Theme.sp(Theme.reading)
        font.hintingPreference: Font.PreferNoHinting
        wrapMode: TextEdit.Wrap
        Accessible.role: Accessible.StaticText
        //: For screen readers, in a passage: a gap.
        Accessible.name: root.passage.replace(/\ufffc/g, qsTr(" (gap) "))
    }

    Repeater {
        id: repeater

        onItemAdded: (index, item) => {
            item.implicitWidthChanged.connect(soon.restart);
            item.implicitHeightChanged.connect(soon.restart);
            item.baselineOffsetChanged.connect(() => soon.restart());
            soon.restart();
        }
    }
}
