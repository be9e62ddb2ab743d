// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// Number, kind, points and flag above a stem.
RowLayout {
    id: root

    required property ItemViewModel item
    required property QuestionMapViewModel map

    spacing: Theme.sp(12)

    PointsWords {
        id: worth

        points: root.item.points
    }

    KindWords {
        id: kind

        kind: root.item.kind
    }

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
        text: {
            if (root.item.inCase) {
                //: Above the stem of a question about shared material. %1 is the question type, %2 "2 points", %3
                //: its number among the %4 questions about this material.
                return qsTr("%1 · %2 · question %3 of %4 on this material").arg(kind.words).arg(worth.words).arg(root.item.caseNumber).arg(root.item.caseTotal);
            }
            // The paper's own name of the kind is Chinese.
            return (Theme.bilingual ? root.item.groupTitle : kind.words) + " · " + worth.words;
        }
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
