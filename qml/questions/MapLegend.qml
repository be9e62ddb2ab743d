// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// What the marks of the question map mean.
GridLayout {
    columns: 3
    columnSpacing: Theme.sp(12)
    rowSpacing: Theme.sp(8)

    LegendEntry {
        Layout.fillWidth: true
        progress: QuestionRowsModel.Done
        //: Legend of the question map.
        text: qsTr("Answered")
    }

    LegendEntry {
        Layout.fillWidth: true
        progress: QuestionRowsModel.Blank
        //: Legend of the question map.
        text: qsTr("Not answered")
    }

    LegendEntry {
        Layout.fillWidth: true
        progress: QuestionRowsModel.Partly
        //: Legend of the question map.
        text: qsTr("Partly")
    }

    LegendEntry {
        Layout.fillWidth: true
        //: Legend of the question map.
        text: qsTr("Not seen")
    }

    LegendEntry {
        Layout.fillWidth: true
        current: true
        //: Legend of the question map: the question on the screen.
        text: qsTr("Current")
    }

    LegendEntry {
        Layout.fillWidth: true
        flag: true
        //: Legend of the question map: marked for a second look.
        text: qsTr("Flag")
    }
}
