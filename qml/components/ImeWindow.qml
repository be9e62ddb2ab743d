// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// The candidate window: five words with their numbers, the first one filled; under them how the keys are read.
ImeSheet {
    id: root

    objectName: "imeWindow"
    visible: root.ime.composing
    Accessible.role: Accessible.List
    //: For screen readers: the list of words that fit the letters typed so far.
    Accessible.name: qsTr("Words to choose from")

    Column {
        width: Math.max(words.childrenRect.width, modes.implicitWidth)
        spacing: Theme.sp(6)

        Flow {
            id: words

            // As wide as may be; the frame is as wide as what stands in it.
            width: root.widest - Theme.sp(24)
            height: repeater.count > 0 ? implicitHeight : 0
            spacing: Theme.sp(4)

            Repeater {
                id: repeater

                model: root.ime.words
                onItemAdded: (index, item) => item.picked.connect(at => root.ime.choose(at))

                delegate: ImeWord {
                }
            }

            Row {
                visible: repeater.count > 0
                leftPadding: Theme.sp(4)

                ImeArrow {
                    objectName: "imePrevious"
                    enabled: root.ime.hasPrevious
                    icon: "left"
                    //: Button of the candidate window: the words before these.
                    label: qsTr("Previous words")
                    onPicked: root.ime.turn(-1)
                }

                ImeArrow {
                    objectName: "imeNext"
                    enabled: root.ime.hasNext
                    icon: "right"
                    //: Button of the candidate window: more words.
                    label: qsTr("More words")
                    onPicked: root.ime.turn(1)
                }
            }
        }

        Rectangle {
            visible: repeater.count > 0
            width: parent.width
            height: 1
            color: Theme.line
        }

        ImeState {
            id: modes

            ime: root.ime
            choosing: repeater.count > 0
        }
    }
}
