// SPDX-License-Identifier: Apache-2.0
import QtQuick.Layouts

// The documents of a task or case, one in front, all in one size.
StackLayout {
    property real zoom: 1
}
