// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// One line of a card: a rule, a soft label, the value.
ColumnLayout {
    id: root

    property string label: ""
    property string value: ""
    property bool ruled: true
    property real labelWidth: 96

    Layout.fillWidth: true
    spacing: 0

    Rule {
        visible: root.ruled
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.sp(8)
        Layout.bottomMargin: Theme.sp(8)
        columns: Theme.oneColumn ? 1 : 2
        columnSpacing: Theme.sp(8)
        rowSpacing: 0

        Txt {
            Layout.preferredWidth: Theme.sp(root.labelWidth)
            Layout.alignment: Qt.AlignTop
            text: root.label
            px: Theme.label
            leading: 1.6
            color: Theme.soft
        }

        Txt {
            Layout.fillWidth: true
            text: root.value
            leading: 1.5
            wrapMode: Text.Wrap
        }
    }
}
