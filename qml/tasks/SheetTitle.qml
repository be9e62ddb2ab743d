// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// The title of a sheet task.
TaskTitle {
    id: root

    //: Beside a sheet task's title. %1 of %2 cells that are asked for are filled in.
    progress: qsTr("%1 of %2 cells done").arg(root.task.sheet.filled).arg(root.task.sheet.wanted)
}
