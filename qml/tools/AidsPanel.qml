// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// Aids that are not needed all the time. What the profile does not grant is not shown.
DialogSheet {
    id: root

    required property DeskViewModel desk
    property bool readingLines: false
    property int masks: 0
    readonly property AidsViewModel aids: root.desk.aids

    signal closed
    signal listenWanted
    signal lineReaderWanted
    signal maskWanted
    signal unmaskWanted
    signal coverWanted
    signal breakWanted

    function take() {
        done.forceActiveFocus(Qt.TabFocusReason);
    }

    objectName: "aidsPanel"
    cardWidth: 560
    //: Title of the panel with aids.
    title: qsTr("More aids")
    onEscaped: root.closed()

    Heading {
        text: root.title
        en: "More aids"
        px: Theme.title
    }

    AidRow {
        objectName: "aidListen"
        visible: root.aids.mayListen
        icon: "info"
        text: root.aids.speech.speaking ?
        //: Button while a question is being read aloud.
        qsTr("Stop reading aloud") :
        //: Button that has the question read aloud.
        qsTr("Read the question aloud")
        hint: "Alt+R"
        //: Under the button that has the question read aloud.
        words: qsTr("Headphones are needed.")
        onClicked: root.listenWanted()
    }

    AidRow {
        objectName: "aidLineReader"
        visible: root.aids.mayReadLines
        icon: "list"
        on: root.readingLines
        //: Button: a band that leaves a few lines bright.
        text: qsTr("Line reader")
        hint: "Alt+L"
        //: Under the button of the line reader.
        words: qsTr("The band follows the mouse; Alt with ↑ ↓ moves it, Alt with + − resizes it.")
        onClicked: root.lineReaderWanted()
    }

    AidRow {
        objectName: "aidMask"
        visible: root.aids.mayMask
        icon: "doc"
        //: Button: a sheet that covers a part of the screen.
        text: qsTr("Cover a part of the screen")
        //: Under the button that covers a part of the screen.
        words: qsTr("Arrow keys move the cover, with Shift they resize it, Delete removes it.")
        onClicked: root.maskWanted()
    }

    AidRow {
        objectName: "aidUnmask"
        visible: root.masks > 0
        icon: "cross"
        //: Button: takes all covers away that were laid on parts of the screen.
        text: qsTr("Remove all covers")
        onClicked: root.unmaskWanted()
    }

    AidRow {
        objectName: "aidClock"
        icon: "clock"
        on: root.desk.clock.hidden
        text: root.desk.clock.hidden ?
        //: Button that shows the clock again.
        qsTr("Show the clock") :
        //: Button that hides the clock.
        qsTr("Hide the clock")
        enabled: root.desk.clock.level === ClockViewModel.Calm
        //: Under the button that hides the clock.
        words: qsTr("In the last 5 minutes it is always shown.")
        onClicked: {
            root.desk.clock.hidden = !root.desk.clock.hidden;
            root.closed();
        }
    }

    AidRow {
        objectName: "aidCover"
        icon: "screen"
        //: Button: covers the whole screen.
        text: qsTr("Cover the screen")
        //: Under the button that covers the whole screen.
        words: qsTr("When you leave your seat for a moment. The clock keeps running.")
        onClicked: root.coverWanted()
    }

    AidRow {
        objectName: "aidBreak"
        visible: root.aids.breaksLeft > 0
        icon: "pause"
        //: Button that begins a granted break. %1 is a number of minutes.
        text: qsTr("Take a break of %1 minutes").arg(root.aids.breakMinutes)
        words: root.aids.breakStopsClock ?
        //: Under the button of a break that stops the clock. %1 is a number.
        qsTr("%1 left. The clock of this part is stopped.").arg(root.aids.breaksLeft) :
        //: Under the button of a break beside a running clock. %1 is a number.
        qsTr("%1 left. The clock of this part keeps running.").arg(root.aids.breaksLeft)
        onClicked: root.breakWanted()
    }

    actions: ExamButton {
        id: done

        objectName: "aidsDone"
        Layout.alignment: Qt.AlignRight
        implicitHeight: Theme.sp(48)
        focus: true
        kind: "primary"
        //: Closes the panel with aids.
        text: qsTr("Return to answering")
        onClicked: root.closed()
    }
}
