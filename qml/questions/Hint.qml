// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// The quiet line below an answer: how far it is and which keys there are.
Txt {
    Layout.fillWidth: true
    Layout.topMargin: Theme.sp(20)
    px: Theme.caption
    leading: 1.6
    color: Theme.faint
    wrapMode: Text.Wrap
}
