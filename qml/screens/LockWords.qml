// SPDX-License-Identifier: Apache-2.0
import QtQuick

// The causes of a lock in words, by code: what the seat found, never whose fault it is. A reason that is no code is
// the proctor's own words and is shown as it is.
QtObject {
    id: root

    function words(reason: string): string {
        switch (reason) {
        case "D-04":
            //: Lock screen, cause.
            return qsTr("A second display was detected");
        case "U-02":
            //: Lock screen, cause.
            return qsTr("A storage device was plugged in");
        case "W-03":
            //: Lock screen, cause.
            return qsTr("Another window came to the front");
        case "B-01":
            //: Lock screen, cause: somebody put an older state of the disk back.
            return qsTr("The answers on this computer are older than those at the room server");
        case "D-05":
            //: Lock screen, cause.
            return qsTr("No display is connected");
        case "S-01":
            //: Lock screen, cause.
            return qsTr("This computer was asleep for a long time");
        case "W-04":
            //: Lock screen, cause.
            return qsTr("Another program holds the keyboard");
        case "W-05":
            //: Lock screen, cause.
            return qsTr("Another program showed a window");
        case "W-06":
            //: Lock screen, cause.
            return qsTr("Another program records the keyboard");
        case "M-01":
            //: Lock screen, cause.
            return qsTr("This computer could not be guarded");
        case "P-01":
            //: Lock screen, cause.
            return qsTr("Locked by the proctor");
        default:
            return reason;
        }
    }

    function en(reason: string): string {
        switch (reason) {
        case "D-04":
            return "Second display detected";
        case "U-02":
            return "Storage device plugged in";
        case "W-03":
            return "Another window came to the front";
        case "B-01":
            return "Answers here are older than those at the room server";
        case "D-05":
            return "No display is connected";
        case "S-01":
            return "This computer was asleep for a long time";
        case "W-04":
            return "Another program holds the keyboard";
        case "W-05":
            return "Another program showed a window";
        case "W-06":
            return "Another program records the keyboard";
        case "M-01":
            return "This computer could not be guarded";
        case "P-01":
            return "Locked by the proctor";
        default:
            return "";
        }
    }

    // The programs that a technician has to close before the machine can be guarded; empty when it is something else.
    function programs(detail: string): string {
        const asked = "close these programs first: ";
        const at = detail.indexOf(asked);
        return at >= 0 ? detail.slice(at + asked.length) : "";
    }

    // `D-04 · 10:31` behind the words; no code when there is none.
    function place(reason: string, time: string): string {
        return (/^[A-Z]-[0-9]{2}$/.test(reason) ? [reason, time] : [time]).filter(part => part.length > 0).join(" · ");
    }
}
