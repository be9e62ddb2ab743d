// SPDX-License-Identifier: Apache-2.0
import QtQuick

// A list of choices as its rows see it: which is chosen, and where to say that another one is.
ListView {
    property int chosen: -1

    signal taken(int row)
}
