// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// A switch of the input method; checked, its state is one to know of before typing. It leaves the focus in the field that is typed in; its keys work from there.
ExamButton {
    id: root

    kind: "quiet"
    strong: root.checked
    px: Theme.caption
    implicitHeight: Theme.sp(30)
    focusPolicy: Qt.NoFocus
    activeFocusOnTab: false
}
