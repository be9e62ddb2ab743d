// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// One question of the map; the map moves the focus between them.
Pressable {
    id: root

    required property string questionId
    required property int number
    required property int progress
    required property bool flagged
    required property bool current
    required property var model

    objectName: "map" + root.number
    implicitWidth: Theme.sp(32)
    implicitHeight: Theme.sp(32)
    Accessible.role: Accessible.Button
    //: For screen readers, in the question map. %1 is the number, %2 the state.
    Accessible.name: qsTr("Question %1, %2").arg(root.number).arg(state.words)
    onClicked: root.model.current = true

    ProgressWords {
        id: state

        progress: root.progress
    }

    background: MapMark {
        number: root.number
        progress: root.progress
        flagged: root.flagged
        current: root.current

        FocusRing {
            on: root.visualFocus
        }
    }
}
