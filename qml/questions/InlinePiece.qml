// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// Something that stands in a line of a passage: it says how wide and high it is, and `baselineOffset` where its
// words stand; PassageFlow gives it its place. Marks such as a comma that follow it stay on its line.
FocusScope {
    id: root

    // Width of the lines.
    property real room: 4000
    property string tail: ""

    // Before those marks.
    property real tailGap: Theme.sp(3)
    readonly property real tailWidth: root.tail.length > 0 ? Math.ceil(marks.implicitWidth) : 0

    Txt {
        id: marks

        x: root.width + root.tailGap
        y: root.baselineOffset - marks.baselineOffset
        visible: root.tail.length > 0
        text: root.tail
        px: Theme.reading
        Accessible.ignored: true
    }
}
