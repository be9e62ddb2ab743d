// SPDX-License-Identifier: Apache-2.0
import QtQuick.Layouts

// A grid of cells that has a size of type of its own, apart from the font step.
GridLayout {
    property real zoom: 1
}
