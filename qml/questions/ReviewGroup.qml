// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The questions of one state on the review page. A positioner and not a layout: see Body.
Item {
    id: root

    required property QuestionRowsModel questions
    property string title: ""

    Layout.fillWidth: true
    Layout.topMargin: Theme.sp(18)
    implicitHeight: lines.implicitHeight
    visible: root.questions.count > 0

    Column {
        id: lines

        width: root.width

        Txt {
            width: lines.width
            bottomPadding: Theme.sp(6)
            text: root.title
            px: Theme.label
            strong: true
            Accessible.role: Accessible.Heading
            Accessible.name: root.title
        }

        Rule {
            width: lines.width
        }

        Repeater {
            model: root.questions

            delegate: ReviewRow {
            }
        }
    }
}
