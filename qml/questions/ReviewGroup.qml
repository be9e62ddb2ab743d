// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The questions of one state on the review page.
ColumnLayout {
    id: root

    required property QuestionRowsModel questions
    property string title: ""

    Layout.fillWidth: true
    Layout.topMargin: Theme.sp(18)
    visible: root.questions.count > 0
    spacing: 0

    Txt {
        Layout.bottomMargin: Theme.sp(6)
        text: root.title
        px: Theme.label
        strong: true
        Accessible.role: Accessible.Heading
        Accessible.name: root.title
    }

    Rule {
    }

    Repeater {
        model: root.questions

        delegate: ReviewRow {
        }
    }
}
