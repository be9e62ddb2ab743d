// SPDX-License-Identifier: Apache-2.0
import QtQuick

// What a page that scrolls brings into sight as a whole when a part of it has the focus.
Item {
}
