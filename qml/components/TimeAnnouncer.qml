// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client

// Tells a screen reader the time left, at 30, 10, 5 and 1 minutes and every 30 before. Nothing is seen: the name of
// an alert changes, which is what screen readers announce.
Item {
    id: root

    required property ClockViewModel clock

    objectName: "timeAnnouncer"
    width: 1
    height: 1
    Accessible.role: Accessible.AlertMessage
    Accessible.ignored: root.clock.announced === 0
    //: For screen readers. %1 is a number of minutes.
    Accessible.name: root.clock.announced > 0 ? qsTr("Minutes left: %1").arg(root.clock.announced) : ""
}
