// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// One theory question on a page that scrolls: head, stem with its tables, pictures and formulas, and the body of
// its kind. Notices whether the end of the stem has been in sight.
FocusScope {
    id: root

    required property ItemViewModel item
    required property QuestionMapViewModel map
    property HighlightModel marks: null
    property bool seen: true
    property bool ready: false
    readonly property bool low: root.height < Theme.sp(300)

    // Which body the kind of the question wants.
    readonly property string body: {
        switch (root.item.kind) {
        case ItemViewModel.Single:
        case ItemViewModel.Multiple:
        case ItemViewModel.TrueFalse:
            return "Choice";
        case ItemViewModel.FillIn:
        case ItemViewModel.InlineChoice:
        case ItemViewModel.Hottext:
            return "Gap";
        case ItemViewModel.Numeric:
            return "Numeric";
        case ItemViewModel.Match:
            return "Match";
        case ItemViewModel.GapMatch:
            return "GapMatch";
        case ItemViewModel.Order:
            return "Order";
        case ItemViewModel.ExtendedText:
            return "Writing";
        default:
            return "";
        }
    }
    readonly property var itemOnly: ({
            "item": root.item
        })
    readonly property real stemEnd: (blocks.visible ? blocks.y + blocks.height : stem.y + stem.height) + scroll.topEdge
    readonly property bool inSight: root.stemEnd <= scroll.contentY + scroll.height + 2

    // The first moment of a question: nothing chosen for the keyboard yet, so that letters and arrows work.
    function take() {
        resting.forceActiveFocus();
        scroll.contentY = 0;
        root.seen = false;
        root.map.unread = false;
        look.restart();
    }

    // The keyboard rests on the question; the page stays where it is.
    function rest() {
        resting.forceActiveFocus();
    }

    // Into the answer, as with Down or Tab: past the texts, which Shift+Tab reaches from there.
    function enter() {
        root.past(resting.nextItemInFocusChain(true)).forceActiveFocus(Qt.TabFocusReason);
    }

    // Without a type, because Qt 6.4's compiler of QML may fall over a cast here.
    function past(item: var): var {
        return item.readOnly === true ? root.past(item.nextItemInFocusChain(true)) : item;
    }

    function notice() {
        if (look.running || !root.ready) {
            return;
        }
        root.seen = root.seen || root.inSight;
        root.map.unread = root.visible && !root.seen;
    }

    Component.onCompleted: root.ready = true
    onInSightChanged: root.notice()
    onVisibleChanged: root.notice()

    // The page is measured once its texts have their lines.
    Timer {
        id: look

        interval: 120
        onTriggered: root.notice()
    }

    Item {
        id: resting

        focus: true
        Keys.onTabPressed: root.enter()
        Accessible.role: Accessible.StaticText
        Accessible.name: root.item.stem
    }

    PageScroll {
        id: scroll

        readonly property real topEdge: Theme.sp(scroll.edge)

        anchors.fill: parent
        widest: 760
        centred: false
        // Over a text that is typed it would be in the way.
        sign: root.body !== "Writing"
        edge: root.height > 820 ? 64 : root.low ? 12 : 32

        ItemHead {
            Layout.fillWidth: true
            item: root.item
            map: root.map
        }

        MarkedText {
            id: stem

            objectName: "stem"
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(8)
            text: root.item.stem
            px: root.item.inCase ? 17 : Theme.reading
            marks: root.marks
        }

        Item {
            id: blocks

            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(12)
            implicitHeight: column.implicitHeight
            visible: root.item.blocks.count > 0

            ZoomColumn {
                id: column

                width: parent.width

                Repeater {
                    model: root.item.blocks

                    delegate: MaterialBlock {
                    }
                }
            }
        }

        Item {
            implicitHeight: Theme.sp(root.low ? 10 : 20)
        }

        Part {
            Layout.fillWidth: true
            visible: root.body === "Choice"
            part: Qt.resolvedUrl("ChoiceBody.qml")
            given: root.itemOnly
        }

        Part {
            Layout.fillWidth: true
            visible: root.body === "Gap"
            part: Qt.resolvedUrl("GapBody.qml")
            given: root.itemOnly
        }

        Part {
            Layout.fillWidth: true
            visible: root.body === "Numeric"
            part: Qt.resolvedUrl("NumericBody.qml")
            given: root.itemOnly
        }

        Part {
            Layout.fillWidth: true
            visible: root.body === "Match"
            part: Qt.resolvedUrl("MatchBody.qml")
            given: root.itemOnly
        }

        Part {
            Layout.fillWidth: true
            visible: root.body === "GapMatch"
            part: Qt.resolvedUrl("GapMatchBody.qml")
            given: root.itemOnly
        }

        Part {
            Layout.fillWidth: true
            visible: root.body === "Order"
            part: Qt.resolvedUrl("OrderBody.qml")
            given: root.itemOnly
        }

        Part {
            id: writing

            Layout.fillWidth: true
            visible: root.body === "Writing"
            part: Qt.resolvedUrl("WritingBody.qml")
            given: root.itemOnly
        }

        Binding {
            target: writing.item
            property: "highest"
            value: root.height - writing.y - 2 * scroll.topEdge - Theme.sp(84)
        }

        Binding {
            target: writing.item
            property: "page"
            value: root.height
        }
    }
}
