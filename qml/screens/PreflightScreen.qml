// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// For technicians, above the pages before the login: whether this computer is fit for an exam, in numbered lines.
FocusScope {
    id: root

    required property PreflightViewModel check
    readonly property bool running: root.check.state === PreflightViewModel.Running
    readonly property var looks: [
        //: Pre-flight: what is being looked at.
        qsTr("the computer"),
        //: Pre-flight: what is being looked at.
        qsTr("the disk of the answers"),
        //: Pre-flight: what is being looked at.
        qsTr("display, fonts and input method"),
        //: Pre-flight: what is being looked at.
        qsTr("the room server")]
    readonly property string sum: {
        if (root.running) {
            //: Pre-flight: %1 is the number of the step, %2 of all steps, %3 what is being looked at.
            return qsTr("Step %1 of %2: %3").arg(root.check.step + 1).arg(root.check.steps).arg(root.looks[root.check.step]);
        }
        if (root.check.failed > 0) {
            //: Pre-flight: at least one check failed. %1 is how many.
            return qsTr("Not ready: %1 failed. Do what the lines say, then run it again.").arg(root.check.failed);
        }
        //: Pre-flight: nothing failed. %1 is how many lines somebody has to accept.
        return root.check.open > 0 ? qsTr("Ready once %1 lines are confirmed by the technician.").arg(root.check.open) :
        //: Pre-flight: everything passed.
        qsTr("Ready.");
    }

    signal closed

    function take() {
        if (root.check.state === PreflightViewModel.Idle) {
            root.check.run();
        }
        back.forceActiveFocus(Qt.TabFocusReason);
    }

    function scroll(by: real) {
        page.contentY = Math.max(0, Math.min(page.contentHeight - page.height, page.contentY + by));
    }

    objectName: "preflightScreen"
    anchors.fill: parent
    visible: false
    Accessible.role: Accessible.Dialog
    //: Title of the page with the checks of the computer.
    Accessible.name: qsTr("Pre-flight check")
    Keys.onEscapePressed: root.closed()
    Keys.onDownPressed: root.scroll(Theme.sp(60))
    Keys.onUpPressed: root.scroll(-Theme.sp(60))
    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp) {
            root.scroll((event.key === Qt.Key_PageDown ? 0.9 : -0.9) * page.height);
            event.accepted = true;
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground

        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            acceptedButtons: Qt.AllButtons
        }
    }

    Item {
        id: head

        anchors.top: parent.top
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 2 * Theme.margin(root.width), Theme.sp(1080))
        height: grid.implicitHeight + Theme.sp(36)

        GridLayout {
            id: grid

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            columns: Theme.oneColumn ? 1 : 2
            columnSpacing: Theme.sp(24)
            rowSpacing: Theme.sp(12)

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.sp(4)

                Heading {
                    text: qsTr("Pre-flight check")
                    en: "Is this computer fit for an exam?"
                }

                Tag {
                    id: verdict

                    objectName: "preflightVerdict"
                    bare: true
                    px: Theme.body
                    visible: !Theme.oneColumn
                    tone: root.running ? "plain" : root.check.failed > 0 ? "ochre" : root.check.open > 0 ? "plain" : "jade"
                    icon: root.running ? "clock" : root.check.failed > 0 ? "cross" : root.check.open > 0 ? "alert" : "tick"
                    text: root.sum
                }

                Txt {
                    Layout.fillWidth: true
                    visible: Theme.oneColumn
                    text: root.sum
                    color: verdict.tint
                    wrapMode: Text.Wrap
                }

                Txt {
                    Layout.fillWidth: true
                    text: {
                        if (root.check.state !== PreflightViewModel.Done) {
                            return "";
                        }
                        return root.check.told ?
                        //: Pre-flight: the report has reached the room server.
                        qsTr("The room server has this report.") :
                        //: Pre-flight: the report has not reached the room server.
                        qsTr("The room server does not have this report; see the line on the room server.");
                    }
                    px: Theme.label
                    color: Theme.soft
                    wrapMode: Text.Wrap
                    Accessible.ignored: text.length === 0
                }
            }

            Flow {
                Layout.alignment: Qt.AlignRight | Qt.AlignVCenter
                Layout.fillWidth: Theme.oneColumn
                spacing: Theme.sp(12)

                ExamButton {
                    id: again

                    objectName: "preflightAgain"
                    implicitHeight: Theme.sp(48)
                    enabled: !root.running
                    //: Button: runs all checks of the computer once more.
                    text: qsTr("Run again")
                    onClicked: root.check.run()
                }

                ExamButton {
                    id: back

                    objectName: "preflightDone"
                    implicitHeight: Theme.sp(48)
                    kind: "primary"
                    //: Closes the page with the checks of the computer.
                    text: qsTr("Back")
                    onClicked: root.closed()
                }
            }
        }
    }

    PageScroll {
        id: page

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        widest: 1108
        centred: false
        edge: 0

        ColumnLayout {
            Layout.leftMargin: Theme.sp(14)
            visible: root.running
            spacing: Theme.sp(12)

            StepLine {
                done: root.check.step > 0
                text: root.looks[0]
            }

            StepLine {
                done: root.check.step > 1
                text: root.looks[1]
            }

            StepLine {
                done: root.check.step > 2
                text: root.looks[2]
            }

            StepLine {
                done: root.check.step > 3
                text: root.looks[3]
            }
        }

        Repeater {
            model: root.check.lines

            delegate: PreflightLine {
            }
        }

        Item {
            implicitHeight: Theme.sp(24)
        }
    }
}
