// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// A switch of the input method. It leaves the focus in the field that is typed in; its keys work from there.
ExamButton {
    id: root

    kind: "quiet"
    px: Theme.caption
    implicitHeight: Theme.sp(30)
    focusPolicy: Qt.NoFocus
    activeFocusOnTab: false
}
