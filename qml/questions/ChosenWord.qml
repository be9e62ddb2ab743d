// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Gongyuan.Client
import Gongyuan.Ui

// A gap that takes a word from a list of its own. It is as wide as the widest word, so that the lines stay when
// another one is chosen. Enter, Space and Down open the list; letters choose without opening it.
InlinePiece {
    id: root

    required property int index
    required property var choices
    required property int chosen
    required property GapTextModel owner
    readonly property int count: root.choices.length
    readonly property real widest: root.measured(metrics.font)

    // The font is named so that another size is measured anew.
    function measured(font: font): real {
        return Array.from(root.choices).reduce((most, word) => Math.max(most, metrics.advanceWidth(word)), metrics.advanceWidth(ask.text));
    }

    function letter(event: var): bool {
        const row = event.key - Qt.Key_A;
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier) || row < 0 || row >= root.count) {
            return false;
        }
        root.owner.choose(root.index, row);
        return true;
    }

    // Below the gap while the page has room there, else above it; where neither side has, on the larger one up to the
    // window's edge.
    function show() {
        const page = pages.around(root);
        const top = root.mapToItem(null, 0, 0).y;
        const bottom = top + root.height;
        const first = page !== null ? page.mapToItem(null, 0, 0).y : 0;
        const last = page !== null ? first + page.height : root.Window.height;
        list.under = last - bottom;
        list.over = top - first;
        list.underAll = root.Window.height - bottom;
        list.overAll = top;
        list.open();
    }

    implicitWidth: Math.min(root.room - Theme.sp(8), Math.ceil(root.widest) + Theme.sp(58))
    implicitHeight: Math.max(Theme.sp(40), face.implicitHeight + Theme.sp(10))
    baselineOffset: (root.implicitHeight - face.implicitHeight) / 2 + face.baselineOffset

    PageFinder {
        id: pages
    }

    FontMetrics {
        id: metrics

        font: face.font
    }

    Pressable {
        id: button

        objectName: "word" + root.index
        anchors.fill: parent
        focus: true
        Accessible.role: Accessible.ComboBox
        //: For screen readers: a gap of a passage with a list of words. %1 is its number, %2 the chosen word.
        Accessible.name: qsTr("Gap %1: %2").arg(root.index + 1).arg(face.text)
        onClicked: root.show()
        Keys.onDownPressed: root.show()
        Keys.onDeletePressed: root.owner.choose(root.index, -1)
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Backspace) {
                root.owner.choose(root.index, -1);
                event.accepted = true;
            } else if (root.letter(event)) {
                event.accepted = true;
            }
        }

        background: RoundedBox {
            radius: Theme.radius
            color: root.chosen < 0 || button.hovered ? Theme.surface : "transparent"
            borderWidth: root.chosen < 0 ? 1 : 2
            borderColor: root.chosen < 0 ? Theme.edge : Theme.ink

            FocusRing {
                on: button.visualFocus
            }
        }

        Item {
            anchors.fill: parent

            Txt {
                id: ask

                visible: false
                //: In a gap of a passage, while no word is chosen.
                text: qsTr("Choose")
            }

            Txt {
                id: face

                anchors.left: parent.left
                anchors.leftMargin: Theme.sp(12)
                anchors.right: mark.left
                anchors.verticalCenter: parent.verticalCenter
                text: root.chosen < 0 ? ask.text : root.choices[root.chosen]
                px: Theme.reading
                color: root.chosen < 0 ? Theme.faint : Theme.ink
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }

            Icon {
                id: mark

                anchors.right: parent.right
                anchors.rightMargin: Theme.sp(10)
                anchors.verticalCenter: parent.verticalCenter
                name: "down"
                size: 16
                color: Theme.soft
            }
        }
    }

    Popup {
        id: list

        property real under: 0
        property real over: 0
        property real underAll: 0
        property real overAll: 0
        readonly property real gap: Theme.sp(4)
        readonly property real wanted: words.implicitHeight + 2 + list.gap + list.margins
        readonly property bool inside: list.wanted <= Math.max(list.under, list.over)
        readonly property bool up: list.inside ? list.wanted > list.under : list.overAll > list.underAll

        objectName: "wordList" + root.index
        y: list.up ? -list.height - list.gap : root.height + list.gap
        width: Math.min(root.Window.width - 24, Math.max(root.width, Math.ceil(root.widest * 1.08) + Theme.sp(104)))
        height: Math.min(words.implicitHeight + 2, (list.up ? list.overAll : list.underAll) - list.gap - list.margins)
        padding: 1
        margins: 8
        modal: true
        dim: false
        focus: true
        closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
        onOpened: words.take()

        background: RoundedBox {
            radius: Theme.radiusLarge
            color: Theme.surface
            borderWidth: 1
            borderColor: Theme.ink
        }

        WordList {
            id: words

            anchors.fill: parent
            // Made anew each time: a popup leaves the window when it closes, and Qt's software renderer crashes over a
            // Shape that comes back to it.
            model: list.visible ? root.choices : []
            chosen: root.chosen
            Accessible.name: button.Accessible.name
            onTaken: row => {
                if (row !== root.chosen) {
                    root.owner.choose(root.index, row);
                }
                list.close();
            }
        }
    }
}
