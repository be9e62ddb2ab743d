// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// A short answer or essay: an editor of its own with the reading line height, and under it how much is written.
// The editor holds the text while it is typed; every change goes to the model once.
Body {
    id: root

    required property ItemViewModel item
    readonly property WritingViewModel writing: root.item.writing
    readonly property real pitch: Theme.sp(Theme.reading * 1.75)
    property real highest: Theme.sp(420)

    // The height of the page it stands on. Where the stem does not leave room for four lines, the editor and what is under it
    // have all of that, and the page scrolls to them.
    property real page: 0
    readonly property bool low: root.page < Theme.sp(240)
    readonly property real air: Theme.sp(root.low ? 12 : 22)
    property bool ready: false

    visible: root.item.kind === ItemViewModel.ExtendedText
    Component.onCompleted: {
        root.replace(root.writing.text().length);
        root.ready = true;
    }

    // The height of an editor of so many lines.
    function high(lines: int): real {
        return lines * root.pitch + root.air + 8;
    }

    function replace(cursor: int) {
        if (editor.text !== root.writing.text()) {
            editor.text = root.writing.text();
        }
        setting.space(editor.textDocument, root.pitch);
        editor.cursorPosition = Math.min(cursor, editor.length);
    }

    // Whoever scrolled up to the stem sees again what is typed.
    function follow() {
        const page = pages.around(root);
        if (!root.ready || !editor.activeFocus || page === null) {
            return;
        }
        const at = editor.mapToItem(page.contentItem, 0, editor.cursorRectangle.y).y;
        if (at < page.contentY || at + editor.cursorRectangle.height > page.contentY + page.height) {
            page.reveal(editor);
        }
    }

    Connections {
        target: root.writing

        function onReplaced(cursor: int) {
            root.replace(cursor);
        }
    }

    PageFinder {
        id: pages
    }

    FlowText {
        id: setting
    }

    Whole {
        Layout.fillWidth: true
        implicitHeight: column.implicitHeight

        ColumnLayout {
            id: column

            width: parent.width
            spacing: 0

            RoundedBox {
                Layout.fillWidth: true
                implicitHeight: Math.min(root.highest >= root.high(4) ? root.highest : root.page - tools.height - Theme.sp(6) - 16, root.high(Math.max(4, root.writing.lines)))
                radius: Theme.radius
                color: Theme.surface
                borderWidth: editor.activeFocus ? 3 : 1
                borderColor: editor.activeFocus ? Theme.indigo : Theme.edge

                Flickable {
                    id: flick

                    anchors.fill: parent
                    anchors.margins: 4
                    clip: true
                    boundsBehavior: Flickable.StopAtBounds

                    TextArea.flickable: TextArea {
                        id: editor

                        objectName: "editor"
                        leftPadding: Theme.sp(16)
                        rightPadding: Theme.sp(18)
                        topPadding: Math.round(root.air * 0.45)
                        bottomPadding: root.air - topPadding
                        color: Theme.ink
                        selectionColor: Theme.fill
                        selectedTextColor: Theme.fillText
                        font.family: Theme.sans
                        font.pixelSize: Theme.sp(Theme.reading)
                        font.hintingPreference: Font.PreferNoHinting
                        wrapMode: TextArea.Wrap
                        textFormat: TextArea.PlainText
                        selectByMouse: true
                        activeFocusOnTab: true
                        Accessible.role: Accessible.EditableText
                        Accessible.multiLine: true
                        //: For screen readers: the editor of a short answer or essay.
                        Accessible.name: qsTr("Your answer")
                        Accessible.description: counts.text
                        onTextChanged: {
                            if (root.ready) {
                                root.writing.type(editor.text);
                            }
                        }
                        onCursorPositionChanged: root.follow()
                        onFontChanged: setting.space(editor.textDocument, root.pitch)
                        onActiveFocusChanged: {
                            if (!editor.activeFocus) {
                                root.writing.settle();
                            }
                        }
                        Keys.onPressed: event => {
                            const control = (event.modifiers & Qt.ControlModifier) !== 0;
                            const shift = (event.modifiers & Qt.ShiftModifier) !== 0;
                            if (event.key === Qt.Key_Z && control && !shift) {
                                root.writing.undo();
                                event.accepted = true;
                            } else if (control && (event.key === Qt.Key_Y || event.key === Qt.Key_Z)) {
                                root.writing.redo();
                                event.accepted = true;
                            } else if (event.key === Qt.Key_Tab) {
                                editor.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
                                event.accepted = true;
                            } else if (event.key === Qt.Key_Backtab) {
                                editor.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason);
                                event.accepted = true;
                            }
                        }

                        background: Item {
                        }
                    }

                    ScrollBar.vertical: ThinScrollBar {
                    }
                }
            }

            RowLayout {
                id: tools

                Layout.fillWidth: true
                Layout.topMargin: Theme.sp(6)
                spacing: Theme.sp(4)

                Txt {
                    id: counts

                    objectName: "counts"
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignVCenter
                    text: {
                        const done = root.writing.most > 0 ?
                        //: Under an editor. %1 characters are typed, %2 is the bound.
                        qsTr("%1 of at most %2 characters typed").arg(root.writing.characters).arg(root.writing.most) :
                        //: Under an editor. %1 characters are typed.
                        qsTr("%1 characters typed").arg(root.writing.characters);
                        //: Under an editor, after the number of characters: the number of words in Latin script.
                        const words = root.writing.words > 0 ? " · " + qsTr("%1 words").arg(root.writing.words) : "";
                        //: Under an editor, after the number of characters: advice, nothing is refused. %1 is a number.
                        const advice = root.writing.fewest > 0 ? " · " + qsTr("at least %1 recommended").arg(root.writing.fewest) : "";
                        return done + words + advice;
                    }
                    px: Theme.label
                    color: Theme.soft
                    wrapMode: Text.Wrap
                }

                ExamButton {
                    objectName: "writingUndo"
                    kind: "quiet"
                    icon1: "undo"
                    implicitHeight: Theme.sp(root.low ? 30 : 40)
                    enabled: root.writing.canUndo
                    //: Takes the last change back.
                    Accessible.name: qsTr("Undo")
                    onClicked: root.writing.undo()
                }

                ExamButton {
                    objectName: "writingRedo"
                    kind: "quiet"
                    icon1: "redo"
                    implicitHeight: Theme.sp(root.low ? 30 : 40)
                    enabled: root.writing.canRedo
                    //: Makes the change again that was taken back.
                    Accessible.name: qsTr("Redo")
                    onClicked: root.writing.redo()
                }
            }
        }
    }

    LimitTag {
        objectName: "writingFull"
        Layout.topMargin: Theme.sp(4)
        opacity: root.writing.full ? 1 : 0
        said: root.writing.full
        //: Under an editor when the bound is reached. %1 is the bound.
        text: qsTr("The limit is %1 characters; the rest was left out.").arg(root.writing.most)
        Accessible.ignored: !root.writing.full
    }
}
