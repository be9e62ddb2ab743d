// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest

import Gongyuan.Client
import Gongyuan.Ui

// No text is cut, runs out of its place or leaves the window: every screen, in both languages and all sizes.
TestCase {
    id: root

    property var kiosk: null
    property var wrong: []

    name: "Layout"
    when: windowShown

    Component {
        id: component

        Main {}
    }

    function open() {
        root.kiosk = component.createObject(root, { desk: stage.model, tutorial: stage.tutorial, languages: stage.languages, ime: stage.ime, check: stage.check });
        Theme.motionOn = false;
        root.wrong = [];
    }

    function cleanup() {
        root.kiosk.destroy();
    }

    function test_texts_fit_data() {
        const rows = [];
        for (const size of [[1280, 720], [1366, 768], [1920, 1080]]) {
            for (const english of [false, true]) {
                for (const scale of [1.0, 1.3, 1.6, 2.0]) {
                    rows.push({ tag: size.join("x") + (english ? " en " : " zh ") + scale, size: size, english: english, scale: scale });
                }
            }
        }
        return rows;
    }

    // Everything that is wrong is told in one run. `page` is what lies above all else; without one, texts may lie over
    // each other.
    function check(name, page = root.kiosk.contentItem) {
        const faults = stage.faults(root.kiosk, page);
        if (faults.length > 0) {
            root.wrong.push(name);
            warn(name + ": " + faults.join("; "));
        }
    }

    function test_texts_fit(data) {
        failOnWarning(/Polish loop/);
        stage.fresh();
        open();
        root.kiosk.width = data.size[0];
        root.kiosk.height = data.size[1];
        stage.languages.english = data.english;
        Theme.fontScale = data.scale;
        stage.desk.go(DeskViewModel.Enrolment);
        stage.desk.plugStick("room-03", "07,08,09");
        check("enrolment by stick");
        stage.desk.plugStick("", "");
        root.kiosk.showPreflight();
        const preflight = stage.find(root.kiosk, "preflightScreen");
        stage.check.run();
        check("pre-flight running", preflight);
        for (const outcome of [0, 1, 2]) {
            stage.finishCheck(outcome, outcome === 0);
            check("pre-flight " + outcome, preflight);
        }
        stage.find(root.kiosk, "preflightDone").clicked();
        for (let number = DeskViewModel.Enrolment; number <= DeskViewModel.Waiting; ++number) {
            stage.desk.go(number);
            check("stage " + number);
        }
        for (let section = 0; section < stage.model.sectionCount; ++section) {
            stage.desk.enterSection(section);
            check("briefing " + section);
            stage.desk.begin();
            for (let question = 1; question <= stage.model.map.total; ++question) {
                stage.model.map.openNumber(question);
                stage.model.map.openNumber(question); // asked back once when it was not read to its end
                check("question " + question + " of section " + section);
            }
            for (const seconds of [299, 58]) {
                stage.desk.setRemaining(seconds);
                check(seconds + " seconds left of section " + section);
            }
        }
        for (let number = DeskViewModel.Locked; number <= DeskViewModel.Receipt; ++number) {
            stage.desk.go(number);
            check("stage " + number);
        }
        compare(root.wrong.length, 0);
    }

    function test_head_and_foot_keep_their_height_data() {
        const rows = [];
        for (const english of [false, true]) {
            for (const scale of [1.0, 1.15, 1.3, 1.6, 2.0]) {
                rows.push({ tag: (english ? "en " : "zh ") + scale, english: english, scale: scale });
            }
        }
        return rows;
    }

    // Neither another kind of question, nor a mark, nor the time warning, nor the hidden clock moves what is between
    // them; and each is as low as it can be.
    function test_head_and_foot_keep_their_height(data) {
        stage.hard();
        open();
        root.kiosk.width = 1280;
        root.kiosk.height = 720;
        stage.languages.english = data.english;
        Theme.fontScale = data.scale;
        stage.desk.enterSection(0);
        stage.desk.begin();
        wait(50);
        const head = stage.find(root.kiosk, "examHeader").height;
        const foot = stage.find(root.kiosk, "examFooter").height;
        verify(head <= (data.scale < 1.3 ? Theme.sp(66) : Math.max(120, Theme.sp(83))), "head " + head);
        verify(foot <= (data.scale < 1.6 ? Theme.sp(66) : 80), "foot " + foot);
        const same = what => {
            wait(30);
            compare(stage.find(root.kiosk, "examHeader").height, head, "head, " + what);
            compare(stage.find(root.kiosk, "examFooter").height, foot, "foot, " + what);
        };
        for (let question = 1; question <= stage.model.map.total; ++question) {
            stage.model.map.openNumber(question);
            stage.model.map.openNumber(question);
            stage.model.map.toggleFlag();
            same("question " + question);
        }
        stage.model.clock.hidden = true;
        same("hidden clock");
        stage.model.clock.hidden = false;
        for (const seconds of [299, 58]) {
            stage.desk.setRemaining(seconds);
            same(seconds + " seconds left");
        }
    }

    function test_hard_papers_data() {
        const rows = [];
        for (const english of [false, true]) {
            for (const scale of [1.0, 2.0]) {
                rows.push({ tag: (english ? "en " : "zh ") + scale, english: english, scale: scale });
            }
        }
        return rows;
    }

    function answer() {
        const item = stage.model.item;
        item.choose(0);
        item.toggleStrike(1);
        for (const row of [0, 1, 2]) {
            item.gaps.choose(row, 0);
            item.gaps.mark(row, true);
            item.gaps.type(row, "W".repeat(200));
            item.pairs.put(row, row);
        }
        item.numeric.type("1".repeat(80));
        item.numeric.choose(0);
        item.order.take(0);
    }

    // What lint lets pass is shown whole, at the largest step in the smallest window; so is what it refuses.
    function test_hard_papers(data) {
        failOnWarning(/Polish loop/);
        stage.hard();
        open();
        root.kiosk.width = 1280;
        root.kiosk.height = 720;
        stage.languages.english = data.english;
        Theme.fontScale = data.scale;
        for (let number = DeskViewModel.Enrolment; number <= DeskViewModel.Waiting; ++number) {
            stage.desk.go(number);
            check("stage " + number);
        }
        for (let section = 0; section < stage.model.sectionCount; ++section) {
            stage.desk.enterSection(section);
            check("briefing " + section);
            stage.desk.begin();
            for (let question = 1; question <= stage.model.map.total; ++question) {
                stage.model.map.openNumber(question);
                stage.model.map.openNumber(question);
                check("question " + stage.model.map.currentId);
                if (section === 0) {
                    answer();
                    check("answered " + stage.model.map.currentId);
                }
            }
            mouseClick(stage.find(root.kiosk, "mapButton"));
            check("map of section " + section, null);
            keyClick(Qt.Key_Escape);
            mouseClick(stage.find(root.kiosk, "handInButton"));
            check("review of section " + section);
        }
        compare(root.wrong.length, 0);
    }
}
