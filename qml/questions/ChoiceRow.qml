// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// Choices that exclude each other, in a row that wraps.
TakingFlow {
    id: root

    property alias model: repeater.model

    spacing: Theme.sp(10)
    Accessible.role: Accessible.Grouping

    Repeater {
        id: repeater

        delegate: ChoiceRowButton {
        }
    }
}
