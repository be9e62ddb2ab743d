// SPDX-License-Identifier: Apache-2.0
import QtQuick

// A part of a screen that is made when it is first seen, so that nothing is paid for what a candidate never opens.
// `given` are its required properties. It stays when it is hidden, unless it is not `kept`.
Loader {
    id: root

    property url part
    property var given: ({})
    property bool kept: true

    function follow() {
        if (root.visible && root.status === Loader.Null) {
            root.setSource(root.part, root.given);
        } else if (!root.visible && !root.kept) {
            root.source = "";
        }
    }

    onVisibleChanged: root.follow()
    Component.onCompleted: root.follow()
}
