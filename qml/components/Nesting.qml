// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick

// What lies in what.
QtObject {
    // Whether `item` is `outer` or lies somewhere in it. Neither may be null.
    function holds(outer: Item, item: Item): bool {
        let up = item;
        while (up !== null && up !== outer) {
            up = up.parent;
        }
        return up === outer;
    }
}
