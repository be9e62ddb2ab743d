// SPDX-License-Identifier: Apache-2.0
import QtQuick.Layouts

// A column of blocks that has a size of type of its own, apart from the font step.
ColumnLayout {
    property real zoom: 1

    spacing: 0
}
