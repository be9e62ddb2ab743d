// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// One line of the lock screen: cause, what is safe, who acts.
ColumnLayout {
    id: root

    property string label: ""
    property string text: ""
    property string en: ""

    // Stands behind the English words, and alone on an English screen.
    property string detail: ""

    Layout.fillWidth: true
    spacing: 0

    Rule {
        Layout.leftMargin: Theme.sp(108)
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.sp(14)
        Layout.bottomMargin: Theme.sp(14)
        spacing: Theme.sp(20)

        Txt {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.sp(6)
            Layout.preferredWidth: Theme.sp(88)
            text: root.label
            color: Theme.soft
            wrapMode: Text.Wrap
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.sp(2)

            Txt {
                Layout.fillWidth: true
                text: root.text
                px: Theme.title
                strong: true
                wrapMode: Text.Wrap
            }

            Txt {
                Layout.fillWidth: true
                visible: text.length > 0
                text: (Theme.bilingual ? root.en : "") + (Theme.bilingual && root.en.length > 0 && root.detail.length > 0 ? " · " : "") + root.detail
                px: Theme.label
                color: Theme.soft
                wrapMode: Text.Wrap
            }
        }
    }
}
