// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Ui

// A page: centred while it fits, scrolling when it does not.
FocusScroll {
    id: root

    default property alias content: holder.data
    property real widest: 1080
    property real edge: 24
    property bool centred: true

    // A page that would fit but for its margins gets smaller ones.
    readonly property real rim: root.centred ? Math.max(Theme.s2, Math.min(Theme.sp(root.edge), (root.height - holder.implicitHeight) / 2)) : Theme.sp(root.edge)

    contentHeight: Math.max(root.height, holder.implicitHeight + 2 * root.rim)
    tail: root.rim
    sign: true

    ColumnLayout {
        id: holder

        x: Math.round((root.width - width) / 2)
        y: root.centred ? Math.round(Math.max(root.rim, (root.contentHeight - implicitHeight) / 2)) : root.rim
        width: Math.min(root.width - 2 * Theme.margin(root.width), Theme.sp(root.widest))
        spacing: 0
    }
}
