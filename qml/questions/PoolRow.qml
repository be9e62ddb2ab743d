// SPDX-License-Identifier: Apache-2.0
import QtQuick.Layouts
import Gongyuan.Ui

// An option of a pool in a column of its own.
PoolChip {
    Layout.fillWidth: true
}
