// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest

import Gongyuan.Client
import Gongyuan.Ui

// Every kind of question, once with the keyboard alone and once with the mouse alone: both reach the same answer.
TestCase {
    id: root

    property var kiosk: null

    name: "Types"
    when: windowShown

    Component {
        id: component

        Main {}
    }

    function init() {
        stage.fresh();
        root.kiosk = createTemporaryObject(component, root, { desk: stage.model, languages: stage.languages, ime: stage.ime, width: 1366, height: 768 });
        Theme.motionOn = false;
        Theme.fontScale = 1.0;
        root.kiosk.requestActivate();
        tryVerify(() => root.kiosk.active);
        stage.desk.enterSection(2);
        stage.desk.begin();
        wait(60);
    }

    function find(name) {
        tryVerify(() => stage.find(root.kiosk, name) !== null, 1000, name);
        return stage.find(root.kiosk, name);
    }

    function open(id) {
        stage.model.map.open(id);
        stage.model.map.open(id);
        compare(stage.model.map.currentId, id);
        wait(60);
    }

    function press(key, modifiers) {
        keyClick(key, modifiers === undefined ? Qt.NoModifier : modifiers);
    }

    function type(text) {
        for (const letter of text) {
            keyClick(letter);
        }
    }

    function click(name) {
        mouseClick(find(name));
    }

    function answer(id) {
        return stage.desk.answerText(id);
    }

    function test_options_with_pictures() {
        open("marks");
        press(Qt.Key_B);
        compare(answer("marks"), '{"choice":["b"]}');
        press(Qt.Key_B);
        mouseClick(find("optionB"), 20, 20);
        compare(answer("marks"), '{"choice":["b"]}');
    }

    function test_most_choices() {
        open("several");
        for (const key of [Qt.Key_A, Qt.Key_B, Qt.Key_C, Qt.Key_D, Qt.Key_E]) {
            press(key);
        }
        verify(find("choiceFull").visible);
        compare(answer("several"), '{"choice":["a","b","c","d"]}');
        press(Qt.Key_A);
        compare(stage.find(root.kiosk, "choiceFull"), null);
    }

    function test_fill_in() {
        open("contract");
        press(Qt.Key_Tab);
        type("41.20");
        press(Qt.Key_Return);
        type("m3s");
        compare(answer("contract"), '{"texts":{"price":"41.20","quantity":"m3s"}}');
        verify(!stage.model.map.currentFlagged);
        compare(stage.model.map.currentId, "contract");
        press(Qt.Key_Z, Qt.ControlModifier);
        press(Qt.Key_Y, Qt.ControlModifier);
        press(Qt.Key_Up);
        verify(find("blank0").activeFocus);
        press(Qt.Key_Left);
        compare(stage.model.map.currentId, "contract");
        press(Qt.Key_PageDown);
        compare(stage.model.map.currentId, "cost");
        press(Qt.Key_PageUp);
        compare(find("blank1").text, "m3s");
        click("blank2");
        type("30 June");
        compare(answer("contract"), '{"texts":{"date":"30 June","price":"41.20","quantity":"m3s"}}');
    }

    function test_numeric() {
        open("cost");
        press(Qt.Key_Tab);
        type("6.69");
        press(Qt.Key_Tab);
        press(Qt.Key_Space);
        const wanted = '{"texts":{"unit":"元/美元","value":"6.69"}}';
        compare(answer("cost"), wanted);
        press(Qt.Key_Right);
        verify(find("unit1").activeFocus);
        click("unit0");
        click("numeric");
        press(Qt.Key_End);
        press(Qt.Key_Backspace);
        type("9");
        click("unit0");
        compare(answer("cost"), wanted);
    }

    function test_inline_choice() {
        open("letter");
        press(Qt.Key_Tab);
        verify(find("word0").activeFocus);
        press(Qt.Key_Return);
        tryVerify(() => stage.find(root.kiosk, "choice1") !== null);
        press(Qt.Key_PageDown);
        compare(stage.model.map.currentId, "letter");
        press(Qt.Key_Escape);
        tryVerify(() => find("word0").activeFocus);
        compare(answer("letter"), "");
        press(Qt.Key_Space);
        tryVerify(() => stage.find(root.kiosk, "choice1") !== null);
        press(Qt.Key_Down);
        press(Qt.Key_Return);
        compare(answer("letter"), '{"pairs":{"confirm":"b"}}');
        tryVerify(() => find("word0").activeFocus);
        press(Qt.Key_A);
        compare(answer("letter"), '{"pairs":{"confirm":"a"}}');
        press(Qt.Key_Delete);
        compare(answer("letter"), "");
        click("word0");
        tryVerify(() => stage.find(root.kiosk, "choice1") !== null);
        click("choice1");
        compare(answer("letter"), '{"pairs":{"confirm":"b"}}');
    }

    function test_the_line_of_the_input_method_is_there_where_something_is_typed() {
        for (const id of ["contract", "cost", "errors", "brief"]) {
            open(id);
            verify(stage.model.item.typed && find("imeMode").visible, id);
        }
        for (const id of ["marks", "letter", "terms", "words", "credit", "risk"]) {
            open(id);
            verify(!stage.model.item.typed && stage.find(root.kiosk, "imeMode") === null, id);
        }
        press(Qt.Key_N, Qt.AltModifier);
        find("imeMode");
    }

    function test_small_buttons_name_their_row() {
        open("credit");
        verify(find("up2").words !== find("up3").words);
    }

    // A list that leaves the window takes its drawings along; Qt drew into what was gone when it came back.
    function test_a_word_list_opens_again_and_again() {
        open("letter");
        press(Qt.Key_Tab);
        for (let i = 0; i < 40; ++i) {
            press(Qt.Key_Return);
            tryVerify(() => stage.find(root.kiosk, "choice1") !== null);
            wait(20);
            press(Qt.Key_Down);
            press(Qt.Key_Return);
            tryVerify(() => find("word0").activeFocus);
            wait(20);
        }
        verify(answer("letter").includes("confirm"));
    }

    function pairsByKeyAndMouse(id, first) {
        open(id);
        press(Qt.Key_Tab);
        verify(find("place0").activeFocus);
        press(Qt.Key_C);
        press(Qt.Key_Down);
        press(Qt.Key_A);
        press(Qt.Key_Down);
        press(Qt.Key_D);
        press(Qt.Key_Delete);
        const wanted = answer(id);
        verify(wanted.includes(first));
        press(Qt.Key_Up);
        press(Qt.Key_Delete);
        press(Qt.Key_Up);
        press(Qt.Key_Delete);
        compare(answer(id), "");
        stage.model.item.pairs.letGo();
        click("place0");
        click("poolC");
        click("poolA");
        click("place1");
        compare(answer(id), wanted);
        compare(stage.model.map.currentId, id);
    }

    function test_match() {
        pairsByKeyAndMouse("terms", '"a":');
    }

    function test_gap_match() {
        pairsByKeyAndMouse("words", '"one":');
    }

    function test_a_letter_takes_an_option_when_no_place_is_chosen() {
        open("terms");
        press(Qt.Key_B);
        compare(stage.model.item.pairs.option, 1);
        press(Qt.Key_Tab);
        press(Qt.Key_Return);
        compare(stage.model.item.pairs.placed, 1);
        compare(stage.model.item.pairs.option, -1);
    }

    function test_order() {
        const wanted = '{"order":["b","c","d","e","a"]}';
        open("credit");
        press(Qt.Key_Tab);
        for (let i = 0; i < 4; ++i) {
            press(Qt.Key_Down, Qt.AltModifier);
        }
        compare(answer("credit"), wanted);
        verify(find("order5").activeFocus);
        mouseClick(find("orderClear"));
        for (let i = 1; i < 5; ++i) {
            click("down" + i);
        }
        compare(answer("credit"), wanted);
        mouseClick(find("orderClear"));
        find("order1").forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Space);
        press(Qt.Key_Down);
        press(Qt.Key_Down);
        press(Qt.Key_Down);
        press(Qt.Key_Down);
        press(Qt.Key_Return);
        compare(answer("credit"), wanted);
        mouseClick(find("orderClear"));
        mouseClick(find("order1"), 200, 20);
        mouseClick(find("order5"), 200, 20);
        compare(answer("credit"), wanted);
    }

    function test_order_can_be_dragged() {
        open("credit");
        const row = find("order1");
        mousePress(row, 200, 20);
        for (let step = 1; step <= 12; ++step) {
            mouseMove(root.kiosk.contentItem, row.mapToItem(null, 0, 0).x + 200, 320 + step * 20);
        }
        mouseRelease(root.kiosk.contentItem, row.mapToItem(null, 0, 0).x + 200, 560);
        verify(answer("credit").length > 0);
    }

    function test_hottext() {
        open("risk");
        press(Qt.Key_Tab);
        for (let i = 0; i < 3; ++i) {
            press(Qt.Key_Down);
        }
        press(Qt.Key_Space);
        const wanted = answer("risk");
        verify(wanted.includes("private"));
        click("mark3");
        compare(answer("risk"), "");
        click("mark3");
        compare(answer("risk"), wanted);
    }

    function test_hottext_is_put_right() {
        open("errors");
        click("mark2");
        wait(60);
        click("correction2");
        type("Ningbo");
        compare(answer("errors"), '{"texts":{"port":"Ningbo"}}');
        find("mark2").forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Space);
        compare(answer("errors"), "");
        press(Qt.Key_Space);
        press(Qt.Key_Tab);
        verify(find("correction2").activeFocus);
        type("Ningbo");
        compare(answer("errors"), '{"texts":{"port":"Ningbo"}}');
    }

    function test_writing() {
        open("brief");
        press(Qt.Key_Tab);
        const editor = find("editor");
        verify(editor.activeFocus);
        type("Ms. Lin 1");
        press(Qt.Key_Left);
        press(Qt.Key_Right);
        press(Qt.Key_Return);
        type("b");
        compare(answer("brief"), '{"texts":{"text":"Ms. Lin 1\\nb"}}');
        verify(!stage.model.map.currentFlagged);
        press(Qt.Key_Z, Qt.ControlModifier);
        press(Qt.Key_Z, Qt.ControlModifier);
        verify(editor.text.length < 9);
        press(Qt.Key_Y, Qt.ControlModifier);
        press(Qt.Key_Y, Qt.ControlModifier);
        compare(editor.text, "Ms. Lin 1\nb");
        press(Qt.Key_PageDown);
        press(Qt.Key_PageUp);
        compare(find("editor").text, "Ms. Lin 1\nb");
        click("editor");
        press(Qt.Key_End, Qt.ControlModifier);
        for (let i = 0; i < 120; ++i) {
            keyClick("x");
        }
        compare(stage.model.item.writing.characters, 120);
        verify(stage.model.item.writing.full);
        compare(find("writingFull").opacity, 1);
        mouseClick(find("writingUndo"));
        verify(!stage.model.item.writing.full);
    }

    function test_four_lines_of_a_written_answer_are_in_sight_data() {
        return [{ tag: "1280x720", width: 1280, height: 720 }, { tag: "1366x768", width: 1366, height: 768 }];
    }

    // At the largest type, as soon as somebody writes; and again when the stem was looked at in between.
    function test_four_lines_of_a_written_answer_are_in_sight(data) {
        root.kiosk.width = data.width;
        root.kiosk.height = data.height;
        Theme.fontScale = 2;
        open("reply");
        const editor = find("editor");
        editor.forceActiveFocus();
        const box = editor.parent.parent;
        const seen = () => Math.min(find("imeBar").mapToItem(null, 0, 0).y, box.mapToItem(null, 0, box.height).y) - Math.max(find("examHeader").height, box.mapToItem(null, 0, 0).y);
        tryVerify(() => seen() >= 4 * Theme.sp(Theme.reading * 1.75));
        mouseWheel(editor, 20, 20, 0, 1200);
        type("a");
        tryVerify(() => seen() >= 4 * Theme.sp(Theme.reading * 1.75));
        Theme.fontScale = 1;
    }

    function test_a_written_answer_goes_on_where_it_ended() {
        open("brief");
        click("editor");
        type("abc");
        press(Qt.Key_PageDown);
        press(Qt.Key_PageUp);
        compare(find("editor").text, "abc");
        press(Qt.Key_Tab);
        verify(find("editor").activeFocus);
        type("d");
        compare(answer("brief"), '{"texts":{"text":"abcd"}}');
    }

    // At the largest type too the number's field and what is said about it are seen at once.
    function test_what_is_said_about_a_number_is_seen_with_it() {
        root.kiosk.width = 1280;
        root.kiosk.height = 720;
        Theme.fontScale = 2;
        for (const id of ["cost", "rate"]) {
            open(id);
            const input = find("numeric");
            input.forceActiveFocus();
            type("x1x");
            const hint = find("numericHint");
            const seen = item => item.mapToItem(null, 0, 0).y >= find("examHeader").height && item.mapToItem(null, 0, item.height).y <= find("imeBar").mapToItem(null, 0, 0).y;
            tryVerify(() => seen(input) && seen(hint), 1000, id);
        }
        Theme.fontScale = 1;
    }

    function test_a_long_essay_stays_fluid() {
        open("reply");
        click("editor");
        const editor = find("editor");
        editor.text = "字句，".repeat(460);
        press(Qt.Key_End, Qt.ControlModifier);
        wait(50);
        const costs = [];
        for (let i = 0; i < 31; ++i) {
            const begun = Date.now();
            keyClick("a");
            costs.push(Date.now() - begun);
            wait(5);
        }
        compare(editor.text.length, 1411);
        costs.sort((left, right) => left - right);
        // Of the 50 ms that a key may take to be seen; drawing is not counted, it has no graphics card here.
        verify(costs[15] < 30, "a key took " + costs[15] + " ms, at most " + costs[30]);
    }

    function test_case_keeps_its_material() {
        open("judge");
        const splitter = find("caseSplitter");
        splitter.forceActiveFocus(Qt.TabFocusReason);
        const before = splitter.ratio;
        press(Qt.Key_Left);
        fuzzyCompare(splitter.ratio, before - 0.05, 0.001);
        press(Qt.Key_Right);
        press(Qt.Key_Right);
        fuzzyCompare(splitter.ratio, before + 0.05, 0.001);
        click("materialLarger");
        compare(find("materialZoom").text, "115%");
        const page = find("materialFlick");
        page.contentY = 40;
        press(Qt.Key_PageDown);
        compare(stage.model.map.currentId, "rate");
        compare(find("materialFlick"), page);
        compare(page.contentY, 40);
        compare(find("materialZoom").text, "115%");
        click("tab1");
        compare(find("materialTabs").currentIndex, 1);
        click("tab0");
        press(Qt.Key_PageDown);
        compare(find("materialTabs").currentIndex, 1);
    }

    function test_picture_is_looked_at() {
        open("judge");
        const page = find("materialFlick");
        const picture = find("picture");
        tryVerify(() => picture.width > 100);
        page.contentY = picture.mapToItem(page.contentItem, 0, 0).y - 40;
        click("picture");
        verify(stage.model.picture.open);
        compare(find("pictureZoom").visible, true);
        const before = find("pictureZoom").text;
        press(Qt.Key_Plus);
        verify(find("pictureZoom").text !== before);
        press(Qt.Key_Right);
        press(Qt.Key_0);
        compare(find("pictureZoom").text, before);
        press(Qt.Key_PageDown);
        compare(stage.model.map.currentId, "judge");
        press(Qt.Key_Escape);
        verify(!stage.model.picture.open);
        picture.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Return);
        verify(stage.model.picture.open);
        click("pictureClose");
        verify(!stage.model.picture.open);
    }

    function test_leaving_unread_asks_once() {
        Theme.fontScale = 2.0;
        root.kiosk.height = 560;
        open("contract");
        wait(300);
        press(Qt.Key_PageDown);
        compare(stage.model.map.currentId, "contract");
        verify(find("unreadHint").visible);
        press(Qt.Key_PageDown);
        compare(stage.model.map.currentId, "cost");
    }

    function test_shortcuts_rest_while_something_is_typed() {
        open("brief");
        click("editor");
        type("ms1ab");
        compare(stage.desk.answerText("brief"), '{"texts":{"text":"ms1ab"}}');
        verify(!stage.model.map.currentFlagged);
        open("cost");
        click("numeric");
        type("m");
        verify(!stage.model.map.currentFlagged);
        press(Qt.Key_PageUp);
        press(Qt.Key_M);
        verify(stage.model.map.currentFlagged);
    }
}
