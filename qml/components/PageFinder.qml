// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// Finds the page that a part of it lies on. No singleton: every page would wait for it and it for the page.
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
