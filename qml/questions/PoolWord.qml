// SPDX-License-Identifier: Apache-2.0
import Gongyuan.Ui

// An option of a pool among others in lines that wrap.
PoolChip {
    id: root

    width: root.parent !== null ? Math.min(root.parent.width, root.implicitWidth) : 0
}
