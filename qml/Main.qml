// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The kiosk window: shows the one screen that belongs to the desk's stage. Only this file asks the desk for
// anything that changes the session.
ApplicationWindow {
    id: root

    required property DeskViewModel desk
    required property Languages languages
    required property ImeViewModel ime
    readonly property bool plain: root.desk.stage !== DeskViewModel.Answering

    function front() {
        display.visible = false;
        hand.visible = false;
        equipment.visible = false;
        const screen = stack.children[stack.currentIndex];
        if (screen !== undefined && screen !== null) {
            screen.take();
        }
    }

    function showDisplay() {
        display.visible = true;
        display.take();
    }

    function showEquipment() {
        equipment.visible = true;
        equipment.take();
    }

    function raiseHand() {
        equipment.visible = false;
        root.desk.raiseHand();
        hand.visible = true;
        hand.take();
    }

    visible: true
    width: 1366
    height: 768
    //: Title of the window; never seen in the kiosk.
    title: qsTr("Gongyuan Examination System")
    color: Theme.ground
    font.family: Theme.sans
    Component.onCompleted: {
        Theme.fontScale = root.width >= 1800 ? 1.15 : 1.0;
        Theme.bilingual = !root.languages.english;
        root.front();
    }

    Connections {
        target: root.desk

        function onStageChanged() {
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
        enabled: !display.visible && !hand.visible && !equipment.visible
        spacing: 0

        PlainHeader {
            Layout.fillWidth: true
            visible: root.plain
            desk: root.desk
            onDisplayWanted: root.showDisplay()
            onEquipmentWanted: root.showEquipment()
            onLanguageWanted: root.languages.english = !root.languages.english
            onHandWanted: root.raiseHand()
        }

        StackLayout {
            id: stack

            Layout.fillWidth: true
            Layout.fillHeight: true
            currentIndex: {
                switch (root.desk.stage) {
                case DeskViewModel.Enrolment:
                    return 0;
                case DeskViewModel.Preparing:
                    return 1;
                case DeskViewModel.Login:
                case DeskViewModel.Identity:
                    return 2;
                case DeskViewModel.Notices:
                    return 3;
                case DeskViewModel.Waiting:
                    return 4;
                case DeskViewModel.Briefing:
                    return 5;
                case DeskViewModel.Answering:
                    return 6;
                case DeskViewModel.Locked:
                    return 7;
                case DeskViewModel.Sealing:
                    return 8;
                default:
                    return 9;
                }
            }

            EnrolmentScreen {
                desk: root.desk
                onEnrolled: (address, code) => root.desk.enrol(address, code)
            }

            PreparingScreen {
                desk: root.desk
            }

            LoginScreen {
                desk: root.desk
                onIdentified: (admissionNo, idLast) => root.desk.identify(admissionNo, idLast)
                onConfirmed: root.desk.confirm()
                onRejected: {
                    root.desk.reject();
                    root.raiseHand();
                }
            }

            NoticesScreen {
                desk: root.desk
                onAgreed: root.desk.agree()
            }

            WaitingScreen {
                desk: root.desk
                onCodeEntered: code => root.desk.enterCode(code)
            }

            BriefingScreen {
                desk: root.desk
                onBegun: root.desk.begin()
            }

            AnsweringScreen {
                desk: root.desk
                ime: root.ime
                onDisplayWanted: root.showDisplay()
                onHandWanted: root.raiseHand()
            }

            LockedScreen {
                desk: root.desk
            }

            SealingScreen {
                desk: root.desk
            }

            ReceiptScreen {
                desk: root.desk
            }
        }
    }

    EquipmentPanel {
        id: equipment

        ime: root.ime
        onClosed: root.front()
        onHandWanted: root.raiseHand()
    }

    DisplayPanel {
        id: display

        onClosed: root.front()
    }

    HandSign {
        id: hand

        desk: root.desk
        onClosed: root.front()
    }

    ImeWindow {
        ime: root.ime
    }

    ImeSymbols {
        ime: root.ime
    }
}
