// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// Puts other faces in the place of the system's. Made before any screen: a face that was opened once stays.
QtObject {
    id: root

    required property string sans
    required property string serif

    Component.onCompleted: {
        Theme.sans = root.sans;
        Theme.serif = root.serif;
    }
}
