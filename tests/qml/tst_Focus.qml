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
            stops.push({ item: item, place: root.place(item) });
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
            const a = stops[i - 1].place;
            const b = stops[i].place;
            const line = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > Math.min(a.height, b.height) / 2;
            if (line && b.x + b.width <= a.x) {
                faults.push("left from " + root.called(stops[i - 1].item) + " to " + root.called(stops[i].item));
            }
            if (!line && b.y + b.height <= a.y && b.x < a.x + a.width) {
                faults.push("upwards from " + root.called(stops[i - 1].item) + " to " + root.called(stops[i].item));
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

    function test_reading_order() {
        for (let number = DeskViewModel.Enrolment; number <= DeskViewModel.Waiting; ++number) {
            stage.desk.go(number);
            root.check("stage " + number);
        }
        for (let section = 0; section < 2; ++section) {
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
