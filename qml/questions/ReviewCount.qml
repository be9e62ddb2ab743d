// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// A group's name and how many of its questions are answered.
RowLayout {
    id: root

    required property string title
    required property int done
    required property int total

    Layout.fillWidth: true
    Layout.topMargin: Theme.sp(8)

    Txt {
        Layout.fillWidth: true
        text: root.title
        color: Theme.soft
        wrapMode: Text.Wrap
    }

    Txt {
        text: root.done + " / " + root.total
    }
}
