// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// Time remaining: every level changes colour and words, nothing ever flashes.
RoundedBox {
    id: root

    required property ClockViewModel clock
    readonly property bool calm: root.clock.level === ClockViewModel.Calm
    readonly property bool last: root.clock.level === ClockViewModel.Last
    readonly property color tint: root.last ? Theme.ochreText : root.calm ? Theme.ink : Theme.ochre
    property bool compact: false

    // The words stand above the digits.
    property bool stacked: false

    // The widths that no level exceeds, with the words before the digits and above them.
    readonly property real widestWords: Math.max(root.compact ? 0 : words.across(root.calmWords), words.across(root.warnWords), words.across(root.lastWords))
    readonly property real widest: Math.ceil(root.widestWords + time.across("00:00:00")) + Theme.sp(34)
    readonly property real widestStacked: Math.ceil(Math.max(root.widestWords, time.across("00:00:00"))) + Theme.sp(24)

    //: Beside the clock while there is plenty of time.
    readonly property string calmWords: qsTr("Time left")

    //: Beside the clock in the last five minutes.
    readonly property string warnWords: qsTr("Under 5 minutes")

    //: Beside the clock in the last minute.
    readonly property string lastWords: qsTr("Last minute")

    implicitWidth: row.implicitWidth + (root.calm ? 0 : Theme.sp(24))
    implicitHeight: Theme.sp(root.stacked ? 48 : 44)
    radius: Theme.radius
    color: root.last ? Theme.ochre : root.calm ? "transparent" : Theme.ochreSoft
    borderWidth: !root.calm && Theme.stark ? 1 : 0
    borderColor: Theme.ochre
    Accessible.role: Accessible.Clock
    Accessible.name: label.text + " " + digits.text

    Measure {
        id: words

        px: Theme.caption
    }

    Measure {
        id: time

        px: Theme.clock
        strong: true
    }

    Item {
        id: row

        readonly property bool told: !root.compact || !root.calm
        readonly property real gap: Theme.sp(10)

        anchors.centerIn: parent
        implicitWidth: !row.told ? digits.implicitWidth : root.stacked ? Math.max(label.implicitWidth, digits.implicitWidth) : label.implicitWidth + row.gap + digits.implicitWidth
        implicitHeight: root.stacked && row.told ? root.implicitHeight : digits.implicitHeight

        Txt {
            id: label

            x: root.stacked ? Math.round((row.implicitWidth - implicitWidth) / 2) : 0
            y: root.stacked ? Theme.sp(2) : digits.baselineOffset - baselineOffset
            visible: row.told
            text: {
                switch (root.clock.level) {
                case ClockViewModel.Last:
                    return root.lastWords;
                case ClockViewModel.Warn:
                    return root.warnWords;
                default:
                    return root.calmWords;
                }
            }
            px: Theme.caption
            color: root.calm ? Theme.soft : root.tint
            Accessible.ignored: true
        }

        Txt {
            id: digits

            // The lines of two sizes have more air between them than the box is high.
            x: !row.told ? 0 : root.stacked ? Math.round((row.implicitWidth - implicitWidth) / 2) : label.implicitWidth + row.gap
            y: root.stacked && row.told ? Theme.sp(14.5) : 0
            objectName: "timeLeft"
            text: root.clock.text
            px: root.stacked ? 24 : Theme.clock
            strong: true
            color: root.tint
            Accessible.ignored: true
        }
    }
}
