// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The question map: counts in words, filters, one group per question type, legend.
Rectangle {
    id: root

    required property QuestionMapViewModel map
    property real rightMargin: 24
    property bool closable: false
    readonly property Item focused: root.Window.activeFocusItem
    readonly property bool low: root.height < Theme.sp(360)

    // The filters stay in one row as long as their words fit, so that nothing below moves when a count gets shorter.
    readonly property real filterWords: first.implicitContentWidth + unanswered.implicitContentWidth + (partly.visible ? partly.implicitContentWidth : 0) + flagged.implicitContentWidth
    readonly property real filterPad: Math.max(Theme.sp(8), Math.min(Theme.sp(20), Math.floor((filters.width - root.filterWords) / (partly.visible ? 4 : 3))))

    signal closed

    // The question on the screen, from where arrows lead to its neighbours; a filter may have left it out.
    function take() {
        const cell = root.currentCell();
        (cell !== null ? cell : first).forceActiveFocus(Qt.TabFocusReason);
    }

    // What the filter lets through, in the order of the map.
    function cells() {
        const groups = [];
        for (let at = 0; at < list.contentItem.children.length; ++at) {
            const group = list.contentItem.children[at] as MapGroup;
            if (group !== null && group.visible) {
                groups.push(group);
            }
        }
        groups.sort((one, other) => one.y - other.y);
        let all = [];
        for (let i = 0; i < groups.length; ++i) {
            all = all.concat(Array.from(groups[i].cells()));
        }
        return all;
    }

    function currentCell(): Item {
        return root.cells().find(cell => cell.current) ?? null;
    }

    // Brings the question on the screen into sight. The cells may not know of it yet.
    function reveal() {
        const cell = root.currentCell() as MapCell;
        if (cell !== null && cell.number !== root.map.currentNumber) {
            soon.restart();
        } else if (cell !== null) {
            list.forceLayout();
            root.show(cell);
        }
    }

    // To a neighbour in the order of the map, across its groups. False when the focus is on no question.
    function step(by: int): bool {
        const all = root.cells();
        const at = all.indexOf(root.focused);
        if (at < 0) {
            return false;
        }
        all[Math.max(0, Math.min(all.length - 1, at + by))].forceActiveFocus(Qt.TabFocusReason);
        return true;
    }

    // To the nearest question of the next row, or out of the filters to the question on the screen; from the first
    // row back to the filters.
    function climb(by: int): bool {
        const all = root.cells();
        const place = cell => cell.mapToItem(list.contentItem, 0, 0);
        if (all.indexOf(root.focused) < 0) {
            if (by > 0 && all.length > 0) {
                (root.currentCell() ?? all[0]).forceActiveFocus(Qt.TabFocusReason);
            }
            return by > 0;
        }
        const from = place(root.focused);
        const away = cell => Math.abs(place(cell).y - from.y) * 1000 + Math.abs(place(cell).x - from.x);
        const beyond = all.filter(cell => (place(cell).y - from.y) * by > 1);
        if (beyond.length > 0) {
            beyond.reduce((best, cell) => away(cell) < away(best) ? cell : best).forceActiveFocus(Qt.TabFocusReason);
        } else if (by < 0) {
            first.forceActiveFocus(Qt.TabFocusReason);
        }
        return true;
    }

    function show(cell: Item) {
        const top = root.rowOf(cell);
        const bottom = cell.mapToItem(list.contentItem, 0, cell.height).y + Theme.sp(8);
        if (top < list.contentY) {
            list.contentY = Math.max(list.originY - list.topMargin, top);
        } else if (bottom > list.contentY + list.height) {
            list.contentY = Math.min(root.rowAt(bottom - list.height), top, root.lowest());
        }
    }

    function lowest(): real {
        return Math.max(list.originY - list.topMargin, list.originY + list.contentHeight + list.bottomMargin - list.height);
    }

    // Where the row of a cell begins; the first one of a group with the group's name.
    function rowOf(cell: Item): real {
        const name = cell.y > 0 ? 0 : cell.parent.y;
        return cell.mapToItem(list.contentItem, 0, 0).y - name - Theme.sp(5);
    }

    // The first place from there on where a row begins, so that none is cut at the top.
    function rowAt(least: real): real {
        const places = root.cells().map(cell => root.rowOf(cell)).filter(place => place >= least);
        return places.reduce((one, other) => Math.min(one, other), root.lowest());
    }

    // The cell that the keyboard came to is brought into sight.
    onFocusedChanged: {
        const cell = root.focused as MapCell;
        if (cell !== null && root.visible && Nesting.holds(list, cell)) {
            root.show(cell);
        }
    }
    implicitWidth: Theme.sp(344)
    onVisibleChanged: soon.restart()
    color: Theme.ground
    Accessible.role: Accessible.Pane
    Accessible.name: title.text
    Keys.onRightPressed: event => event.accepted = root.step(1)
    Keys.onLeftPressed: event => event.accepted = root.step(-1)
    Keys.onDownPressed: event => event.accepted = root.climb(1)
    Keys.onUpPressed: event => event.accepted = root.climb(-1)

    Connections {
        target: root.map

        function onOpened() {
            soon.restart();
        }
    }

    // The cells learn of another question after the map did, and a list that just appeared has no places yet.
    Timer {
        id: soon

        interval: 30
        onTriggered: root.reveal()
    }

    Rectangle {
        width: 1
        height: parent.height
        color: Theme.line
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.sp(24)
        anchors.rightMargin: root.rightMargin
        anchors.topMargin: Theme.sp(root.low ? 8 : 20)
        anchors.bottomMargin: Theme.sp(root.low ? 0 : 16)
        spacing: Theme.sp(root.low ? 6 : 12)

        RowLayout {
            Layout.fillWidth: true

            Txt {
                id: title

                Layout.fillWidth: true
                text: root.map.practice ? qsTr("Task list") : qsTr("Question list")
                strong: true
            }

            Txt {
                text: qsTr("Answered %1 of %2").arg(root.map.done).arg(root.map.total)
                px: Theme.label
                color: Theme.soft
            }

            ExamButton {
                visible: root.closable
                objectName: "mapClose"
                kind: "quiet"
                icon1: "cross"
                implicitHeight: Theme.sp(32)
                //: Closes the question list.
                Accessible.name: qsTr("Close")
                onClicked: root.closed()
            }
        }

        Flow {
            id: filters

            Layout.fillWidth: true
            spacing: -1

            FilterButton {
                id: first

                objectName: "filterAll"
                pad: root.filterPad
                //: Filter of the question list: no filter.
                text: qsTr("All")
                on: root.map.filter === QuestionMapViewModel.All
                onClicked: root.map.filter = QuestionMapViewModel.All
            }

            FilterButton {
                id: unanswered

                objectName: "filterUnanswered"
                pad: root.filterPad
                //: Filter of the question list. %1 is how many.
                text: qsTr("Unanswered %1").arg(root.map.unansweredCount)
                on: root.map.filter === QuestionMapViewModel.Unanswered
                onClicked: root.map.filter = QuestionMapViewModel.Unanswered
            }

            FilterButton {
                id: partly

                objectName: "filterPartly"
                pad: root.filterPad
                visible: root.map.partlyCount > 0 || root.map.filter === QuestionMapViewModel.Partly
                //: Filter of the question list. %1 is how many.
                text: qsTr("Partly %1").arg(root.map.partlyCount)
                on: root.map.filter === QuestionMapViewModel.Partly
                onClicked: root.map.filter = QuestionMapViewModel.Partly
            }

            FilterButton {
                id: flagged

                objectName: "filterFlagged"
                pad: root.filterPad
                //: Filter of the question list. %1 is how many.
                text: qsTr("Flagged %1").arg(root.map.flaggedCount)
                on: root.map.filter === QuestionMapViewModel.Flagged
                onClicked: root.map.filter = QuestionMapViewModel.Flagged
            }
        }

        ListView {
            id: list

            readonly property real beside: Math.min(Theme.sp(14), root.rightMargin - 4)

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: -Theme.sp(6)
            // Its bar lies in the margin, and never beyond the edge.
            Layout.rightMargin: -list.beside
            leftMargin: Theme.sp(6)
            rightMargin: list.beside
            topMargin: Theme.sp(6)
            bottomMargin: Theme.sp(6)
            clip: true
            spacing: Theme.sp(12)
            cacheBuffer: 10000
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: false
            onHeightChanged: soon.restart()
            model: root.map.groups
            footer: root.low ? legend : null
            delegate: MapGroup {
                width: ListView.view.width - Theme.sp(20)
            }

            ScrollBar.vertical: ThinScrollBar {
                implicitWidth: 6
                padding: 0
            }
        }

        Rule {
            visible: !root.low
        }

        MapLegend {
            Layout.fillWidth: true
            visible: !root.low
        }
    }

    // Where there is little height it scrolls with the questions.
    Component {
        id: legend

        Item {
            implicitWidth: parent !== null ? parent.width : 0
            implicitHeight: marks.implicitHeight + Theme.sp(28)

            MapLegend {
                id: marks

                y: Theme.sp(20)
                width: parent.width - Theme.sp(20)
            }
        }
    }
}
