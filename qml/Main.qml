// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The kiosk window: the screens of the desk's stages, what lies over them, and how a candidate is dressed. Only this file
// and StageScreens ask the desk for anything that changes the session.
ApplicationWindow {
    id: root

    required property DeskViewModel desk
    required property Languages languages
    required property ImeViewModel ime

    // Covers everything when the machine is not safe to show a paper on; there may be none.
    property GuardViewModel guard: null
    readonly property bool covered: root.guard !== null && root.guard.covered

    // For technicians, before the login; there may be none.
    property PreflightViewModel check: null

    // For trying out the kinds of questions while waiting; there may be none.
    property DeskViewModel tutorial: null
    readonly property bool trying: samples.item !== null && root.desk.stage === DeskViewModel.Waiting
    readonly property bool early: root.desk.stage === DeskViewModel.Enrolment || root.desk.stage === DeskViewModel.Preparing || root.desk.stage === DeskViewModel.ShutOut || root.desk.stage === DeskViewModel.Login
    readonly property real usualScale: root.width >= 1800 ? 1.15 : 1.0
    readonly property string look: Theme.look()
    readonly property bool plain: root.desk.stage !== DeskViewModel.Answering && !root.trying

    function front() {
        if (root.covered) {
            if (cover.item !== null) {
                (cover.item as GuardCover).take();
            }
            return;
        }
        display.visible = false;
        hand.visible = false;
        equipment.visible = false;
        preflight.visible = preflight.visible && root.early;
        if (preflight.visible) {
            (preflight.item as PreflightScreen).take();
            return;
        }
        if (root.trying) {
            (samples.item as TutorialScreen).take();
            return;
        }
        stages.take();
    }

    // A candidate sees what the profile grants, and after a restart what was set before it; who leaves takes it along.
    function dress() {
        const aids = root.desk.aids;
        if (root.desk.candidateName.length === 0) {
            Theme.wear("paper " + root.usualScale + " " + Theme.standardSpacing + " false true");
        } else if (aids.look.length > 0) {
            Theme.wear(aids.look);
        } else {
            Theme.mode = aids.theme.length > 0 ? aids.theme : Theme.mode;
            Theme.fontScale = aids.fontScale > 0 ? aids.fontScale : Theme.fontScale;
            Theme.lineSpacing = aids.lineSpacing > 0 ? aids.lineSpacing : Theme.lineSpacing;
            Theme.singleColumn = aids.singleColumn || Theme.singleColumn;
            Theme.letterKeys = !aids.shortcutsOff && Theme.letterKeys;
        }
    }

    function tryOut() {
        root.tutorial.begin();
        samples.setSource("screens/TutorialScreen.qml", {
                "desk": root.tutorial,
                "ime": root.ime
            });
        const screen = samples.item as TutorialScreen;
        screen.closed.connect(root.stopTrying);
        screen.displayWanted.connect(root.showDisplay);
        screen.handWanted.connect(root.raiseHand);
        root.front();
    }

    function stopTrying() {
        leaving.start();
    }

    function showDisplay() {
        display.visible = true;
        (display.item as DisplayPanel).take();
    }

    function showEquipment() {
        equipment.visible = true;
        (equipment.item as EquipmentPanel).take();
    }

    function showPreflight() {
        preflight.visible = true;
        (preflight.item as PreflightScreen).take();
    }

    function raiseHand() {
        equipment.visible = false;
        root.desk.raiseHand();
        hand.visible = true;
        (hand.item as HandSign).take();
    }

    visible: true
    width: 1366
    height: 768
    //: Title of the window; never seen in the kiosk.
    title: qsTr("Gongyuan Examination System")
    color: Theme.ground
    font.family: Theme.sans
    Component.onCompleted: {
        Theme.fontScale = root.usualScale;
        Theme.bilingual = !root.languages.english;
        root.dress();
        root.front();
    }
    onCoveredChanged: root.front()
    onLookChanged: root.desk.aids.look = root.look

    // Later, because it is the screen itself that asks.
    Timer {
        id: leaving

        interval: 0
        onTriggered: {
            samples.source = "";
            root.front();
        }
    }

    Connections {
        target: root.desk.aids

        function onProfileChanged() {
            root.dress();
        }
    }

    Connections {
        target: root.desk

        function onStageEntered() {
            samples.source = "";
            root.front();
        }
    }

    Connections {
        target: root.languages

        function onChanged() {
            Theme.bilingual = !root.languages.english;
        }
    }

    Binding {
        target: root.ime
        property: "tint"
        value: Theme.indigo
    }

    Shortcut {
        sequences: ["Ctrl++", "Ctrl+="]
        onActivated: Theme.step(1)
    }

    Shortcut {
        sequences: ["Ctrl+-"]
        onActivated: Theme.step(-1)
    }

    Shortcut {
        sequences: ["Ctrl+0"]
        onActivated: Theme.step(0)
    }

    ColumnLayout {
        anchors.fill: parent
        enabled: !root.covered && !display.visible && !hand.visible && !equipment.visible && !preflight.visible
        spacing: 0

        ModeBand {
            Layout.fillWidth: true
            desk: root.desk
        }

        PlainHeader {
            Layout.fillWidth: true
            visible: root.plain
            desk: root.desk
            preflight: root.check !== null && root.early
            onDisplayWanted: root.showDisplay()
            onPreflightWanted: root.showPreflight()
            onEquipmentWanted: root.showEquipment()
            onLanguageWanted: root.languages.english = !root.languages.english
            onHandWanted: root.raiseHand()
        }

        SituationBanner {
            Layout.fillWidth: true
            visible: root.plain && situation.kind !== SituationViewModel.None
            desk: root.desk
        }

        Loader {
            id: samples

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.trying
        }

        StageScreens {
            id: stages

            visible: !root.trying
            Layout.fillWidth: true
            Layout.fillHeight: true
            desk: root.desk
            ime: root.ime
            samples: root.tutorial !== null
            onDisplayWanted: root.showDisplay()
            onHandWanted: root.raiseHand()
            onSamplesWanted: root.tryOut()
        }
    }

    Part {
        id: equipment

        anchors.fill: parent
        visible: false
        part: Qt.resolvedUrl("components/EquipmentPanel.qml")
        given: ({
                "ime": root.ime,
                "visible": true
            })
    }

    Connections {
        target: equipment.item

        function onClosed() {
            root.front();
        }

        function onHandWanted() {
            root.raiseHand();
        }
    }

    Part {
        id: preflight

        anchors.fill: parent
        visible: false
        part: Qt.resolvedUrl("screens/PreflightScreen.qml")
        given: ({
                "check": root.check,
                "visible": true
            })
    }

    Connections {
        target: preflight.item

        function onClosed() {
            preflight.visible = false;
            root.front();
        }
    }

    TimeAnnouncer {
        clock: root.desk.clock
    }

    Part {
        id: display

        anchors.fill: parent
        visible: false
        part: Qt.resolvedUrl("components/DisplayPanel.qml")
        given: ({
                "visible": true
            })
    }

    Connections {
        target: display.item

        function onClosed() {
            root.front();
        }
    }

    Part {
        id: hand

        anchors.fill: parent
        visible: false
        part: Qt.resolvedUrl("components/HandSign.qml")
        given: ({
                "desk": root.desk,
                "visible": true
            })
    }

    Connections {
        target: hand.item

        function onClosed() {
            root.front();
        }
    }

    ImeWindow {
        ime: root.ime
    }

    ImeSymbols {
        ime: root.ime
    }

    Part {
        id: cover

        // Above popups too.
        parent: Overlay.overlay !== null ? Overlay.overlay.parent : null
        anchors.fill: parent
        visible: root.covered
        z: 2000000
        part: Qt.resolvedUrl("screens/GuardCover.qml")
        given: ({
                "guard": root.guard
            })
        onLoaded: root.front()
    }
}
