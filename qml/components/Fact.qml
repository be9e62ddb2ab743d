// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// One line of a card: a rule, a soft label, the value. Anchored, because a layout measures the label before its words
// wrap.
Item {
    id: root

    property string label: ""
    property string value: ""
    property bool ruled: true
    property real labelWidth: 96

    Layout.fillWidth: true
    implicitHeight: Math.max(name.y + name.height, words.y + words.height) + Theme.sp(8)

    Rule {
        visible: root.ruled
        width: root.width
    }

    Txt {
        id: name

        y: Theme.sp(8)
        width: Theme.oneColumn ? root.width : Theme.sp(root.labelWidth)
        text: root.label
        px: Theme.label
        leading: 1.6
        color: Theme.soft
        wrapMode: Text.Wrap
    }

    Txt {
        id: words

        x: Theme.oneColumn ? 0 : name.width + Theme.sp(8)
        y: Theme.oneColumn ? name.y + name.height : Theme.sp(8)
        width: root.width - x
        text: root.value
        leading: 1.5
        wrapMode: Text.Wrap
    }
}
