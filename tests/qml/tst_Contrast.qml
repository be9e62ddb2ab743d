// SPDX-License-Identifier: Apache-2.0

import QtTest

import Gongyuan.Ui

// Every pair of colours that meets on a screen, in every theme, against WCAG 2.2: 4.5 to 1 for text (1.4.3), 3 to 1
// for what marks a control or the focus (1.4.11).
TestCase {
    id: root

    readonly property var texts: [["ink", "ground"], ["ink", "surface"], ["ink", "sunken"], ["soft", "ground"], ["soft", "surface"], ["soft", "sunken"], ["faint", "ground"], ["faint", "surface"], ["faint", "sunken"], ["fillText", "fill"], ["seal", "ground"], ["seal", "surface"], ["seal", "sealSoft"], ["sealText", "seal"], ["jade", "ground"], ["jade", "surface"], ["jade", "jadeSoft"], ["ochre", "surface"], ["ochre", "ochreSoft"], ["ochreText", "ochre"], ["indigo", "surface"], ["indigo", "indigoSoft"]]
    readonly property var marks: [["edge", "ground"], ["edge", "surface"], ["edge", "sunken"], ["indigo", "ground"], ["indigo", "sunken"], ["fill", "surface"], ["seal", "surface"], ["ochre", "ground"]]

    name: "Contrast"

    // Relative luminance of WCAG 2.2, of a colour written #rrggbb.
    function luminance(colour: string): real {
        const part = at => {
            const value = parseInt(colour.slice(at, at + 2), 16) / 255;
            return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
    }

    function contrast(first: string, second: string): real {
        const one = root.luminance(first);
        const other = root.luminance(second);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    function test_the_formula_is_the_published_one() {
        fuzzyCompare(root.contrast("#000000", "#ffffff"), 21, 0.001);
        fuzzyCompare(root.contrast("#777777", "#ffffff"), 4.48, 0.01);
        compare(root.contrast("#123456", "#123456"), 1);
    }

    function test_pairs_data() {
        const rows = [];
        for (const theme of Object.keys(Theme.palettes)) {
            for (const pair of root.texts) {
                rows.push({ tag: theme + ": " + pair.join(" on "), theme: theme, pair: pair, wanted: 4.5 });
            }
            for (const pair of root.marks) {
                rows.push({ tag: theme + ": " + pair.join(" beside "), theme: theme, pair: pair, wanted: 3 });
            }
        }
        return rows;
    }

    function test_pairs(data) {
        const palette = Theme.palettes[data.theme];
        const value = root.contrast(palette[data.pair[0]], palette[data.pair[1]]);
        verify(value >= data.wanted, data.tag + " is " + value.toFixed(2) + ", wanted " + data.wanted);
    }

    function test_every_role_is_in_every_theme_and_compared() {
        const roles = Object.keys(Theme.palettes.paper);
        for (const theme of Object.keys(Theme.palettes)) {
            compare(Object.keys(Theme.palettes[theme]), roles);
        }
        const compared = [].concat(...root.texts, ...root.marks);
        for (const role of roles) {
            verify(compared.includes(role) || role === "line" || role === "scrim", role + " is compared with nothing");
        }
    }
}
