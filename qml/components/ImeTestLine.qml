// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// One line to type as it is given; a tick appears when it stands there exactly.
Field {
    id: root

    property string given: ""

    Layout.fillWidth: true
    help: root.given
    good: root.text === root.given
}
