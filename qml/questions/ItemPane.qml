// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// A single choice, multiple choice or true/false item: number, stem, options. The pane holds the focus when no
// option does, so that letters and arrows work from the first moment.
FocusScope {
    id: root

    required property ItemViewModel item
    required property QuestionMapViewModel map
    property HighlightModel marks: null

    function take() {
        resting.forceActiveFocus();
        scroll.contentY = 0;
    }

    Accessible.role: Accessible.Pane
    Accessible.name: root.item.stem

    Item {
        id: resting

        focus: true
        Accessible.role: Accessible.StaticText
        Accessible.name: root.item.stem
    }

    PageScroll {
        id: scroll

        anchors.fill: parent
        widest: 760
        centred: false
        edge: root.height > 820 ? 64 : 32

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.sp(12)

            Txt {
                objectName: "number"
                text: root.map.currentNumber
                px: Theme.display
                song: true
                strong: true
            }

            Txt {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignBottom
                Layout.bottomMargin: Theme.sp(9)
                //: Above the stem. %1 is the question type, %2 its points.
                text: qsTr("%1 · %2 points").arg(root.item.groupTitle).arg(root.item.points)
                px: Theme.label
                color: Theme.soft
                wrapMode: Text.Wrap
            }

            Tag {
                Layout.alignment: Qt.AlignBottom
                Layout.bottomMargin: Theme.sp(8)
                visible: root.map.currentFlagged
                tone: "ochre"
                icon: "flag"
                text: qsTr("Flagged")
            }
        }

        MarkedText {
            objectName: "stem"
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(8)
            text: root.item.stem
            marks: root.marks
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(20)
            spacing: Theme.sp(12)

            Repeater {
                model: root.item.options

                delegate: OptionRow {
                }
            }
        }

        Txt {
            Layout.fillWidth: true
            Layout.topMargin: Theme.sp(20)
            text: {
                const last = String.fromCharCode(64 + root.item.optionCount);
                if (root.item.kind === ItemViewModel.Multiple) {
                    //: Hint under the options of a multiple choice item. %1 is how many are chosen, %2 the last letter.
                    return qsTr("%1 chosen. Press A–%2 to choose or take back. Right click strikes an option out; this does not affect marking.").arg(root.item.selectedCount).arg(last);
                }
                //: Hint under the options of an item with one answer. %1 is the last letter.
                return qsTr("Press A–%1 to choose, again to take back. Right click strikes an option out; this does not affect marking.").arg(last);
            }
            px: Theme.caption
            leading: 1.6
            color: Theme.faint
            wrapMode: Text.Wrap
        }
    }
}
