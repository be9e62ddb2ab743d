// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// The save indicator: four texts and no other. It never claims more than is durable.
RoundedBox {
    id: root

    required property DeskViewModel desk
    property bool wanted: true

    // In two lines.
    property bool folded: false

    // The time has the second line; other words are broken near their middle.
    readonly property string savedFolded: root.savedWords.replace(" " + root.desk.savedAt, "\n" + root.desk.savedAt)
    readonly property real savedFold: plain.across(root.savedFolded.split("\n")[0])
    readonly property real syncedFold: Math.ceil(plain.across(root.syncedWords) * 0.64)
    readonly property real failedFold: Math.ceil(bold.across(root.failedWords) * 0.64)

    // The widths that no text exceeds, in one line and in two.
    readonly property real widest: Math.max(plain.across(root.savedWords), plain.across(root.syncedWords), bold.across(root.failedWords) + Theme.sp(20)) + Theme.sp(26)
    readonly property real widestFolded: Math.max(root.savedFold, root.syncedFold, root.failedFold + Theme.sp(20)) + Theme.sp(26)
    readonly property bool failed: root.desk.save === DeskViewModel.NotSaved

    // A moment of storing is no news; one that lasts is said.
    readonly property bool saving: root.desk.save === DeskViewModel.Saving && patience.over
    readonly property bool synced: root.desk.save === DeskViewModel.OnServer
    readonly property color tint: root.failed ? Theme.ochreText : Theme.jade

    //: Save indicator when this computer cannot store answers.
    readonly property string failedWords: qsTr("Not saved, raise your hand")

    //: Save indicator: the room server has every answer.
    readonly property string syncedWords: qsTr("Copied to the room server")

    //: Save indicator: every answer is durable on this computer. %1 is the time.
    readonly property string savedWords: qsTr("Saved on this computer %1").arg(root.desk.savedAt)

    implicitWidth: row.implicitWidth + (root.failed ? Theme.sp(20) : 0)
    implicitHeight: Theme.sp(root.folded ? 44 : 32)
    radius: Theme.radius
    color: root.failed ? Theme.ochre : "transparent"
    visible: root.wanted && (root.failed || root.desk.savedAt.length > 0)
    Accessible.role: Accessible.StaticText
    Accessible.name: words.text.replace("\n", " ")

    Measure {
        id: plain

        px: Theme.label
    }

    Measure {
        id: bold

        px: Theme.label
        strong: true
    }

    Timer {
        id: patience

        property bool over: false

        interval: 400
        running: root.desk.save === DeskViewModel.Saving
        onRunningChanged: patience.over = false
        onTriggered: patience.over = true
    }

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.sp(6)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.failed ? "alert" : root.saving ? "clock" : root.synced ? "ticks" : "tick"
            size: 18
            weight: 1.9
            color: root.tint
        }

        Txt {
            id: words

            objectName: "saveText"
            anchors.verticalCenter: parent.verticalCenter
            // Qt reckons two lines as wide as one.
            width: !root.folded ? implicitWidth : root.failed ? root.failedFold : words.text === root.savedFolded ? root.savedFold : Math.min(implicitWidth, root.syncedFold)
            wrapMode: root.folded && words.text !== root.savedFolded ? Text.Wrap : Text.NoWrap
            leading: root.folded ? 1.3 : 0
            text: {
                if (root.failed) {
                    return root.failedWords;
                }
                if (root.saving) {
                    //: Save indicator while something is not on the disk yet.
                    return qsTr("Saving");
                }
                if (root.synced) {
                    return root.syncedWords;
                }
                return root.folded ? root.savedFolded : root.savedWords;
            }
            px: Theme.label
            strong: root.failed
            color: root.tint
            Accessible.ignored: true
        }
    }
}
