// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest

import Gongyuan.Client
import Gongyuan.Ui

// The whole kiosk with the keyboard alone, from login to the receipt.
TestCase {
    id: root

    property var kiosk: null

    name: "Flow"
    when: windowShown

    Component {
        id: component

        Main {}
    }

    function init() {
        stage.fresh();
        root.kiosk = createTemporaryObject(component, root, { desk: stage.model, languages: stage.languages, ime: stage.ime, check: stage.check, width: 1366, height: 768 });
        Theme.motionOn = false;
        Theme.fontScale = 1.0;
        root.kiosk.requestActivate();
        tryVerify(() => root.kiosk.active);
        tryVerify(() => find("number").activeFocus);
    }

    function find(name) {
        tryVerify(() => stage.find(root.kiosk, name) !== null, 1000, name);
        return stage.find(root.kiosk, name);
    }

    function press(key, modifiers) {
        keyClick(key, modifiers === undefined ? Qt.NoModifier : modifiers);
    }

    function type(text) {
        for (const letter of text) {
            keyClick(letter);
        }
    }

    function answering(section) {
        stage.desk.enterSection(section);
        stage.desk.begin();
        wait(50);
    }

    function test_a_stick_makes_the_computer_a_seat_by_keyboard() {
        stage.desk.go(DeskViewModel.Enrolment);
        stage.desk.plugStick("room-03", "07,08,99");
        tryVerify(() => find("stickEnrol").activeFocus);
        compare(find("stickSeat").text, "07");
        press(Qt.Key_Right);
        press(Qt.Key_Right);
        press(Qt.Key_Right);
        compare(find("stickSeat").text, "99");
        press(Qt.Key_Return);
        compare(stage.model.refusal, DeskViewModel.StickRefused);
        compare(stage.model.stage, DeskViewModel.Enrolment);
        press(Qt.Key_Left);
        compare(find("stickSeat").text, "08");
        press(Qt.Key_Return);
        compare(stage.model.stage, DeskViewModel.Preparing);
        compare(stage.model.seat, "08");
    }

    function test_who_types_a_code_goes_on_typing_when_a_stick_comes() {
        stage.desk.go(DeskViewModel.Enrolment);
        type("10.1.7.1");
        press(Qt.Key_Return);
        tryVerify(() => find("enrolCode").activeFocus);
        type("k7");
        stage.desk.plugStick("room-03", "07");
        verify(find("stickSeat") !== null);
        verify(find("enrolCode").activeFocus);
        type("pm");
        compare(find("enrolCode").code, "K7PM");
    }

    function test_a_technician_checks_the_computer_by_keyboard() {
        stage.desk.go(DeskViewModel.Enrolment);
        const button = find("preflightButton");
        for (let i = 0; i < 12 && !button.activeFocus; ++i) {
            press(Qt.Key_Tab);
        }
        verify(button.activeFocus);
        press(Qt.Key_Space);
        compare(stage.check.state, PreflightViewModel.Running);
        verify(!find("preflightAgain").enabled);
        verify(find("preflightDone").activeFocus);
        stage.finishCheck(1, true);
        compare(stage.check.failed > 0, true);
        verify(find("preflightVerdict").text.length > 0);
        press(Qt.Key_Tab);
        verify(find("preflightAgain").activeFocus);
        press(Qt.Key_Return);
        compare(stage.check.state, PreflightViewModel.Running);
        stage.finishCheck(0, true);
        compare(stage.check.failed, 0);
        stage.desk.go(DeskViewModel.Preparing); // it stays while the room is reached
        verify(find("preflightDone").activeFocus);
        stage.desk.go(DeskViewModel.Enrolment);
        press(Qt.Key_Escape);
        compare(stage.find(root.kiosk, "preflightScreen"), null);
        verify(find("address").activeFocus);
    }

    function test_nobody_who_sits_an_exam_reaches_the_checks() {
        for (const number of [DeskViewModel.Identity, DeskViewModel.Waiting, DeskViewModel.Receipt]) {
            stage.desk.go(number);
            compare(stage.find(root.kiosk, "preflightButton"), null);
        }
        stage.desk.go(DeskViewModel.Login);
        verify(find("preflightButton") !== null);
    }

    function test_a_candidate_logs_in_by_keyboard() {
        type("202604170312");
        compare(find("number").text, "2026 0417 0312");
        press(Qt.Key_Return);
        type("27041x");
        press(Qt.Key_Return);
        compare(stage.model.stage, DeskViewModel.Identity);
        compare(find("number").text, "2026 0417 0312");
        verify(find("confirmIdentity").activeFocus);
        press(Qt.Key_Return);
        compare(stage.model.stage, DeskViewModel.Notices);
        const agree = find("agree");
        press(Qt.Key_End);
        tryVerify(() => agree.enabled);
        press(Qt.Key_Tab);
        press(Qt.Key_Space);
        compare(stage.model.stage, DeskViewModel.Waiting);
        press(Qt.Key_Return);
        type("k7pm4x9dtr2q6n8v");
        press(Qt.Key_Return);
        compare(stage.model.stage, DeskViewModel.Briefing);
        press(Qt.Key_Return);
        compare(stage.model.stage, DeskViewModel.Answering);
    }

    function test_wrong_numbers_are_told_in_words() {
        type("1");
        press(Qt.Key_Return);
        type("0000");
        press(Qt.Key_Return);
        compare(stage.model.refusal, DeskViewModel.UnknownCandidate);
        compare(stage.faults(root.kiosk).join("; "), "");
    }

    function test_letters_digits_and_arrows_answer() {
        answering(0);
        press(Qt.Key_B);
        compare(stage.desk.answerText("s1"), '{"choice":["b"]}');
        press(Qt.Key_B);
        compare(stage.desk.answerText("s1"), "");
        press(Qt.Key_3);
        compare(stage.desk.answerText("s1"), '{"choice":["c"]}');
        press(Qt.Key_M);
        verify(stage.model.map.currentFlagged);
        press(Qt.Key_Right);
        compare(stage.model.map.currentNumber, 2);
        press(Qt.Key_PageDown);
        compare(stage.model.map.currentNumber, 3);
        press(Qt.Key_A);
        press(Qt.Key_C);
        compare(stage.desk.answerText("m1"), '{"choice":["a","c"]}');
        press(Qt.Key_PageUp);
        compare(stage.model.map.currentNumber, 2);
    }

    function test_strike_mode_strikes_and_does_not_answer() {
        answering(0);
        press(Qt.Key_S);
        press(Qt.Key_A);
        compare(stage.desk.answerText("s1"), "");
        verify(find("optionA").struck);
        press(Qt.Key_S);
        press(Qt.Key_A);
        compare(stage.desk.answerText("s1"), '{"choice":["a"]}');
    }

    function test_down_and_space_choose() {
        answering(0);
        press(Qt.Key_Down);
        press(Qt.Key_Down);
        press(Qt.Key_Space);
        compare(stage.desk.answerText("s1"), '{"choice":["b"]}');
    }

    function test_map_opens_a_question() {
        answering(0);
        press(Qt.Key_G, Qt.ControlModifier);
        verify(find("map1").activeFocus);
        mouseClick(find("map3"));
        compare(stage.model.map.currentNumber, 3);
    }

    function test_hand_in_needs_two_confirmations_and_a_countdown() {
        answering(0);
        press(Qt.Key_A);
        mouseClick(find("handInButton"));
        verify(find("reviewBack").activeFocus);
        press(Qt.Key_Tab);
        press(Qt.Key_Space);
        verify(!find("handInConfirm").enabled);
        press(Qt.Key_Return);
        compare(stage.model.stage, DeskViewModel.Answering);
        type("0312");
        verify(find("handInConfirm").enabled);
        mouseClick(find("handInConfirm"));
        verify(stage.model.gate.running);
        press(Qt.Key_Escape);
        verify(!stage.model.gate.running);
        compare(stage.model.section, 0);
    }

    function test_nothing_answered_is_sent_back() {
        answering(0);
        mouseClick(find("handInButton"));
        verify(!find("reviewOnwards").enabled);
    }

    function test_form_is_typed_moved_through_and_taken_back() {
        answering(1);
        const number = find("field:number");
        tryVerify(() => number.width > 50 && number.height > 20);
        mouseClick(number);
        type("NB26");
        compare(stage.desk.answerText("invoice"), '{"form":{"number":"NB26"}}');
        press(Qt.Key_Tab);
        verify(find("field:date").activeFocus);
        type("1");
        press(Qt.Key_Z, Qt.ControlModifier);
        compare(stage.desk.answerText("invoice"), '{"form":{"number":"NB26"}}');
        press(Qt.Key_Y, Qt.ControlModifier);
        compare(find("field:date").text, "1");
        mouseClick(find("clearForm"));
        verify(find("askRefuse").activeFocus);
        mouseClick(find("askAgree"));
        compare(stage.desk.answerText("invoice"), "");
    }

    function test_a_code_in_a_narrow_cell_is_not_broken() {
        Theme.fontScale = 1.3;
        answering(1);
        const number = find("field:number");
        tryVerify(() => number.width > 50 && number.height > 20);
        number.forceActiveFocus();
        type("NB26-INV-031");
        tryCompare(number, "lineCount", 1);
        verify(number.font.pixelSize >= Theme.sp(12));
    }

    function test_sheet_is_worked_like_a_spreadsheet() {
        answering(1);
        press(Qt.Key_PageDown);
        tryVerify(() => find("grid").activeFocus, 500, String(root.kiosk.activeFocusItem) + stage.model.map.currentNumber);
        for (let i = 0; i < 3; ++i) {
            press(Qt.Key_Right);
        }
        press(Qt.Key_Down);
        compare(find("place").text, "D2");
        type("=C2/B2");
        verify(find("preview").text.includes("125.00"), find("preview").text + " " + find("place").text);
        press(Qt.Key_Return);
        compare(stage.desk.answerText("sheet"), '{"sheet":{"D2":"=C2/B2"}}');
        verify(find("grid").activeFocus);
        press(Qt.Key_Up);
        press(Qt.Key_Down, Qt.ShiftModifier);
        press(Qt.Key_D, Qt.ControlModifier);
        compare(stage.desk.answerText("sheet"), '{"sheet":{"D2":"=C2/B2","D3":"=C3/B3"}}');
        press(Qt.Key_Delete);
        compare(stage.desk.answerText("sheet"), "");
        press(Qt.Key_Z, Qt.ControlModifier);
        compare(stage.desk.answerText("sheet"), '{"sheet":{"D2":"=C2/B2","D3":"=C3/B3"}}');
        press(Qt.Key_Down);
        compare(find("place").text, "D4");
        press(Qt.Key_PageUp);
        press(Qt.Key_PageDown);
        tryCompare(find("place"), "text", "D4");
    }

    function test_raised_hand_and_text_size() {
        answering(0);
        mouseClick(find("handButton"));
        compare(stage.desk.handsRaised(), 1);
        press(Qt.Key_Escape);
        press(Qt.Key_Plus, Qt.ControlModifier);
        compare(Theme.fontScale, 1.15);
        press(Qt.Key_0, Qt.ControlModifier);
        compare(Theme.fontScale, 1.0);
    }

    function test_pause_shows_no_paper_and_takes_the_proctors_answer() {
        answering(0);
        stage.desk.go(DeskViewModel.Paused);
        compare(stage.find(root.kiosk, "stem"), null);
        press(Qt.Key_Space);
        tryVerify(() => stage.find(root.kiosk, "challengeAnswer") !== null);
        compare(find("challenge").text, "7F3K-22QD");
        for (const key of "abcd2344") {
            press(key);
        }
        press(Qt.Key_Return);
        compare(stage.model.refusal, DeskViewModel.ChallengeWrong);
        for (const key of "abcd2345") {
            press(key);
        }
        press(Qt.Key_Return);
        compare(stage.model.stage, DeskViewModel.Answering);
    }

    function test_a_replaced_seat_shows_no_paper_and_is_freed() {
        answering(0);
        stage.desk.go(DeskViewModel.Fenced);
        compare(stage.find(root.kiosk, "stem"), null);
        press(Qt.Key_Space);
        compare(stage.model.stage, DeskViewModel.Login);
    }

    function test_a_machine_that_was_shut_out_says_so_and_can_be_set_up_anew() {
        stage.desk.go(DeskViewModel.ShutOut);
        tryVerify(() => stage.find(root.kiosk, "leaveButton") !== null);
        compare(stage.find(root.kiosk, "login"), null);
        press(Qt.Key_Space);
        compare(stage.model.stage, DeskViewModel.Enrolment);
    }

    function test_lock_shows_no_paper() {
        answering(0);
        stage.desk.go(DeskViewModel.Locked);
        compare(stage.find(root.kiosk, "stem"), null);
    }
}
