// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick

// All design tokens. Screens take colours, sizes and durations from here and from nowhere else.
QtObject {
    id: root

    // One of: paper, dark, contrast, yellow.
    property string mode: "paper"

    // Washes are the ground itself: what has one has a border in addition.
    readonly property bool stark: root.mode === "contrast" || root.mode === "yellow"

    // One of the five font steps: 1.0, 1.15, 1.3, 1.6, 2.0.
    property real fontScale: 1.0
    property bool motionOn: true

    // Chinese screens carry a second, English line in small type; English screens do not.
    property bool bilingual: true

    // Pages of one column even where two would fit.
    property bool singleColumn: false

    // Line height of texts that are read, as a multiple of the font size: 1.2 to 2.0.
    property real lineSpacing: root.standardSpacing
    readonly property real standardSpacing: 1.7

    // Single letters and digits are shortcuts while no input has the focus.
    property bool letterKeys: true

    // From 160 percent up, pages are one column.
    readonly property bool oneColumn: root.fontScale >= 1.6 || root.singleColumn
    readonly property var steps: [1.0, 1.15, 1.3, 1.6, 2.0]

    readonly property var palettes: ({
            "paper": {
                "ground": "#f4f1e9",
                "surface": "#fdfcf8",
                "sunken": "#eae5d9",
                "ink": "#211e1a",
                "soft": "#544e44",
                "faint": "#6b6458",
                "line": "#dcd5c6",
                "edge": "#898170",
                "fill": "#2b2722",
                "fillText": "#fdfcf8",
                "seal": "#b3301f",
                "sealSoft": "#f6e4dc",
                "sealText": "#fffaf5",
                "jade": "#1d6951",
                "jadeSoft": "#e0ece3",
                "ochre": "#7f4f00",
                "ochreSoft": "#f6e9c9",
                "ochreText": "#fffaf0",
                "indigo": "#1f4b8f",
                "indigoSoft": "#e2e8f2",
                "scrim": "#b3211e1a"
            },
            "dark": {
                "ground": "#161513",
                "surface": "#201e1b",
                "sunken": "#2c2925",
                "ink": "#ece6da",
                "soft": "#c0b8a8",
                "faint": "#a59d8d",
                "line": "#3a3630",
                "edge": "#857c6c",
                "fill": "#e6dfd1",
                "fillText": "#1b1917",
                "seal": "#f0846b",
                "sealSoft": "#3d231c",
                "sealText": "#1f0f0a",
                "jade": "#7cc9a8",
                "jadeSoft": "#1c3229",
                "ochre": "#e5b45c",
                "ochreSoft": "#382b12",
                "ochreText": "#1e1604",
                "indigo": "#9dbdf2",
                "indigoSoft": "#1f2b40",
                "scrim": "#cc0a0908"
            },
            "contrast": {
                "ground": "#000000",
                "surface": "#000000",
                "sunken": "#1c1c1c",
                "ink": "#ffffff",
                "soft": "#ffffff",
                "faint": "#b8b8b8",
                "line": "#8c8c8c",
                "edge": "#ffffff",
                "fill": "#ffffff",
                "fillText": "#000000",
                "seal": "#ff9c85",
                "sealSoft": "#000000",
                "sealText": "#000000",
                "jade": "#7dffcb",
                "jadeSoft": "#000000",
                "ochre": "#ffd75e",
                "ochreSoft": "#000000",
                "ochreText": "#000000",
                "indigo": "#66d9ff",
                "indigoSoft": "#000000",
                "scrim": "#d9000000"
            },
            "yellow": {
                "ground": "#00115c",
                "surface": "#00115c",
                "sunken": "#0c2180",
                "ink": "#fff16b",
                "soft": "#fff16b",
                "faint": "#c8c390",
                "line": "#6f7fc4",
                "edge": "#fff16b",
                "fill": "#fff16b",
                "fillText": "#00115c",
                "seal": "#ffb9a3",
                "sealSoft": "#00115c",
                "sealText": "#00115c",
                "jade": "#a6ffd8",
                "jadeSoft": "#00115c",
                "ochre": "#ffd08a",
                "ochreSoft": "#00115c",
                "ochreText": "#00115c",
                "indigo": "#ffffff",
                "indigoSoft": "#0c2180",
                "scrim": "#d9000836"
            }
        })
    readonly property var now: root.palettes[root.mode]

    // Colour roles.
    readonly property color ground: root.now.ground
    readonly property color surface: root.now.surface
    readonly property color sunken: root.now.sunken
    readonly property color ink: root.now.ink
    readonly property color soft: root.now.soft
    readonly property color faint: root.now.faint
    readonly property color line: root.now.line
    readonly property color edge: root.now.edge
    readonly property color fill: root.now.fill
    readonly property color fillText: root.now.fillText
    readonly property color seal: root.now.seal
    readonly property color sealSoft: root.now.sealSoft
    readonly property color sealText: root.now.sealText
    readonly property color jade: root.now.jade
    readonly property color jadeSoft: root.now.jadeSoft
    readonly property color ochre: root.now.ochre
    readonly property color ochreSoft: root.now.ochreSoft
    readonly property color ochreText: root.now.ochreText
    readonly property color indigo: root.now.indigo
    readonly property color indigoSoft: root.now.indigoSoft
    readonly property color scrim: root.now.scrim

    // Type. The names are exact so that no Japanese glyph form can be chosen. The seat's program puts faces in their
    // place that look the same and take less memory.
    property string sans: "Noto Sans CJK SC"
    property string serif: "Noto Serif CJK SC"
    readonly property string mono: "Noto Sans Mono CJK SC"
    readonly property int caption: 13
    readonly property int label: 14
    readonly property int body: 16
    readonly property int reading: 18
    readonly property int title: 22
    readonly property int clock: 26
    readonly property int display: 32
    readonly property int hero: 56

    // Space: multiples of 4.
    readonly property int s1: 4
    readonly property int s2: 8
    readonly property int s3: 12
    readonly property int s4: 16
    readonly property int s5: 24
    readonly property int s6: 32
    readonly property int s7: 48

    // Shape.
    readonly property int radius: 4
    readonly property int radiusLarge: 6
    readonly property int hair: 1
    readonly property int thick: 2
    readonly property int focusWidth: 3
    readonly property int focusGap: 2
    readonly property int target: root.sp(40)

    // Motion.
    readonly property int quick: root.motionOn ? 90 : 0
    readonly property int calm: root.motionOn ? 150 : 0

    // A pixel size scaled by the font step.
    function sp(px: real): int {
        return Math.round(px * root.fontScale);
    }

    // The line height of a text that is designed with `leading`: only texts of several lines follow the setting.
    function spaced(leading: real): real {
        return leading < 1.6 ? leading : Math.min(2.0, leading * root.lineSpacing / root.standardSpacing);
    }

    // Everything the candidate can set, in one line, and back.
    function look(): string {
        return root.mode + " " + root.fontScale + " " + root.lineSpacing + " " + root.singleColumn + " " + root.letterKeys;
    }

    function wear(look: string) {
        const parts = look.split(" ");
        if (parts.length === 5 && root.palettes[parts[0]] !== undefined) {
            root.mode = parts[0];
            root.fontScale = Number(parts[1]);
            root.lineSpacing = Number(parts[2]);
            root.singleColumn = parts[3] === "true";
            root.letterKeys = parts[4] === "true";
        }
    }

    // The next larger (1) or smaller (-1) font step; 0 is the default.
    function step(direction: int) {
        const at = root.steps.indexOf(root.fontScale);
        const next = direction === 0 ? 0 : Math.max(0, Math.min(root.steps.length - 1, at + direction));
        root.fontScale = root.steps[next];
    }

    // Outer margin of a page for a given window width.
    function margin(width: real): int {
        return width >= 1800 ? 48 : width >= 1360 ? 32 : 24;
    }
}
