// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// How the keys are read: mode, punctuation, width. What is not as usual is strong.
Row {
    id: root

    required property ImeViewModel ime
    property bool choosing: false

    leftPadding: Theme.sp(10)
    rightPadding: Theme.sp(10)
    bottomPadding: Theme.sp(2)
    spacing: Theme.sp(16)

    Txt {
        //: Mode of the input method: by shape of the characters, or by sound.
        text: root.ime.wubi ? qsTr("Wubi") : qsTr("Pinyin")
        px: Theme.caption
        strong: true
    }

    Txt {
        //: State of the input method: which punctuation the keys type.
        text: root.ime.latinPunctuation ? qsTr("Latin punctuation") : qsTr("Chinese punctuation")
        px: Theme.caption
        strong: root.ime.latinPunctuation
        color: Theme.soft
    }

    Txt {
        //: State of the input method: how wide letters and digits are.
        text: root.ime.fullWidth ? qsTr("Full width") : qsTr("Half width")
        px: Theme.caption
        strong: root.ime.fullWidth
        color: Theme.soft
    }

    Txt {
        visible: root.choosing || root.ime.line.length > 0
        //: Hint in the candidate window: digits choose a word; and when there is no word, what the space bar does.
        text: root.choosing ? qsTr("Digits choose") : qsTr("Space enters the letters")
        px: Theme.caption
        color: Theme.faint
    }
}
