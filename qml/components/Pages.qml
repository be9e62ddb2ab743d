// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick
import Gongyuan.Ui

// Finds the page that a part of it lies on.
QtObject {
    // Null where there is none.
    function around(part: Item): PageScroll {
        let up = part.parent;
        while (up !== null && !(up instanceof PageScroll)) {
            up = up.parent;
        }
        return up as PageScroll;
    }
}
