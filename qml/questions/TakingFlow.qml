// SPDX-License-Identifier: Apache-2.0
import QtQuick

// A line of choices as they see it: which is chosen, and where to say that another one is.
Flow {
    property int chosen: -1

    signal taken(int row)
}
