// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The session code, in groups of four. The check character is tested before anything else.
FocusScope {
    id: root

    required property DeskViewModel desk

    signal entered(string code)
    signal backWanted

    function take() {
        code.code = "";
        code.forceActiveFocus(Qt.TabFocusReason);
    }

    Keys.onEscapePressed: root.backWanted()

    PageScroll {
        anchors.fill: parent
        widest: 834

        RowLayout {
            Layout.fillWidth: true

            Heading {
                //: Title of the page where the session code is typed.
                text: qsTr("Type the session code")
                en: "Session code · 16 characters"
                px: 36
            }

            ColumnLayout {
                Layout.alignment: Qt.AlignBottom
                visible: root.desk.clock.secondsToStart > 0
                spacing: 0

                Txt {
                    Layout.alignment: Qt.AlignRight
                    text: qsTr("Time to the start")
                    px: Theme.caption
                    color: Theme.soft
                }

                Digits {
                    Layout.alignment: Qt.AlignRight
                    text: root.desk.clock.toStart
                    px: 30
                }
            }
        }

        Card {
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(26)
            pad: 40

            CodeEntry {
                id: code

                objectName: "sessionCode"
                label: qsTr("Session code")
                focus: true
                groups: 4
                cell: root.width < Theme.sp(920) ? 34 : 40
                bad: root.desk.refusal === DeskViewModel.CodeMalformed || root.desk.refusal === DeskViewModel.CodeWrong
                onTyped: text => code.code = (code.code + root.desk.codeCharacters(text)).slice(0, 16)
                onErased: code.code = code.code.slice(0, -1)
                onAccepted: {
                    if (go.enabled) {
                        go.clicked();
                    }
                }
            }

            RowLayout {
                Layout.topMargin: Theme.sp(14)
                Layout.fillWidth: true
                spacing: Theme.sp(16)

                Txt {
                    Layout.fillWidth: true
                    text: qsTr("Capitals and small letters are the same. The letters I, L, O and U do not occur. Compare each group of 4.")
                    px: Theme.label
                    leading: 1.5
                    color: Theme.soft
                    wrapMode: Text.Wrap
                }

                Txt {
                    objectName: "tries"
                    Layout.alignment: Qt.AlignTop
                    //: How often the session code may still be tried. %1 is a number.
                    text: qsTr("%1 tries left").arg(root.desk.codeTriesLeft)
                    px: Theme.label
                    color: Theme.faint
                }
            }

            Rule {
                Layout.topMargin: Theme.sp(22)
            }

            StepLine {
                Layout.topMargin: Theme.sp(18)
                done: root.desk.paperReady && !root.desk.restoring
                text: root.desk.restoring ?
                //: After a move to another seat, when the code was right.
                qsTr("The code is right; your answers are being fetched from the room server") : root.desk.paperReady ? qsTr("The sealed paper is on this computer and verified") : qsTr("The sealed paper is still on its way")
            }
        }

        Banner {
            objectName: "codeRefusal"
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(20)
            visible: words.any
            tone: "ochre"
            icon: "alert"
            text: words.words
            en: words.en
        }

        RowLayout {
            Layout.topMargin: Theme.sp(24)
            Layout.fillWidth: true
            spacing: Theme.sp(12)

            Txt {
                Layout.fillWidth: true
                visible: !Theme.oneColumn
                text: qsTr("The proctor reads the code out. The paper is opened on this computer only.")
                px: Theme.label
                leading: 1.6
                color: Theme.soft
                wrapMode: Text.Wrap
            }

            ExamButton {
                objectName: "codeBack"
                implicitHeight: Theme.sp(48)
                text: qsTr("Back")
                onClicked: root.backWanted()
            }

            ExamButton {
                objectName: "codeClear"
                implicitHeight: Theme.sp(48)
                enabled: code.code.length > 0
                //: Empties the session code.
                text: qsTr("Clear")
                onClicked: root.take()
            }

            ExamButton {
                id: go

                objectName: "codeEnter"
                implicitHeight: Theme.sp(48)
                kind: "primary"
                enabled: code.complete
                //: Opens the paper with the session code.
                text: qsTr("Open the paper")
                onClicked: root.entered(code.code)
            }
        }
    }

    RefusalWords {
        id: words

        desk: root.desk
    }
}
