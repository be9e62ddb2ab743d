// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client

// The kind of a question in words.
QtObject {
    id: root

    property int kind: ItemViewModel.None
    readonly property string words: {
        switch (root.kind) {
        case ItemViewModel.Single:
            //: Kind of question.
            return qsTr("Single choice");
        case ItemViewModel.Multiple:
            //: Kind of question.
            return qsTr("Multiple choice");
        case ItemViewModel.TrueFalse:
            //: Kind of question.
            return qsTr("True or false");
        case ItemViewModel.FillIn:
            //: Kind of question: gaps to be typed into.
            return qsTr("Fill in");
        case ItemViewModel.Numeric:
            //: Kind of question: a number to be worked out.
            return qsTr("Calculation");
        case ItemViewModel.InlineChoice:
            //: Kind of question: gaps with lists of words.
            return qsTr("Choose in text");
        case ItemViewModel.Match:
            //: Kind of question.
            return qsTr("Matching");
        case ItemViewModel.Order:
            //: Kind of question.
            return qsTr("Ordering");
        case ItemViewModel.GapMatch:
            //: Kind of question: words of a list go into gaps.
            return qsTr("Words into gaps");
        case ItemViewModel.Hottext:
            //: Kind of question: words in a text are marked.
            return qsTr("Marking in text");
        case ItemViewModel.ExtendedText:
            //: Kind of question: a short answer, an essay, a letter.
            return qsTr("Written answer");
        default:
            return "";
        }
    }
}
