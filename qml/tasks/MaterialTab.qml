// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// The tab of one document; the first one is the task's brief.
PaneTab {
    id: root

    required property int index
    required property string title

    objectName: "tab" + root.index
    on: ListView.isCurrentItem
    //: Tab with the task's own text, before the documents.
    text: root.title.length > 0 ? root.title : qsTr("Task")
    onClicked: ListView.view.currentIndex = root.index
}
