// SPDX-License-Identifier: Apache-2.0
import QtQuick

// A number of points in words.
QtObject {
    id: root

    property string points: ""
    readonly property string words: root.points === "1" ?
    //: Exactly one point.
    qsTr("1 point") :
    //: %1 is a number of points other than 1.
    qsTr("%1 points").arg(root.points)
}
