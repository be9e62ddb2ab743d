// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// The save indicator: four texts and no other. It never claims more than is durable.
Rectangle {
    id: root

    required property DeskViewModel desk
    property bool wanted: true
    readonly property bool failed: root.desk.save === DeskViewModel.NotSaved

    // A moment of storing is no news; one that lasts is said.
    readonly property bool saving: root.desk.save === DeskViewModel.Saving && patience.over
    readonly property bool synced: root.desk.save === DeskViewModel.OnServer
    readonly property color tint: root.failed ? Theme.ochreText : Theme.jade

    implicitWidth: row.implicitWidth + (root.failed ? Theme.sp(20) : 0)
    implicitHeight: Theme.sp(32)
    radius: Theme.radius
    color: root.failed ? Theme.ochre : "transparent"
    visible: root.wanted && (root.failed || root.desk.savedAt.length > 0)
    Accessible.role: Accessible.StaticText
    Accessible.name: words.text

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
            text: {
                if (root.failed) {
                    //: Save indicator when this computer cannot store answers.
                    return qsTr("Not saved, raise your hand");
                }
                if (root.saving) {
                    //: Save indicator while something is not on the disk yet.
                    return qsTr("Saving");
                }
                if (root.synced) {
                    //: Save indicator: the room server has every answer.
                    return qsTr("Copied to the room server");
                }
                //: Save indicator: every answer is durable on this computer. %1 is the time.
                return qsTr("Saved on this computer %1").arg(root.desk.savedAt);
            }
            px: Theme.label
            strong: root.failed
            color: root.tint
            Accessible.ignored: true
        }
    }
}
