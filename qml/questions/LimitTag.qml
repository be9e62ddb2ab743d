// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// Says that a bound is reached. The page is moved so far that this is seen.
Tag {
    id: root

    property bool said: false

    tone: "ochre"
    icon: "info"
    onSaidChanged: {
        if (root.said) {
            soon.restart();
        }
    }

    PageFinder {
        id: pages
    }

    // After the page made room for it and brought the focus into sight.
    Timer {
        id: soon

        interval: 80
        onTriggered: {
            const page = pages.around(root);
            if (root.said && root.visible && page !== null) {
                page.reveal(root);
            }
        }
    }
}
