// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// One line of the lock screen: cause, what is safe, who acts. Anchored, because a layout measures the words before they
// wrap.
Item {
    id: root

    property string label: ""
    property string text: ""
    property string en: ""

    // Stands behind the English words, and alone on an English screen.
    property string detail: ""

    Layout.fillWidth: true
    implicitHeight: Math.max(words.y + words.height, name.y + name.height) + Theme.sp(14)

    Rule {
        x: words.x
        width: words.width
    }

    Txt {
        id: name

        y: Theme.sp(20)
        width: Theme.sp(88)
        text: root.label
        color: Theme.soft
        wrapMode: Text.Wrap
    }

    Column {
        id: words

        x: Theme.sp(108)
        y: Theme.sp(14)
        width: root.width - x
        spacing: Theme.sp(2)

        Txt {
            width: words.width
            text: root.text
            px: Theme.title
            strong: true
            wrapMode: Text.Wrap
        }

        Txt {
            width: words.width
            visible: text.length > 0
            text: (Theme.bilingual ? root.en : "") + (Theme.bilingual && root.en.length > 0 && root.detail.length > 0 ? " · " : "") + root.detail
            px: Theme.label
            color: Theme.soft
            wrapMode: Text.Wrap
        }
    }
}
