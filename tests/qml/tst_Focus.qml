// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest

import Gongyuan.Client
import Gongyuan.Ui

// Tab goes through every screen in reading order: never back to the left on a line, upwards only into a column
// further to the right; it reaches everything that takes the focus, and whatever has it is in sight.
TestCase {
    id: root

    property var kiosk: null

    name: "Focus"
    when: windowShown

    Component {
        id: component

        Main {}
    }

    function initTestCase() {
        stage.fresh();
        root.kiosk = component.createObject(root, { desk: stage.model, languages: stage.languages, ime: stage.ime, width: 1366, height: 768 });
        Theme.motionOn = false;
        root.kiosk.requestActivate();
        tryVerify(() => root.kiosk.active);
    }

    function cleanupTestCase() {
        root.kiosk.destroy();
    }

    function place(item) {
        return item.mapToItem(null, Qt.rect(0, 0, item.width, item.height));
    }

    // How far what it stands on is scrolled.
    function scrolled(item) {
        let sum = 0;
        for (let up = item.parent; up !== null; up = up.parent) {
            sum += up.contentY || 0;
        }
        return sum;
    }

    // What is wrong between one stop and the next: going left on a line, or upwards into no other column.
    function fault(a, b) {
        const line = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > Math.min(a.height, b.height) / 2;
        if (line) {
            return b.x + b.width <= a.x ? "left" : "";
        }
        return b.y + b.height <= a.y && b.x < a.x + a.width ? "upwards" : "";
    }

    // The place on a page that is not scrolled.
    function flat(stop) {
        return Qt.rect(stop.place.x, stop.place.y + stop.scrolled, stop.place.width, stop.place.height);
    }

    function called(item) {
        const name = item.Accessible ? item.Accessible.name : "";
        return item.objectName || name || item.text || item.toString();
    }

    // A page that scrolls is reached with what stands on it.
    function within(item, outer) {
        let up = item;
        while (up !== null && up !== outer) {
            up = up.parent;
        }
        return up === outer;
    }

    // Every stop of one round, from the next one on; a page may begin at a place that Tab only leaves.
    function round() {
        const stops = [];
        keyClick(Qt.Key_Tab);
        for (let i = 0; i < 300; ++i) {
            const item = root.kiosk.activeFocusItem;
            if (stops.length > 0 && item === stops[0].item) {
                return stops;
            }
            stops.push({ item: item, place: root.place(item), scrolled: root.scrolled(item) });
            keyClick(Qt.Key_Tab);
        }
        fail("Tab does not come back to where it began");
    }

    function check(name) {
        wait(50);
        // The first round may scroll; the second one is looked at.
        root.round();
        const seen = root.round();
        // Reading begins at the stop that lies first.
        let first = 0;
        for (let i = 1; i < seen.length; ++i) {
            const a = seen[first].place;
            const b = seen[i].place;
            const line = Math.min(a.y + a.height, b.y + b.height) > Math.max(a.y, b.y);
            if (line ? b.x < a.x : b.y < a.y) {
                first = i;
            }
        }
        const stops = seen.slice(first).concat(seen.slice(0, first));
        const faults = [];
        for (let i = 1; i < stops.length; ++i) {
            const a = stops[i - 1];
            const b = stops[i];
            // A page that scrolls from one stop to the next is judged as if it did not.
            const wrong = root.fault(a.place, b.place);
            if (wrong.length > 0 && root.fault(root.flat(a), root.flat(b)) === wrong) {
                faults.push(wrong + " from " + root.called(a.item) + " to " + root.called(b.item));
            }
        }
        for (const stop of stops) {
            const x = stop.place.x + stop.place.width / 2;
            if (x < 0 || x > root.kiosk.width || stop.place.y + stop.place.height < 0 || stop.place.y > root.kiosk.height) {
                faults.push(root.called(stop.item) + " has the focus out of sight");
            }
        }
        for (const item of stage.tabStops(root.kiosk)) {
            if (!stops.some(stop => root.within(stop.item, item))) {
                faults.push(root.called(item) + " is not reached");
            }
        }
        verify(faults.length === 0, name + ": " + faults.join("; "));
    }

    // Tab stays within what lies in front; behind it nothing can be pressed by accident.
    function test_dialogs_hold_the_focus() {
        stage.desk.enterSection(0);
        stage.desk.begin();
        stage.model.item.choose(0);
        mouseClick(stage.find(root.kiosk, "handInButton"));
        mouseClick(stage.find(root.kiosk, "reviewOnwards"));
        const sheet = stage.find(root.kiosk, "handInSheet");
        tryVerify(() => sheet.visible && root.within(root.kiosk.activeFocusItem, sheet));
        for (let i = 0; i < 6; ++i) {
            keyClick(Qt.Key_Tab);
            verify(root.within(root.kiosk.activeFocusItem, sheet), root.called(root.kiosk.activeFocusItem));
        }
        keyClick(Qt.Key_Escape);
        tryVerify(() => stage.find(root.kiosk, "reviewBack").activeFocus);
    }

    // A start page that is longer than the window shows its beginning and the button that has the focus.
    function test_a_long_start_page_keeps_its_button_in_sight() {
        root.kiosk.height = 480;
        stage.desk.enterSection(0);
        const begin = stage.find(root.kiosk, "begin");
        tryVerify(() => begin.activeFocus && root.place(begin).y + begin.height <= root.kiosk.height);
        // Nothing begins before the whole marking rule was on the screen.
        root.kiosk.height = 340;
        const rule = stage.find(root.kiosk, "instructions");
        const hidden = () => root.place(rule).y + rule.height > root.place(begin).y;
        tryVerify(hidden);
        for (let i = 0; i < 9 && hidden(); ++i) {
            keyClick(Qt.Key_Return);
            compare(stage.model.stage, DeskViewModel.Briefing);
        }
        verify(!hidden());
        root.kiosk.height = 768;
    }

    // A page whose button is below the window's edge: Enter presses nothing, Tab brings the button into sight.
    function test_a_long_page_opens_at_its_beginning() {
        root.kiosk.height = 360;
        stage.desk.go(DeskViewModel.OnBreak);
        const back = stage.find(root.kiosk, "resumeButton");
        tryVerify(() => !back.activeFocus && root.place(back).y + back.height > root.kiosk.height);
        keyClick(Qt.Key_Return);
        compare(stage.model.stage, DeskViewModel.OnBreak);
        keyClick(Qt.Key_Tab);
        tryVerify(() => back.activeFocus && root.place(back).y + back.height <= root.kiosk.height);
        root.kiosk.height = 768;
    }

    function sizes() {
        const rows = [];
        for (const size of [[1280, 720], [1366, 768], [1920, 1080]]) {
            for (const scale of [1.0, 1.3, 2.0]) {
                rows.push({ tag: size.join("x") + " " + scale, width: size[0], height: size[1], scale: scale });
            }
        }
        return rows;
    }

    function wear(data) {
        root.kiosk.width = data.width;
        root.kiosk.height = data.height;
        Theme.fontScale = data.scale;
        wait(50);
    }

    function test_who_logs_in_sees_the_button_data() {
        return root.sizes();
    }

    function test_who_logs_in_sees_the_button(data) {
        root.wear(data);
        for (const [number, name] of [[DeskViewModel.Login, "login"], [DeskViewModel.Identity, "confirmIdentity"]]) {
            stage.desk.go(number);
            const low = () => root.place(stage.find(root.kiosk, name)).y + stage.find(root.kiosk, name).height;
            tryVerify(() => low() <= root.kiosk.height - Theme.s2, 1000, name);
        }
        root.wear({ width: 1366, height: 768, scale: 1 });
    }

    // Identity is confirmed when every line was on the screen.
    function test_nobody_confirms_what_is_below_the_edge_data() {
        return root.sizes();
    }

    function test_nobody_confirms_what_is_below_the_edge(data) {
        root.wear(data);
        stage.desk.go(DeskViewModel.Identity);
        const yes = () => stage.find(root.kiosk, "confirmIdentity");
        tryVerify(() => yes() !== null && yes().activeFocus);
        wait(100);
        for (let presses = 0; stage.model.stage === DeskViewModel.Identity && presses < 9; ++presses) {
            const card = stage.find(root.kiosk, "identityCard");
            const below = !root.within(yes(), card) && root.place(card).y + card.height - Theme.sp(card.pad) > root.place(yes()).y;
            keyClick(Qt.Key_Return);
            verify(!below || stage.model.stage === DeskViewModel.Identity, "confirmed unseen");
            wait(50);
        }
        compare(stage.model.stage, DeskViewModel.Notices);
        root.wear({ width: 1366, height: 768, scale: 1 });
    }

    function test_a_dialog_keeps_its_buttons_in_sight_data() {
        return root.sizes();
    }

    function test_a_dialog_keeps_its_buttons_in_sight(data) {
        root.wear(data);
        stage.desk.enterSection(0);
        stage.desk.begin();
        stage.model.item.choose(0);
        const inSight = name => {
            const item = stage.find(root.kiosk, name);
            return item !== null && root.place(item).x >= 0 && root.place(item).x + item.width <= root.kiosk.width && root.place(item).y >= 0 && root.place(item).y + item.height <= root.kiosk.height - 12;
        };
        const opens = (opener, names) => {
            mouseClick(stage.find(root.kiosk, opener));
            for (const name of names) {
                tryVerify(() => inSight(name), 1000, name);
            }
        };
        opens("displayButton", ["displayDone"]);
        tryVerify(() => stage.find(root.kiosk, "displayDone").activeFocus);
        if (data.scale === 2 && data.height === 720) {
            const before = root.place(stage.find(root.kiosk, "size100")).y;
            keyClick(Qt.Key_Down);
            tryVerify(() => root.place(stage.find(root.kiosk, "size100")).y < before);
        }
        keyClick(Qt.Key_Backtab);
        tryVerify(() => stage.find(root.kiosk, "letterKeys").activeFocus && inSight("letterKeys"));
        wait(100);
        verify(stage.find(root.kiosk, "letterKeys").activeFocus);
        keyClick(Qt.Key_Escape);
        opens("handButton", ["handDone"]);
        keyClick(Qt.Key_Escape);
        opens("aidsButton", ["aidsDone"]);
        keyClick(Qt.Key_Escape);
        stage.find(root.kiosk, "handInButton").clicked();
        stage.find(root.kiosk, "reviewOnwards").clicked();
        for (const name of ["handInWord", "handInRefuse", "handInConfirm"]) {
            tryVerify(() => inSight(name), 1000, name);
        }
        for (const digit of "0312") {
            keyClick(digit);
        }
        opens("handInConfirm", ["gateCancel"]);
        keyClick(Qt.Key_Escape);
        stage.model.item.choose(0);
        root.wear({ width: 1366, height: 768, scale: 1 });
    }

    function test_who_waits_sees_the_buttons_data() {
        return root.sizes();
    }

    function test_who_waits_sees_the_buttons(data) {
        root.wear(data);
        stage.desk.go(DeskViewModel.Waiting);
        const inSight = name => {
            const item = stage.find(root.kiosk, name);
            return item !== null && root.place(item).y >= 0 && root.place(item).y + item.height <= root.kiosk.height - Theme.s2;
        };
        tryVerify(() => stage.find(root.kiosk, "openCode").activeFocus && inSight("openCode"), 1000, "openCode");
        tryVerify(() => inSight("countdown"), 1000, "countdown");
        root.check("waiting");
        mouseClick(stage.find(root.kiosk, "openCode"));
        tryVerify(() => stage.find(root.kiosk, "sessionCode").activeFocus);
        keyClick("K");
        stage.desk.refuse(DeskViewModel.CodeWrong, "4");
        for (const name of ["codeRefusal", "sessionCode", "codeBack", "codeClear", "codeEnter"]) {
            tryVerify(() => inSight(name), 1000, name);
        }
        const entry = stage.find(root.kiosk, "sessionCode");
        tryVerify(() => root.place(entry).y + entry.height <= root.place(stage.find(root.kiosk, "codeBack")).y);
        wait(100);
        verify(entry.activeFocus && inSight("codeRefusal"));
        root.check("session code");
        // Where the buttons change their place, what had the focus hands it on.
        stage.find(root.kiosk, "codeBack").forceActiveFocus(Qt.TabFocusReason);
        Theme.fontScale = data.scale > 1 ? 1 : 2;
        tryVerify(() => entry.activeFocus || stage.find(root.kiosk, "codeBack").activeFocus);
        keyClick(Qt.Key_Escape);
        tryVerify(() => stage.find(root.kiosk, "openCode") !== null);
        root.wear({ width: 1366, height: 768, scale: 1 });
    }

    function test_the_enrolment_page_opens_at_its_top_data() {
        return root.sizes();
    }

    function test_the_enrolment_page_opens_at_its_top(data) {
        root.wear(data);
        stage.desk.go(DeskViewModel.Enrolment);
        const address = stage.find(root.kiosk, "address");
        tryVerify(() => address.activeFocus && root.scrolled(address) === 0);
        wait(100);
        compare(root.scrolled(address), 0);
        root.wear({ width: 1366, height: 768, scale: 1 });
    }

    function test_reading_order() {
        for (let number = DeskViewModel.Enrolment; number <= DeskViewModel.Waiting; ++number) {
            stage.desk.go(number);
            root.check("stage " + number);
        }
        for (let section = 0; section < 3; ++section) {
            stage.desk.enterSection(section);
            root.check("briefing " + section);
            stage.desk.begin();
            for (let question = 1; question <= stage.model.map.total; ++question) {
                stage.model.map.openNumber(question);
                root.check("question " + question + " of section " + section);
            }
        }
        for (let number = DeskViewModel.Locked; number <= DeskViewModel.Receipt; ++number) {
            stage.desk.go(number);
            root.check("stage " + number);
        }
    }
}
