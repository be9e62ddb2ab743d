// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// Announces the time left: in the page's flow, for ten seconds, without focus.
Item {
    id: root

    required property ClockViewModel clock

    implicitHeight: visible ? banner.implicitHeight : 0
    visible: root.clock.warning > 0

    Banner {
        id: banner

        objectName: "timeBanner"
        width: parent.width
        radius: 0
        side: Theme.margin(root.width)
        tone: "ochre"
        icon: "clock"
        //: Banner. %1 is a number of minutes.
        text: qsTr("Minutes left in this part: %1. Answers are saved as you go.").arg(root.clock.warning)
        en: "Minutes left in this part: " + root.clock.warning + ". Answers are saved as you go."
    }
}
