// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest

import Gongyuan.Client
import Gongyuan.Ui

Item {
    id: root

    width: 900
    height: 400

    CodeEntry {
        id: code

        onTyped: text => code.code = (code.code + text).slice(0, 16)
        onErased: code.code = code.code.slice(0, -1)
    }

    ExamButton {
        id: button

        y: 120
        text: "交卷"
    }

    Field {
        id: field

        y: 200
        width: 400
        label: "准考证号"
    }

    FormulaLayout {
        id: plain

        text: "x = 1"
    }

    FormulaLayout {
        id: barred

        text: "x\u0304 = 1"
    }

    Rectangle {
        id: plainBox

        property var given: ({})

        x: 500
        y: 300
        width: given.width ?? 0
        height: given.height ?? 0
        radius: given.radius ?? 0
        color: given.color ?? "white"
        border.width: given.border ?? 0
        border.color: "#b0432f"
    }

    RoundedBox {
        id: box

        x: 700
        y: 300
        width: plainBox.width
        height: plainBox.height
        radius: plainBox.radius
        color: plainBox.color
        borderWidth: plainBox.border.width
        borderColor: plainBox.border.color
    }

    SignalSpy {
        id: clicks

        target: button
        signalName: "clicked"
    }

    TestCase {
        name: "Components"
        when: windowShown

        function test_code_takes_keys_one_by_one_and_nothing_else() {
            code.forceActiveFocus();
            keyClick("K");
            keyClick("7");
            keyClick(Qt.Key_V, Qt.ControlModifier);
            compare(code.code, "K7");
            keyClick(Qt.Key_Backspace);
            compare(code.code, "K");
        }

        function test_a_bar_over_a_letter_takes_no_room_beside_it() {
            compare(plain.bars.length, 0);
            compare(barred.bars.length, 1);
            compare(barred.texts[0].text, "x = 1");
            compare(barred.width, plain.width);
            verify(barred.bars[0].y < barred.texts[0].base - barred.texts[0].pixels * 0.4);
            verify(barred.bars[0].x < barred.texts[0].pixels);
        }

        function test_box_looks_like_a_rectangle_data() {
            return [
                {
                    "tag": "card",
                    "width": 150,
                    "height": 90,
                    "radius": 6,
                    "border": 1
                },
                {
                    "tag": "focus ring",
                    "width": 90,
                    "height": 40,
                    "radius": 11,
                    "border": 3,
                    "color": "transparent"
                },
                {
                    "tag": "filled",
                    "width": 61,
                    "height": 33,
                    "radius": 3,
                    "border": 0,
                    "color": "#234567"
                },
                {
                    "tag": "circle",
                    "width": 16,
                    "height": 16,
                    "radius": 8,
                    "border": 1,
                    "color": "#234567"
                },
                {
                    "tag": "pill",
                    "width": 120,
                    "height": 24,
                    "radius": 12,
                    "border": 2
                },
                {
                    "tag": "see-through",
                    "width": 80,
                    "height": 80,
                    "radius": 9,
                    "border": 2,
                    "color": "#80234567"
                }
            ];
        }

        function test_box_looks_like_a_rectangle(data) {
            plainBox.given = data;
            const one = grabImage(plainBox);
            const other = grabImage(box);
            compare(other.width, one.width);
            compare(other.height, one.height);
            verify(one.pixel(data.width / 2, 0) !== one.pixel(0, 0) || data.radius === 0);
            for (let y = 0; y < one.height; ++y) {
                for (let x = 0; x < one.width; ++x) {
                    const far = Math.max(Math.abs(one.red(x, y) - other.red(x, y)), Math.abs(one.green(x, y) - other.green(x, y)), Math.abs(one.blue(x, y) - other.blue(x, y)));
                    verify(far <= 24, x + "," + y + ": " + one.pixel(x, y) + " and " + other.pixel(x, y));
                }
            }
        }

        function test_button_answers_space_return_and_mouse() {
            button.forceActiveFocus(Qt.TabFocusReason);
            verify(button.visualFocus);
            clicks.clear();
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Return);
            mouseClick(button);
            compare(clicks.count, 3);
        }

        function test_names_for_screen_readers() {
            compare(button.Accessible.name, "交卷");
            compare(button.Accessible.role, Accessible.Button);
        }

        function test_field_marks_focus_on_its_border() {
            field.take();
            verify(field.inputFocus);
        }

        function test_font_steps_stop_at_both_ends() {
            Theme.fontScale = 1.0;
            Theme.step(-1);
            compare(Theme.fontScale, 1.0);
            for (let i = 0; i < 9; ++i) {
                Theme.step(1);
            }
            compare(Theme.fontScale, 2.0);
            verify(Theme.oneColumn);
            Theme.step(0);
        }
    }
}
