// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// A thin rule across a column.
Rectangle {
    Layout.fillWidth: true
    Layout.preferredHeight: 1
    implicitHeight: 1
    color: Theme.line
}
