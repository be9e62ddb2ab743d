// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The answering screen: header, one question or task, question map, footer; the review page. Which of them
// is in front is kept here; nothing of it must survive a crash.
FocusScope {
    id: root

    required property DeskViewModel desk
    required property ImeViewModel ime
    readonly property QuestionMapViewModel map: root.desk.map
    readonly property bool practice: root.map.practice
    property alias storing: header.storing
    property bool reviewing: false
    property bool striking: false
    property bool mapOpen: false
    readonly property bool railed: !root.practice && !root.desk.item.inCase && !Theme.oneColumn && !root.reviewing && root.width >= Theme.sp(1180)
    readonly property bool blocked: sheets.shown || tools.modal
    readonly property bool typing: root.practice || root.desk.item.typed || tools.noting
    readonly property bool free: root.visible && !root.blocked && !root.reviewing

    signal displayWanted
    signal handWanted

    function take() {
        root.reviewing = false;
        root.mapOpen = false;
        root.striking = false;
        tools.reset();
        root.front();
    }

    function front() {
        sheets.close();
        if (tools.take()) {
            return;
        }
        if (root.reviewing) {
            (review.item as ReviewPage).take();
        } else if (root.practice) {
            (task.item as TaskPane).take();
        } else {
            item.take();
        }
    }

    function review_() {
        root.mapOpen = false;
        root.reviewing = true;
        (review.item as ReviewPage).take();
    }

    function choose(row: int) {
        if (root.striking) {
            root.desk.item.toggleStrike(row);
        } else {
            root.desk.item.choose(row);
        }
    }

    function toggleMap() {
        if (root.railed) {
            tools.clearDock();
            (rail.item as QuestionMap).take();
        } else {
            root.mapOpen = !root.mapOpen;
            if (root.mapOpen) {
                (drawer.item as QuestionMap).take();
            } else {
                root.front();
            }
        }
    }

    function key(event: var): bool {
        const letter = event.key - Qt.Key_A;
        const digit = event.key - Qt.Key_1;
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier)) {
            return false;
        }
        if (!Theme.letterKeys && ((letter >= 0 && letter < 26) || (digit >= -1 && digit < 9))) {
            return false;
        }
        if (event.key === Qt.Key_M) {
            root.map.toggleFlag();
        } else if (event.key === Qt.Key_Left) {
            root.map.previous();
        } else if (event.key === Qt.Key_Right) {
            root.map.next();
        } else if (!root.practice && root.desk.item.optionCount > 0 && event.key === Qt.Key_S) {
            root.striking = !root.striking;
        } else if (!root.practice && letter >= 0 && letter < 8) {
            root.choose(letter);
        } else if (!root.practice && digit >= 0 && digit < 8) {
            root.choose(digit);
        } else if (!root.practice && event.key === Qt.Key_Down) {
            item.enter();
        } else {
            return false;
        }
        return true;
    }

    Keys.onPressed: event => {
        if (root.free && root.key(event)) {
            event.accepted = true;
        }
    }
    Keys.onEscapePressed: {
        if (root.mapOpen) {
            root.toggleMap();
        } else if (root.reviewing) {
            root.reviewing = false;
        }
        root.front();
    }

    Connections {
        target: root.desk

        function onQuestionShown() {
            root.reviewing = false;
            root.mapOpen = false;
            root.striking = false;
            if (root.visible && !root.blocked && !tools.engaged) {
                root.front();
            }
        }
    }

    Connections {
        target: root.map

        function onHeldBack() {
            root.mapOpen = false;
            item.rest();
        }
    }

    Shortcut {
        sequences: ["PgDown"]
        enabled: root.free
        onActivated: root.map.next()
    }

    Shortcut {
        sequences: ["PgUp"]
        enabled: root.free
        onActivated: root.map.previous()
    }

    Shortcut {
        sequences: ["Ctrl+G"]
        enabled: root.free
        onActivated: root.toggleMap()
    }

    // What lies behind a dialog is out of reach, for Tab as well.
    ColumnLayout {
        anchors.fill: parent
        enabled: !root.blocked
        spacing: 0

        ExamHeader {
            id: header

            Layout.fillWidth: true
            desk: root.desk
            reviewing: root.reviewing
            onDisplayWanted: root.displayWanted()
            onHandWanted: root.handWanted()
            onReviewWanted: root.review_()
            onBackWanted: {
                root.reviewing = false;
                root.front();
            }
        }

        TimeBanner {
            Layout.fillWidth: true
            clock: root.desk.clock
        }

        SituationBanner {
            Layout.fillWidth: true
            desk: root.desk
        }

        SpeechBanner {
            Layout.fillWidth: true
            speech: root.desk.aids.speech
            onStopped: root.desk.aids.speech.stop()
        }

        RefusalBanner {
            Layout.fillWidth: true
            desk: root.desk
        }

        Item {
            id: middle

            Layout.fillWidth: true
            Layout.fillHeight: true

            ItemPane {
                id: item

                anchors.fill: parent
                anchors.rightMargin: root.railed ? rail.width : 0
                visible: !root.practice && !root.reviewing
                item: root.desk.item
                map: root.map
                marks: root.desk.aids.highlights
            }

            Part {
                id: task

                anchors.fill: parent
                visible: root.practice && !root.reviewing
                part: Qt.resolvedUrl("../tasks/TaskPane.qml")
                given: ({
                        "task": root.desk.task,
                        "map": root.map
                    })
            }

            Connections {
                target: task.item

                function onClearWanted() {
                    sheets.askClear();
                }

                function onRestoreWanted() {
                    sheets.askRestore();
                }
            }

            Part {
                id: rail

                anchors.right: parent.right
                height: parent.height
                width: root.width >= 1800 ? Theme.sp(400) : Theme.sp(344)
                visible: root.railed && !tools.docked
                part: Qt.resolvedUrl("../questions/QuestionMap.qml")
                given: ({
                        "map": root.map
                    })
            }

            Binding {
                target: rail.item
                property: "rightMargin"
                value: Theme.margin(root.width)
            }

            Rectangle {
                anchors.fill: parent
                visible: root.mapOpen
                color: Theme.scrim

                MouseArea {
                    anchors.fill: parent
                    onClicked: root.toggleMap()
                }
            }

            Part {
                id: drawer

                objectName: "drawer"
                anchors.right: parent.right
                height: parent.height
                width: Math.min(parent.width, Theme.sp(368))
                visible: root.mapOpen
                kept: false
                part: Qt.resolvedUrl("../questions/QuestionMap.qml")
                given: ({
                        "map": root.map,
                        "closable": true
                    })
            }

            Connections {
                target: drawer.item

                function onClosed() {
                    root.toggleMap();
                }
            }

            Part {
                id: review

                anchors.fill: parent
                visible: root.reviewing
                kept: false
                part: Qt.resolvedUrl("../questions/ReviewPage.qml")
                given: ({
                        "desk": root.desk
                    })
            }

            Connections {
                target: review.item

                function onBackWanted() {
                    root.reviewing = false;
                    root.front();
                }

                function onOnwards() {
                    sheets.askHandIn();
                }
            }
        }

        ImeBar {
            id: imeBar

            objectName: "imeBar"
            Layout.fillWidth: true
            visible: root.typing && !root.reviewing && !root.mapOpen
            ime: root.ime
        }

        ExamFooter {
            id: footer

            Layout.fillWidth: true
            visible: !root.reviewing
            map: root.map
            striking: root.striking
            strikable: !root.practice && root.desk.item.optionCount > 0
            mapButton: !root.railed
            mayCalculate: root.desk.aids.mayCalculate
            calculating: tools.calculating
            noting: tools.noting
            noted: root.desk.aids.note.length > 0
            onCalculatorWanted: tools.toggleCalculator()
            onNotesWanted: tools.toggleNotes()
            onAidsWanted: tools.showAids()
            onFlagWanted: root.map.toggleFlag()
            onStrikeWanted: root.striking = !root.striking
            onMapWanted: root.toggleMap()
            onReviewWanted: root.review_()
            onPreviousWanted: root.map.previous()
            onNextWanted: root.map.next()
        }
    }

    ExamTools {
        id: tools

        anchors.fill: parent
        anchors.bottomMargin: modal ? 0 : footer.height + tools.below
        head: header.height
        below: imeBar.visible ? imeBar.height : 0
        dock: root.railed ? Qt.rect(rail.x, middle.y, rail.width, middle.height) : Qt.rect(0, 0, 0, 0)
        desk: root.desk
        enabledHere: root.visible && !root.reviewing && !sheets.asking
        onReturned: root.front()
    }

    AnsweringSheets {
        id: sheets

        anchors.fill: parent
        desk: root.desk
        onReturned: root.front()
        onStopped: {
            root.reviewing = false;
            root.front();
        }
    }
}
