// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// Lies over everything while the machine is not safe to show a paper on; nothing shines through and no key or click
// reaches what is below. Goes away by itself when the cause does.
FocusScope {
    id: root

    required property GuardViewModel guard

    readonly property bool notReady: root.guard.cause === "M-01"
    readonly property string programs: causes.programs(root.guard.detail)

    // While the measures are being put in force, which takes a moment, there is nothing to say yet.
    readonly property bool speaks: root.guard.cause !== "M-00"

    function take() {
        root.forceActiveFocus(Qt.OtherFocusReason);
    }

    Accessible.role: Accessible.AlertMessage
    Accessible.name: title.text
    Keys.onPressed: event => event.accepted = true
    Keys.onReleased: event => event.accepted = true

    LockWords {
        id: causes
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground

        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.AllButtons
            hoverEnabled: true
            onWheel: wheel => wheel.accepted = true
        }
    }

    PageScroll {
        anchors.fill: parent
        visible: root.speaks
        widest: 880

        LockHead {
            id: title

            text: root.notReady ?
            //: Title of the page that covers everything while the machine is not guarded.
            qsTr("This computer is not guarded yet") :
            //: Title of the page that covers everything while something is wrong with the display.
            qsTr("Nothing is shown for now")
            en: root.notReady ? "This computer is not guarded yet." : "Nothing is shown for now."
        }

        LockLine {
            //: Lock screen, label of the first line.
            label: qsTr("Cause")
            text: causes.words(root.guard.cause)
            en: causes.en(root.guard.cause)
            detail: causes.place(root.guard.cause, root.programs.length > 0 ? "" : root.guard.detail)
        }

        LockLine {
            //: Lock screen, label of the second line.
            label: qsTr("Answers")
            //: Page that covers everything.
            text: qsTr("What was answered is saved on this computer.")
            en: "What was answered is saved on this computer."
        }

        LockLine {
            //: Lock screen, label of the third line.
            label: qsTr("Please")
            text: {
                if (root.programs.length > 0) {
                    //: Page that covers everything: the machine is not guarded. For staff. %1 are names of programs.
                    return qsTr("The technician closes these programs; this page then goes away by itself: %1").arg(root.programs);
                }
                return root.notReady ?
                //: Page that covers everything: the machine is not guarded. For staff.
                qsTr("The technician removes the cause; this page then goes away by itself.") :
                //: Page that covers everything: something is wrong with the display.
                qsTr("Raise your hand. This page goes away when exactly one display is connected.");
            }
            en: {
                if (root.programs.length > 0) {
                    return "The technician closes these programs; this page then goes away by itself: " + root.programs;
                }
                return root.notReady ? "The technician removes the cause; this page then goes away by itself." : "Raise your hand. This page goes away when exactly one display is connected.";
            }
        }
    }
}
