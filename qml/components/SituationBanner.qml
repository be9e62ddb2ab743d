// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// What a candidate is told without having asked, above the page: it takes no focus and covers nothing.
Item {
    id: root

    required property DeskViewModel desk
    readonly property SituationViewModel situation: root.desk.situation
    readonly property bool synced: root.desk.save === DeskViewModel.OnServer

    implicitHeight: visible ? banner.implicitHeight : 0
    visible: root.situation.kind !== SituationViewModel.None

    Banner {
        id: banner

        objectName: "situationBanner"
        width: parent.width
        radius: 0
        side: Theme.margin(root.width)
        tone: root.situation.kind === SituationViewModel.NetworkBack ? "jade" : root.situation.kind === SituationViewModel.TimeCredited ? "plain" : "ochre"
        icon: root.situation.kind === SituationViewModel.NetworkLost || root.situation.kind === SituationViewModel.ShutOut ? "broken" : root.situation.kind === SituationViewModel.TimeCredited ? "clock" : "info"
        text: {
            switch (root.situation.kind) {
            case SituationViewModel.NetworkLost:
                //: Banner. The seat keeps working without the network.
                return qsTr("Network lost. Your answers are saved on this computer; please keep working. The proctor is notified.");
            case SituationViewModel.NetworkBack:
                if (root.synced) {
                    //: Banner. The room server has every answer again.
                    return qsTr("Network is back. Your answers are copied to the room server.");
                }
                //: Banner. The line to the room works again.
                return qsTr("Network is back. Your answers are saved on this computer.");
            case SituationViewModel.Restarted:
                //: Banner after a crash or reboot. %1 is a time of day.
                return qsTr("The computer restarted; your answers up to %1 are here again. Please keep working. The lost time is recorded; raise your hand if anything is missing.").arg(root.situation.first);
            case SituationViewModel.TimeCredited:
                //: Banner. %1 is a number of minutes, %2 a time of day.
                return qsTr("The proctor added %1 minutes. Your new end is %2.").arg(root.situation.first).arg(root.situation.second);
            case SituationViewModel.SecondDisk:
                //: Banner. The first disk of this computer failed; nothing is lost.
                return qsTr("A disk of this computer failed. Your answers are saved in a second place; please keep working. The proctor is notified.");
            case SituationViewModel.ShutOut:
                //: Banner. The room server has withdrawn this computer while a candidate sits at it.
                return qsTr("The room server no longer accepts this computer. Your answers are saved on it. Please raise your hand.");
            default:
                return "";
            }
        }
        en: {
            switch (root.situation.kind) {
            case SituationViewModel.NetworkLost:
                return "Network lost. Your answers are saved on this computer – keep working. The proctor is notified.";
            case SituationViewModel.NetworkBack:
                return root.synced ? "Network is back. Your answers are copied to the room server." : "Network is back. Your answers are saved on this computer.";
            case SituationViewModel.Restarted:
                return "The computer restarted; your answers up to " + root.situation.first + " are here again. Keep working. The lost time is recorded.";
            case SituationViewModel.TimeCredited:
                return "The proctor added " + root.situation.first + " minutes. Your new end is " + root.situation.second + ".";
            case SituationViewModel.SecondDisk:
                return "A disk failed. Your answers are saved in a second place – keep working. The proctor is notified.";
            case SituationViewModel.ShutOut:
                return "The room server no longer accepts this computer. Your answers are saved on it. Please raise your hand.";
            default:
                return "";
            }
        }
    }
}
