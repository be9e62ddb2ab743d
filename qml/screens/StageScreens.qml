// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The one screen that belongs to the desk's stage, and what the desk is asked for from there.
StackLayout {
    id: root

    required property DeskViewModel desk
    required property ImeViewModel ime

    // Whether the kinds of questions can be tried out while waiting.
    required property bool samples

    signal displayWanted
    signal handWanted
    signal samplesWanted

    function take() {
        const screen = root.children[root.currentIndex] as Part;
        if (screen !== null && screen.item !== null) {
            screen.item.take();
        }
    }

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
        case DeskViewModel.OnBreak:
            return 8;
        case DeskViewModel.Paused:
            return 9;
        case DeskViewModel.Fenced:
            return 10;
        case DeskViewModel.Sealing:
            return 11;
        case DeskViewModel.ShutOut:
            return 13;
        default:
            return 12;
        }
    }

    Part {
        id: enrolment

        part: Qt.resolvedUrl("EnrolmentScreen.qml")
        given: ({
                "desk": root.desk
            })
    }

    Part {
        part: Qt.resolvedUrl("PreparingScreen.qml")
        given: ({
                "desk": root.desk
            })
    }

    Part {
        id: login

        part: Qt.resolvedUrl("LoginScreen.qml")
        given: ({
                "desk": root.desk
            })
    }

    Part {
        id: notices

        part: Qt.resolvedUrl("NoticesScreen.qml")
        given: ({
                "desk": root.desk
            })
    }

    Part {
        id: waiting

        part: Qt.resolvedUrl("WaitingScreen.qml")
        given: ({
                "desk": root.desk,
                "samples": root.samples
            })
    }

    Part {
        id: briefing

        part: Qt.resolvedUrl("BriefingScreen.qml")
        given: ({
                "desk": root.desk
            })
    }

    Part {
        id: answering

        part: Qt.resolvedUrl("AnsweringScreen.qml")
        given: ({
                "desk": root.desk,
                "ime": root.ime
            })
    }

    Part {
        part: Qt.resolvedUrl("LockedScreen.qml")
        given: ({
                "desk": root.desk
            })
    }

    Part {
        id: pause

        part: Qt.resolvedUrl("BreakScreen.qml")
        given: ({
                "desk": root.desk
            })
    }

    Part {
        part: Qt.resolvedUrl("PausedScreen.qml")
        given: ({
                "desk": root.desk
            })
    }

    Part {
        id: fenced

        part: Qt.resolvedUrl("FencedScreen.qml")
        given: ({
                "desk": root.desk
            })
    }

    Part {
        id: sealing

        part: Qt.resolvedUrl("SealingScreen.qml")
        given: ({
                "desk": root.desk
            })
    }

    Part {
        part: Qt.resolvedUrl("ReceiptScreen.qml")
        given: ({
                "desk": root.desk
            })
    }

    Part {
        id: shutOut

        part: Qt.resolvedUrl("ShutOutScreen.qml")
        given: ({
                "desk": root.desk
            })
    }

    Connections {
        target: fenced.item

        function onFreed() {
            root.desk.release();
        }
    }

    Connections {
        target: shutOut.item

        function onAbandoned() {
            root.desk.leaveRoom();
        }
    }

    Connections {
        target: sealing.item

        function onExportWanted() {
            root.desk.exportSheet();
        }
    }

    Connections {
        target: enrolment.item

        function onEnrolled(address: string, code: string) {
            root.desk.enrol(address, code);
        }

        function onEnrolledFromStick(seat: string) {
            root.desk.enrolFromStick(seat);
        }
    }

    Connections {
        target: login.item

        function onIdentified(admissionNo: string, idLast: string) {
            root.desk.identify(admissionNo, idLast);
        }

        function onConfirmed() {
            root.desk.confirm();
        }

        function onRejected() {
            root.desk.reject();
            root.handWanted();
        }
    }

    Connections {
        target: notices.item

        function onAgreed() {
            root.desk.agree();
        }
    }

    Connections {
        target: waiting.item

        function onCodeEntered(code: string) {
            root.desk.enterCode(code);
        }

        function onSamplesWanted() {
            root.samplesWanted();
        }
    }

    Connections {
        target: briefing.item

        function onBegun() {
            root.desk.begin();
        }
    }

    Connections {
        target: answering.item

        function onDisplayWanted() {
            root.displayWanted();
        }

        function onHandWanted() {
            root.handWanted();
        }
    }

    Connections {
        target: pause.item

        function onResumed() {
            root.desk.aids.endBreak();
        }
    }
}
