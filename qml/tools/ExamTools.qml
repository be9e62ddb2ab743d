// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// All aids above the answering page: calculator, notes, line reader, covers, reading aloud. The page only asks for
// one of them and is told when the focus should come back.
Item {
    id: root

    required property DeskViewModel desk
    property bool enabledHere: false
    readonly property AidsViewModel aids: root.desk.aids
    readonly property bool modal: aidsPanel.visible || cover.visible
    readonly property Panels open: panels.item as Panels
    readonly property bool calculating: root.open !== null && root.open.calculating
    readonly property bool engaged: root.focused !== null && Nesting.holds(root, root.focused)
    readonly property bool noting: root.open !== null && root.open.noting
    readonly property Item focused: root.Window.activeFocusItem
    property Item target: null

    // What the header takes: it stays as it is.
    property real head: 0

    // What lies between them and the footer.
    property real below: 0

    // The column that a panel may cover wholly; none without width.
    property rect dock: Qt.rect(0, 0, 0, 0)
    readonly property bool docked: root.open !== null && root.open.docked

    signal returned

    // Nothing is open when another candidate or another part begins.
    function reset() {
        aidsPanel.visible = false;
        if (root.open !== null) {
            root.open.close();
        }
        lineReader.visible = false;
        masks.clear();
        root.target = null;
    }

    function toggleCalculator() {
        if (root.calculating || root.aids.mayCalculate) {
            panels.visible = true;
            root.open.toggleCalculator();
        }
    }

    function toggleNotes() {
        panels.visible = true;
        root.open.toggleNotes();
    }

    // What the docked panel covers is wanted.
    function clearDock() {
        if (root.open !== null) {
            root.open.clearDock();
        }
    }

    function showAids() {
        aidsPanel.visible = true;
        (aidsPanel.item as AidsPanel).take();
    }

    function closeAids() {
        aidsPanel.visible = false;
        root.back();
    }

    function take(): bool {
        if (cover.visible) {
            (cover.item as CoverScreen).take();
            return true;
        }
        if (aidsPanel.visible) {
            (aidsPanel.item as AidsPanel).take();
            return true;
        }
        return false;
    }

    // To the input that was left for a panel, or to the page.
    function back() {
        if (root.target !== null && root.target.visible) {
            root.target.forceActiveFocus(Qt.OtherFocusReason);
        } else {
            root.returned();
        }
    }

    function listen() {
        if (root.aids.speech.speaking) {
            root.aids.speech.stop();
        } else {
            //: The first words when a question is read aloud. %1 is its number, %2 how many there are.
            const place = qsTr("Question %1 of %2.").arg(root.desk.map.currentNumber).arg(root.desk.map.total);
            root.aids.speech.say([place].concat(root.aids.spoken).join("\n"));
        }
    }

    function put(text: string) {
        const line = root.target as TextInput;
        const area = root.target as TextEdit;
        root.target.forceActiveFocus(Qt.OtherFocusReason);
        if (line !== null) {
            line.remove(line.selectionStart, line.selectionEnd);
            line.insert(line.cursorPosition, text);
        } else if (area !== null) {
            area.remove(area.selectionStart, area.selectionEnd);
            area.insert(area.cursorPosition, text);
        }
    }

    onFocusedChanged: {
        if (root.focused === null || !root.visible || Nesting.holds(root, root.focused)) {
            return;
        }
        const line = root.focused as TextInput;
        const area = root.focused as TextEdit;
        // On its way from one input to a panel the focus may rest elsewhere; the last input stays the target.
        if ((line !== null && !line.readOnly) || (area !== null && !area.readOnly)) {
            root.target = root.focused;
        }
    }

    Connections {
        target: root.aids

        function onShown() {
            root.target = null;
            if (!root.aids.mayCalculate && root.open !== null) {
                root.open.closeCalculator();
            }
        }

        function onCoveredChanged() {
            if (root.aids.covered && cover.item !== null) {
                (cover.item as CoverScreen).take();
            }
        }
    }

    Shortcut {
        sequences: ["Alt+C"]
        enabled: root.enabledHere && !root.modal
        onActivated: root.toggleCalculator()
    }

    Shortcut {
        sequences: ["Alt+N"]
        enabled: root.enabledHere && !root.modal
        onActivated: root.toggleNotes()
    }

    Shortcut {
        sequences: ["Alt+R"]
        enabled: root.enabledHere && root.aids.mayListen && !cover.visible
        onActivated: root.listen()
    }

    Shortcut {
        sequences: ["Alt+L"]
        enabled: root.enabledHere && root.aids.mayReadLines && !root.modal
        onActivated: lineReader.visible = !lineReader.visible
    }

    LineReader {
        id: lineReader

        objectName: "lineReader"
        anchors.fill: parent
        anchors.topMargin: root.head
        visible: false
    }

    MaskLayer {
        id: masks

        anchors.fill: parent
        anchors.topMargin: root.head
        onEmptied: root.returned()
    }

    Part {
        id: panels

        anchors.fill: parent
        visible: false
        part: Qt.resolvedUrl("Panels.qml")
        given: ({
                "desk": root.desk
            })
    }

    Binding {
        target: panels.item
        property: "target"
        value: root.target
    }

    Binding {
        target: panels.item
        property: "head"
        value: root.head
    }

    Binding {
        target: panels.item
        property: "below"
        value: root.below
    }

    Binding {
        target: panels.item
        property: "dock"
        value: root.dock
    }

    Connections {
        target: panels.item

        function onClosed() {
            root.back();
        }

        function onResultWanted(text: string) {
            root.put(text);
        }
    }

    Part {
        id: aidsPanel

        anchors.fill: parent
        visible: false
        part: Qt.resolvedUrl("AidsPanel.qml")
        given: ({
                "desk": root.desk,
                "visible": true
            })
    }

    Binding {
        target: aidsPanel.item
        property: "readingLines"
        value: lineReader.visible
    }

    Binding {
        target: aidsPanel.item
        property: "masks"
        value: masks.count
    }

    Connections {
        target: aidsPanel.item

        function onClosed() {
            root.closeAids();
        }

        function onListenWanted() {
            root.listen();
            root.closeAids();
        }

        function onLineReaderWanted() {
            lineReader.visible = !lineReader.visible;
            root.closeAids();
        }

        function onMaskWanted() {
            aidsPanel.visible = false;
            masks.add();
        }

        function onUnmaskWanted() {
            masks.clear();
            root.closeAids();
        }

        function onCoverWanted() {
            aidsPanel.visible = false;
            root.aids.covered = true;
        }

        function onBreakWanted() {
            aidsPanel.visible = false;
            root.aids.beginBreak();
        }
    }

    Part {
        id: cover

        anchors.fill: parent
        visible: root.aids.covered
        part: Qt.resolvedUrl("CoverScreen.qml")
        given: ({
                "desk": root.desk
            })
        onLoaded: (cover.item as CoverScreen).take()
    }

    Connections {
        target: cover.item

        function onUncovered() {
            root.aids.covered = false;
            root.returned();
        }
    }
}
