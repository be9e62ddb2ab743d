// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client

// Refusals in words: what happened, what is safe, who acts next. `words` is translated, `en` is the English line.
QtObject {
    id: root

    required property DeskViewModel desk
    readonly property string detail: root.desk.refusalDetail
    readonly property bool any: root.desk.refusal !== DeskViewModel.None
    readonly property string words: {
        switch (root.desk.refusal) {
        case DeskViewModel.EnrolCodeMalformed:
            //: Enrolment: the one-time code does not fit its check character.
            return qsTr("The enrolment code is not valid (check character). Please compare it character by character.");
        case DeskViewModel.EnrolCodeRefused:
            //: Enrolment: the room server refused the one-time code.
            return qsTr("The room server refused this code: unknown, used or expired. Ask the administrator for a new one.");
        case DeskViewModel.RoomUnreachable:
            //: The room server does not answer.
            return qsTr("The room server cannot be reached. Check the address and the cable, then try again.");
        case DeskViewModel.RoomNotTrusted:
            //: The room server's certificate does not belong to the authority this computer knows.
            return qsTr("This room server does not belong to the authority this computer knows. Nothing was sent. Call the administrator.");
        case DeskViewModel.StickRefused:
            //: Enrolment by stick was refused. %1 is the seat on the stick.
            return qsTr("The room server did not take the stick's code for seat %1: used, expired or of another room. Nothing was changed. Choose another seat, or write a new stick.").arg(root.detail);
        case DeskViewModel.UnknownCandidate:
            //: Login refused.
            return qsTr("This admission number is not in this session. Please check and retype it; if it fails again, raise your hand.");
        case DeskViewModel.WrongRoom:
            //: Login refused. %1 is the right room.
            return qsTr("Wrong room: yours is room %1. Please raise your hand; the proctor will guide you.").arg(root.detail);
        case DeskViewModel.WrongSeat:
            //: Login refused. %1 is the right seat, %2 this one.
            return qsTr("Wrong seat: yours is seat %1, this is seat %2. Please raise your hand.").arg(root.detail).arg(root.desk.seat);
        case DeskViewModel.LoggedInElsewhere:
            //: Login refused. %1 is a seat.
            return qsTr("You are logged in at seat %1. Raise your hand; the proctor must move you.").arg(root.detail);
        case DeskViewModel.TooEarly:
            //: Login refused. %1 is a time of day.
            return qsTr("Not started yet. This session starts at %1.").arg(root.detail);
        case DeskViewModel.CodeMalformed:
            //: The session code does not fit its check character; no try is counted.
            return qsTr("The session code is not valid (check character). Please compare it character by character. This costs no try.");
        case DeskViewModel.CodeWrong:
            //: The session code is wrong, or it is another room's. %1 is the number of tries left.
            return qsTr("Wrong code or wrong room. Nothing is lost. %1 tries left; if in doubt, raise your hand.").arg(root.detail);
        case DeskViewModel.CodeBackOff:
            //: Too many wrong session codes. %1 is a number of seconds.
            return qsTr("Too many tries. Please wait %1 seconds; the proctor is informed.").arg(root.detail);
        case DeskViewModel.CodeTooEarly:
            //: %1 is a time of day.
            return qsTr("The paper may be opened from %1 on. The code was not used up; please wait.").arg(root.detail);
        case DeskViewModel.CodeTooLate:
            return qsTr("The time for opening this paper is over. Please raise your hand.");
        case DeskViewModel.PaperDamaged:
            return qsTr("The paper on this computer is damaged and was not opened. Please raise your hand; the proctor will send it again.");
        case DeskViewModel.PaperMissing:
            return qsTr("The paper is not on this computer yet. Please wait a moment, or raise your hand.");
        case DeskViewModel.RestoreFailed:
            //: After a move to another seat.
            return qsTr("Your answers could not be fetched from the room server. Nothing is lost. Type the code again in a moment, or raise your hand.");
        case DeskViewModel.ChallengeWrong:
            if (root.detail !== "0") {
                //: The proctor's characters were wrong too often. %1 is a number of seconds.
                return qsTr("These characters do not fit. Please wait %1 seconds before the next try.").arg(root.detail);
            }
            return qsTr("These characters do not fit. Compare them with the proctor, character by character.");
        case DeskViewModel.MediumMissing:
            //: Sealing page: the sheet cannot be copied to a memory stick.
            return qsTr("No memory stick was found. Your answers are safe on this computer. Plug the stick in and try again.");
        case DeskViewModel.MediumFailed:
            //: Sealing page: the copy on the memory stick is not good.
            return qsTr("The memory stick did not take the copy. Your answers are safe on this computer. Try another stick.");
        case DeskViewModel.SaveFailed:
            //: %1 is a time of day.
            return qsTr("This computer cannot save. Stop and raise your hand now. Answers up to %1 are safe.").arg(root.detail);
        case DeskViewModel.NotNow:
            return qsTr("This is not possible now. Your answers are safe.");
        default:
            return "";
        }
    }
    readonly property string en: {
        switch (root.desk.refusal) {
        case DeskViewModel.EnrolCodeMalformed:
            return "The enrolment code is not valid (check character). Please compare it character by character.";
        case DeskViewModel.EnrolCodeRefused:
            return "The room server refused this code: unknown, used or expired. Ask the administrator for a new one.";
        case DeskViewModel.RoomUnreachable:
            return "The room server cannot be reached. Check the address and the cable, then try again.";
        case DeskViewModel.RoomNotTrusted:
            return "This room server does not belong to the authority this computer knows. Nothing was sent. Call the administrator.";
        case DeskViewModel.StickRefused:
            return "The room server did not take the stick's code for seat %1: used, expired or of another room. Nothing was changed. Choose another seat, or write a new stick.".arg(root.detail);
        case DeskViewModel.UnknownCandidate:
            return "This admission number is not in this session. Please check and retype it; if it fails again, raise your hand.";
        case DeskViewModel.WrongRoom:
            return "Wrong room: yours is room %1. Please raise your hand; the proctor will guide you.".arg(root.detail);
        case DeskViewModel.WrongSeat:
            return "Wrong seat: yours is seat %1, this is seat %2. Please raise your hand.".arg(root.detail).arg(root.desk.seat);
        case DeskViewModel.LoggedInElsewhere:
            return "You are logged in at seat %1. Raise your hand; the proctor must move you.".arg(root.detail);
        case DeskViewModel.TooEarly:
            return "Not started yet. This session starts at %1.".arg(root.detail);
        case DeskViewModel.CodeMalformed:
            return "The session code is not valid (check character). Please compare it character by character. This costs no try.";
        case DeskViewModel.CodeWrong:
            return "Wrong code or wrong room. Nothing is lost. %1 tries left; if in doubt, raise your hand.".arg(root.detail);
        case DeskViewModel.CodeBackOff:
            return "Too many tries. Please wait %1 seconds; the proctor is informed.".arg(root.detail);
        case DeskViewModel.CodeTooEarly:
            return "The paper may be opened from %1 on. The code was not used up; please wait.".arg(root.detail);
        case DeskViewModel.CodeTooLate:
            return "The time for opening this paper is over. Please raise your hand.";
        case DeskViewModel.PaperDamaged:
            return "The paper on this computer is damaged and was not opened. Please raise your hand; the proctor will send it again.";
        case DeskViewModel.PaperMissing:
            return "The paper is not on this computer yet. Please wait a moment, or raise your hand.";
        case DeskViewModel.RestoreFailed:
            return "Your answers could not be fetched from the room server. Nothing is lost. Type the code again in a moment, or raise your hand.";
        case DeskViewModel.ChallengeWrong:
            return root.detail !== "0" ? "These characters do not fit. Please wait %1 seconds before the next try.".arg(root.detail) : "These characters do not fit. Compare them with the proctor, character by character.";
        case DeskViewModel.MediumMissing:
            return "No memory stick was found. Your answers are safe on this computer. Plug the stick in and try again.";
        case DeskViewModel.MediumFailed:
            return "The memory stick did not take the copy. Your answers are safe on this computer. Try another stick.";
        case DeskViewModel.SaveFailed:
            return "This computer cannot save. Stop and raise your hand now. Answers up to %1 are safe.".arg(root.detail);
        case DeskViewModel.NotNow:
            return "This is not possible now. Your answers are safe.";
        default:
            return "";
        }
    }
}
