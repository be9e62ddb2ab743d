// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// One paragraph of the notices with its number in front.
RowLayout {
    id: root

    required property int index
    required property string modelData

    Layout.fillWidth: true
    Layout.topMargin: root.index === 0 ? 0 : Theme.sp(14)
    spacing: Theme.sp(16)

    Txt {
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: Theme.sp(24)
        text: root.index + 1
        song: true
        strong: true
        px: 17
        leading: 1.7
        color: Theme.soft
    }

    Txt {
        Layout.fillWidth: true
        text: root.modelData.replace(/^\s*(\d+|[一二三四五六七八九十]+)[.、．]\s*/, "")
        px: 17
        leading: 1.7
        wrapMode: Text.Wrap
    }
}
