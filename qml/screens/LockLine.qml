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

    // In a low window all lines are to be in sight at once.
    readonly property bool tight: root.Window.height < Theme.sp(580)
    readonly property string english: Theme.bilingual && !(root.tight && Theme.oneColumn) ? root.en : ""
    readonly property real air: Theme.sp(root.tight ? 7 : 14)

    Layout.fillWidth: true
    implicitHeight: Math.max(words.y + words.height, name.y + name.height) + root.air

    Rule {
        x: words.x
        width: words.width
    }

    Txt {
        id: name

        y: words.y + Theme.sp(root.tight ? 2 : 6)
        width: Theme.sp(root.tight ? 76 : 88)
        text: root.label
        color: Theme.soft
        wrapMode: Text.Wrap
    }

    Column {
        id: words

        x: Theme.sp(root.tight ? 84 : 108)
        y: root.air
        width: root.width - x
        spacing: Theme.sp(2)

        Txt {
            width: words.width
            text: root.text
            px: root.tight ? Theme.reading : Theme.title
            strong: true
            wrapMode: Text.Wrap
        }

        Txt {
            width: words.width
            visible: text.length > 0
            text: root.english + (root.english.length > 0 && root.detail.length > 0 ? " · " : "") + root.detail
            px: Theme.label
            color: Theme.soft
            wrapMode: Text.Wrap
        }
    }
}
