// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The session code, in groups of four. The check character is tested before anything else.
BarPage {
    id: root

    required property DeskViewModel desk

    // So little room that what is typed would not be in sight below a large title.
    readonly property bool tight: root.low && Theme.oneColumn

    signal entered(string code)
    signal backWanted

    function take() {
        code.code = "";
        code.forceActiveFocus(Qt.TabFocusReason);
    }

    scrolled: page
    onLowChanged: keep.restart()
    Keys.onEscapePressed: root.backWanted()

    // When the buttons change their place, the focus would be nowhere.
    Timer {
        id: keep

        interval: 0
        onTriggered: {
            if (root.activeFocus && !code.activeFocus) {
                code.forceActiveFocus(Qt.OtherFocusReason);
            }
        }
    }

    PageScroll {
        id: page

        anchors.fill: parent
        anchors.bottomMargin: bar.room
        widest: 834
        sign: !root.tight

        RowLayout {
            Layout.fillWidth: true
            // What is wrong says more than the title.
            visible: !(root.tight && words.any)

            Heading {
                //: Title of the page where the session code is typed.
                text: qsTr("Type the session code")
                en: root.tight ? "" : "Session code · 16 characters"
                px: root.tight ? Theme.title : 36
            }

            GridLayout {
                Layout.alignment: Qt.AlignBottom
                visible: root.desk.clock.secondsToStart > 0
                columns: root.tight ? 2 : 1
                columnSpacing: Theme.sp(12)
                rowSpacing: 0

                Txt {
                    Layout.alignment: Qt.AlignRight
                    text: qsTr("Time to the start")
                    px: Theme.caption
                    color: Theme.soft
                }

                Digits {
                    Layout.alignment: Qt.AlignRight
                    text: root.desk.clock.toStart
                    px: root.tight ? Theme.title : 30
                }
            }
        }

        // Where there is little room, what is wrong stands above the code.
        GridLayout {
            Layout.fillWidth: true
            columns: 1
            rowSpacing: 0

            Card {
                Layout.row: 1
                Layout.fillWidth: true
                Layout.topMargin: Theme.sp(root.tight ? 8 : root.low ? 16 : 26)
                pad: root.tight ? 16 : root.low ? 20 : 40

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
                        if (code.complete) {
                            root.entered(code.code);
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
                Layout.row: root.low ? 0 : 2
                Layout.fillWidth: true
                Layout.topMargin: Theme.sp(root.tight ? 8 : root.low ? 14 : 20)
                visible: words.any
                tone: "ochre"
                icon: "alert"
                text: words.words
                en: words.en
            }
        }

        CodeButtons {
            Layout.topMargin: Theme.sp(24)
            Layout.fillWidth: true
            visible: !root.low
            begun: code.code.length > 0
            complete: code.complete
            onBackWanted: root.backWanted()
            onCleared: root.take()
            onEntered: root.entered(code.code)
        }
    }

    BottomBar {
        id: bar

        visible: root.low
        widest: 834

        Item {
            Layout.fillWidth: true
            visible: Theme.oneColumn
        }

        CodeButtons {
            Layout.fillWidth: !Theme.oneColumn
            begun: code.code.length > 0
            complete: code.complete
            onBackWanted: root.backWanted()
            onCleared: root.take()
            onEntered: root.entered(code.code)
        }
    }

    RefusalWords {
        id: words

        desk: root.desk
    }
}
