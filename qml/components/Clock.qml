// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// Time remaining: every level changes colour and words, nothing ever flashes.
Rectangle {
    id: root

    required property ClockViewModel clock
    readonly property bool calm: root.clock.level === ClockViewModel.Calm
    readonly property bool last: root.clock.level === ClockViewModel.Last
    readonly property color tint: root.last ? Theme.ochreText : root.calm ? Theme.ink : Theme.ochre
    property bool compact: false

    implicitWidth: row.implicitWidth + (root.calm ? 0 : Theme.sp(24))
    implicitHeight: Theme.sp(44)
    radius: Theme.radius
    color: root.last ? Theme.ochre : root.calm ? "transparent" : Theme.ochreSoft
    border.width: !root.calm && (Theme.mode === "contrast" || Theme.mode === "yellow") ? 1 : 0
    border.color: Theme.ochre
    Accessible.role: Accessible.Clock
    Accessible.name: label.text + " " + digits.text

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.sp(10)

        Txt {
            id: label

            anchors.baseline: digits.baseline
            visible: !root.compact || !root.calm
            text: {
                switch (root.clock.level) {
                case ClockViewModel.Last:
                    //: Beside the clock in the last minute.
                    return qsTr("Last minute");
                case ClockViewModel.Warn:
                    //: Beside the clock in the last five minutes.
                    return qsTr("Under 5 minutes");
                default:
                    //: Beside the clock while there is plenty of time.
                    return qsTr("Time left");
                }
            }
            px: Theme.caption
            color: root.calm ? Theme.soft : root.tint
            Accessible.ignored: true
        }

        Txt {
            id: digits

            objectName: "timeLeft"
            text: root.clock.text
            px: Theme.clock
            strong: true
            color: root.tint
            Accessible.ignored: true
        }
    }
}
