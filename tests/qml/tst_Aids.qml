// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest

import Gongyuan.Client
import Gongyuan.Ui

// The candidate's aids by keyboard: calculator, notes, marks, covers, breaks, what the profile presets.
TestCase {
    id: root

    property var kiosk: null

    name: "Aids"
    when: windowShown

    Component {
        id: component

        Main {}
    }

    function init() {
        stage.fresh();
        root.kiosk = createTemporaryObject(component, root, { desk: stage.model, tutorial: stage.tutorial, languages: stage.languages, ime: stage.ime, width: 1366, height: 768 });
        Theme.motionOn = false;
        root.kiosk.requestActivate();
        tryVerify(() => root.kiosk.active);
        wait(0);
    }

    function find(name) {
        tryVerify(() => stage.find(root.kiosk, name) !== null, 1000, name);
        return stage.find(root.kiosk, name);
    }

    function gone(name) {
        tryVerify(() => stage.find(root.kiosk, name) === null, 1000, name);
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

    function test_calculator_is_typed_and_letters_stay_in_it() {
        answering(0);
        press(Qt.Key_C, Qt.AltModifier);
        tryVerify(() => find("calculatorDisplay").activeFocus);
        type("12*3");
        press(Qt.Key_B);
        press(Qt.Key_Return);
        compare(find("calculatorValue").text, "36");
        compare(stage.desk.answerText("s1"), "");
        mouseClick(find("key:√"));
        type("16=");
        compare(find("calculatorValue").text, "4");
        mouseClick(find("calculatorDisplay"));
        const before = find("calculator").x;
        press(Qt.Key_Left, Qt.AltModifier);
        verify(find("calculator").x < before);
        press(Qt.Key_Escape);
        gone("calculator");
        press(Qt.Key_A);
        compare(stage.desk.answerText("s1"), '{"choice":["a"]}');
    }

    function test_calculator_leaves_the_header_and_shows_every_key_data() {
        return [{ tag: "1280x720 1", width: 1280, height: 720, scale: 1 }, { tag: "1366x768 1.3", width: 1366, height: 768, scale: 1.3 }, { tag: "1366x768 2", width: 1366, height: 768, scale: 2 }, { tag: "1280x720 2", width: 1280, height: 720, scale: 2 }];
    }

    function test_calculator_leaves_the_header_and_shows_every_key(data) {
        root.kiosk.width = data.width;
        root.kiosk.height = data.height;
        Theme.fontScale = data.scale;
        answering(0);
        press(Qt.Key_C, Qt.AltModifier);
        const panel = find("calculator");
        const bottom = item => item.mapToItem(null, 0, item.height).y;
        tryVerify(() => panel.mapToItem(null, 0, 0).y >= bottom(find("examHeader")));
        for (const key of ["MC", "C", "7", "²", "√", "1/x", "%", "±", "0", ".", "="]) {
            tryVerify(() => bottom(find("key:" + key)) <= bottom(panel), 1000, key);
            verify(find("key:" + key).height >= 40, key);
        }
        verify(bottom(find("calculatorCopy")) <= bottom(panel));
        verify(bottom(panel) <= find("examFooter").mapToItem(null, 0, 0).y);
        Theme.fontScale = 1;
    }

    function test_calculator_result_goes_into_the_field_that_had_the_focus() {
        answering(1);
        const number = find("field:number");
        tryVerify(() => number.width > 50 && number.height > 20);
        mouseClick(number);
        verify(number.activeFocus);
        press(Qt.Key_C, Qt.AltModifier);
        const panel = find("calculator");
        const place = number.mapToItem(panel.parent, 0, 0);
        verify(place.x + number.width < panel.x || place.x > panel.x + panel.width || place.y + number.height < panel.y || place.y > panel.y + panel.height);
        type("6*7=");
        mouseClick(find("calculatorCopy"));
        compare(stage.desk.answerText("invoice"), '{"form":{"number":"42"}}');
        verify(number.activeFocus);
    }

    // The panel lies on the question list wholly or not at all; what it covers is out of reach.
    function test_a_panel_covers_the_question_list_wholly() {
        answering(0);
        find("map1");
        press(Qt.Key_C, Qt.AltModifier);
        const panel = find("calculator");
        gone("map1");
        tryCompare(panel, "y", find("examHeader").height);
        compare(panel.x + panel.width, root.kiosk.width);
        press(Qt.Key_N, Qt.AltModifier);
        const notes = find("notes");
        verify(notes.x + notes.width <= panel.x);
        press(Qt.Key_Escape);
        gone("notes");
        press(Qt.Key_G, Qt.ControlModifier);
        gone("calculator");
        tryVerify(() => find("map1").activeFocus);
        press(Qt.Key_C, Qt.AltModifier);
        const docked = find("calculator").x;
        press(Qt.Key_Left, Qt.AltModifier);
        verify(find("calculator").x < docked);
        find("map1");
        press(Qt.Key_Escape);
        gone("calculator");
    }

    function test_notes_are_kept_by_question_and_are_no_answers() {
        answering(0);
        press(Qt.Key_N, Qt.AltModifier);
        tryVerify(() => find("note").activeFocus);
        compare(stage.faults(root.kiosk).join("; "), "");
        type("abc");
        compare(stage.desk.scratchText("note/s1"), "abc");
        press(Qt.Key_Tab);
        verify(find("pad").activeFocus);
        type("m");
        compare(stage.desk.scratchText("pad"), "m");
        verify(!stage.model.map.currentFlagged);
        compare(stage.desk.answerText("s1"), "");
        press(Qt.Key_PageDown);
        compare(stage.model.map.currentNumber, 2);
        compare(find("note").text, "");
        compare(find("pad").text, "m");
        press(Qt.Key_PageUp);
        compare(find("note").text, "abc");
        press(Qt.Key_Escape);
        gone("notes");
    }

    function test_a_long_note_keeps_its_cursor_in_sight() {
        answering(0);
        press(Qt.Key_N, Qt.AltModifier);
        tryVerify(() => find("note").activeFocus);
        const note = find("note");
        const panel = find("notes");
        const inSight = () => {
            const from = note.mapToItem(panel, 0, note.cursorRectangle.y).y;
            return from > 0 && from + note.cursorRectangle.height < panel.height;
        };
        for (let i = 0; i < 40; ++i) {
            press(Qt.Key_Return);
            tryVerify(inSight, 1000, "line " + i);
        }
        verify(note.height > panel.height);
        press(Qt.Key_Home, Qt.ControlModifier);
        tryVerify(inSight);
        press(Qt.Key_Tab);
        tryVerify(() => find("pad").activeFocus);
        compare(stage.faults(root.kiosk).join("; "), "");
        press(Qt.Key_Escape);
        gone("notes");
    }

    function test_words_are_marked_with_the_keyboard_and_unmarked() {
        answering(0);
        const text = find("readingText");
        text.forceActiveFocus();
        press(Qt.Key_Home);
        for (let i = 0; i < 3; ++i) {
            press(Qt.Key_Right, Qt.ShiftModifier);
        }
        find("highlightBar");
        verify(find("mark0").width >= 40);
        press(Qt.Key_2, Qt.AltModifier);
        compare(stage.desk.scratchText("highlight/s1"), "1:0-3");
        gone("highlightBar");
        text.select(1, 2);
        mouseClick(find("unmark"));
        compare(stage.desk.scratchText("highlight/s1"), "1:0-1;1:2-3");
        compare(stage.desk.answerText("s1"), "");
    }

    function test_struck_options_are_kept() {
        answering(0);
        press(Qt.Key_S);
        press(Qt.Key_B);
        compare(stage.desk.scratchText("strike/s1"), "b");
        press(Qt.Key_B);
        compare(stage.desk.scratchText("strike/s1"), "");
    }

    function test_letters_can_be_switched_off() {
        answering(0);
        Theme.letterKeys = false;
        press(Qt.Key_A);
        press(Qt.Key_1);
        press(Qt.Key_M);
        compare(stage.desk.answerText("s1"), "");
        verify(!stage.model.map.currentFlagged);
        press(Qt.Key_Right);
        compare(stage.model.map.currentNumber, 2);
        Theme.letterKeys = true;
    }

    function test_the_profile_presets_the_screen_and_leaves_with_the_candidate() {
        stage.desk.grant('{"theme":"contrast","font_percent":130,"line_spacing_tenths":20,"shortcuts_off":true}');
        stage.desk.go(DeskViewModel.Identity);
        compare(Theme.mode, "contrast");
        compare(Theme.fontScale, 1.3);
        compare(Theme.lineSpacing, 2);
        verify(!Theme.letterKeys);
        Theme.mode = "dark";
        compare(stage.desk.scratchText("look"), "dark 1.3 2 false false");
        stage.desk.release();
        compare(Theme.mode, "paper");
        compare(Theme.fontScale, 1);
        compare(Theme.lineSpacing, 1.7);
        verify(Theme.letterKeys);
    }

    function test_only_granted_aids_are_offered() {
        answering(0);
        mouseClick(find("aidsButton"));
        find("aidCover");
        compare(stage.find(root.kiosk, "aidMask"), null);
        compare(stage.find(root.kiosk, "aidListen"), null);
        compare(stage.find(root.kiosk, "aidBreak"), null);
        press(Qt.Key_Escape);
        gone("aidsPanel");
    }

    function test_covers_and_line_reader() {
        stage.desk.grant('{"mask":true,"line_reader":true}');
        answering(0);
        mouseClick(find("aidsButton"));
        mouseClick(find("aidMask"));
        const mask = find("mask0");
        verify(mask.activeFocus);
        const x = mask.x;
        const width = mask.width;
        press(Qt.Key_Right);
        verify(mask.x > x);
        press(Qt.Key_Right, Qt.ShiftModifier);
        verify(mask.width > width);
        press(Qt.Key_Delete);
        gone("mask0");
        press(Qt.Key_L, Qt.AltModifier);
        const reader = find("lineReader");
        const at = reader.at;
        press(Qt.Key_Down, Qt.AltModifier);
        verify(reader.at > at);
        press(Qt.Key_L, Qt.AltModifier);
        gone("lineReader");
    }

    function test_a_break_covers_the_paper_until_it_is_ended() {
        stage.desk.grant('{"breaks":{"count":1,"minutes":10,"clock":"stopped"}}');
        answering(0);
        mouseClick(find("aidsButton"));
        mouseClick(find("aidBreak"));
        compare(stage.model.stage, DeskViewModel.OnBreak);
        compare(stage.find(root.kiosk, "stem"), null);
        compare(find("breakLeft").text, "10:00");
        press(Qt.Key_Return);
        compare(stage.model.stage, DeskViewModel.Answering);
        find("stem");
    }

    function test_the_screen_is_covered_and_nothing_behind_it_is_reached() {
        answering(0);
        mouseClick(find("aidsButton"));
        mouseClick(find("aidCover"));
        verify(find("uncover").activeFocus);
        press(Qt.Key_A);
        press(Qt.Key_PageDown);
        compare(stage.model.map.currentNumber, 1);
        compare(stage.desk.answerText("s1"), "");
        compare(stage.desk.scratchText("cover"), "1");
        press(Qt.Key_Return);
        gone("uncover");
        compare(stage.desk.scratchText("cover"), "");
    }

    function test_a_seat_without_a_voice_says_so() {
        stage.desk.grant('{"tts":true}');
        answering(0);
        press(Qt.Key_R, Qt.AltModifier);
        find("speechBanner");
    }

    function test_the_clock_is_hidden_until_five_minutes_are_left() {
        answering(0);
        stage.desk.setRemaining(1000);
        mouseClick(find("aidsButton"));
        mouseClick(find("aidClock"));
        gone("timeLeft");
        stage.desk.setRemaining(299);
        compare(find("timeLeft").text, "00:04:59");
        gone("showClock");
        stage.desk.setRemaining(1000);
        mouseClick(find("showClock"));
        find("timeLeft");
    }

    function test_samples_are_tried_out_while_waiting_and_leave_no_trace() {
        stage.desk.go(DeskViewModel.Waiting);
        mouseClick(find("samplesButton"));
        find("stem");
        press(Qt.Key_C);
        verify(find("optionC").selected);
        press(Qt.Key_Right);
        compare(stage.tutorial.map.currentNumber, 2);
        compare(stage.model.map.total, 0);
        mouseClick(find("tutorialBack"));
        gone("stem");
        verify(find("openCode").activeFocus);
        mouseClick(find("samplesButton"));
        verify(!find("optionC").selected);
        stage.desk.enterSection(0);
        gone("tutorialBack");
    }

    function test_practice_and_rehearsal_are_marked_on_every_page() {
        for (const mode of [DeskViewModel.Rehearsal, DeskViewModel.Practice]) {
            stage.desk.setMode(mode);
            for (let number = DeskViewModel.Login; number <= DeskViewModel.Receipt; ++number) {
                stage.desk.go(number);
                find("modeBand");
            }
        }
        stage.desk.setMode(DeskViewModel.Exam);
        compare(stage.find(root.kiosk, "modeBand"), null);
    }

    function test_what_happened_is_told_without_taking_the_focus() {
        answering(0);
        const focused = root.kiosk.activeFocusItem;
        stage.desk.happen(0, "", "");
        const lost = find("situationBanner").text;
        stage.desk.happen(1, "", "");
        verify(find("situationBanner").text !== lost);
        stage.desk.happen(3, "6", "11:06");
        verify(find("situationBanner").text.includes("11:06"));
        compare(root.kiosk.activeFocusItem, focused);
        stage.model.situation.dismiss();
        gone("situationBanner");
    }

    function test_the_map_shows_the_question_on_the_screen() {
        root.kiosk.height = 420;
        answering(0);
        const total = stage.model.map.total;
        stage.model.map.openNumber(total);
        const cell = find("map" + total);
        tryVerify(() => {
            const top = cell.mapToItem(null, 0, 0).y;
            return top > 0 && top + cell.height < root.kiosk.height;
        });
        stage.model.map.openNumber(1);
        const first = find("map1");
        tryVerify(() => first.mapToItem(null, 0, 0).y > 60);
    }
}
