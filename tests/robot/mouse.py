# SPDX-License-Identifier: Apache-2.0
"""A candidate without a keyboard, as far as there is a way: everything by clicks, drags and the wheel. Letters have to
be typed; keys go only into an input that was clicked just before, and even there words, symbols and the mode of the
input method are chosen by the mouse."""

import time

from screen import NotOnScreen
from writing import SYMBOLS, click_mode, pieces

HEAD, FOOT = 96, 104  # pixels above and below the question that do not scroll with it
MAP_TOP, MAP_FOOT = 184, 190  # and of the map beside it


class Mouse:
    name = "mouse"
    scrolls = True

    def __init__(self, screen, words, size):
        self.screen = screen
        self.words = words
        self.width, self.height = size
        self.keys = 0  # how many keys were sent on purpose

    # -- the hand -----------------------------------------------------------------------------------------------

    def _xdotool(self, *arguments):
        self.screen._xdotool(*map(str, arguments))

    def reach(self, node):
        """Turns the wheel over the page until the whole thing is in sight."""
        for _ in range(60):
            x, y, width, height = self.screen.box(node)
            if y >= HEAD and (y + height <= self.height - FOOT or y < HEAD + 60):
                return
            self._xdotool("mousemove", x + width // 2, self.height // 2, "click", 4 if y < HEAD else 5)
            time.sleep(0.05)
            if self.screen.box(node)[1] == y:
                return  # the end of the page

    def press(self, node):
        """A control of the frame, which does not scroll."""
        _, y, _, height = self.screen.box(node)
        if y < 0 or y + height > self.height:
            self.reach(node)
        self.screen.click(node)

    def touch(self, node):
        """A control of the question."""
        self.reach(node)
        self.screen.click(node)

    def _type_into(self, node, text, delay):
        """The one place where a key is sent: into an input that has the focus because it was clicked."""
        if not self.screen.focused(node):
            raise NotOnScreen(f"{node.get_name()!r} was clicked and has no focus")
        self.keys += len(text)
        self.screen.type(text, delay)

    # -- controls -----------------------------------------------------------------------------------------------

    def fill(self, node, text):
        self.touch(node)
        if self.screen.text(node):
            self._xdotool("click", "--repeat", 3, "--delay", 30, 1)
            if not text:
                raise NotOnScreen("nothing to type over it")
        self.write(node, text)

    def code(self, node, text):
        self.press(node)
        self._type_into(node, text, 12)

    def read_to_end(self, node):
        x, y, width, height = self.screen.box(node)
        self._xdotool("mousemove", x + width // 2, y + height // 2, "click", "--repeat", 40, "--delay", 10, 5)

    # -- answers ------------------------------------------------------------------------------------------------

    def choose(self, node, letter):
        self.reach(node)
        x, y, width, height = self.screen.box(node)
        self._xdotool("mousemove", x + 24, y + height // 2, "click", 1)  # its letter: a picture has a click of its own

    def strike(self, node, letter):
        self.reach(node)
        x, y, width, height = self.screen.box(node)
        self._xdotool("mousemove", x + width // 2, y + height // 2, "click", 3)

    def pick(self, node, letter, word, by_list):
        self.touch(node)
        self.screen.click(self.screen.wait(word, "list item", 5))

    def unit(self, node):
        self.touch(node)

    def place(self, place, letter, option):
        """The place first, then the option; every second time the other way round."""
        first, second = (place, option) if ord(letter) % 2 else (option, place)
        self.touch(first)
        self.touch(second)

    def calculate(self, node, keys):
        """The calculator by its keys on the screen, and its result into the field that was clicked."""
        names = {"×": "Times", ".": "Decimal point", "=": "Equals"}
        self.touch(node)
        self._button("Calculator")
        for key in keys:
            self._button(names.get(key, key))
        self._button("Put the result into the answer")
        self._button("Calculator")
        return True

    def mark(self, node):
        self.touch(node)

    def move_up(self, rows, at, to, find):
        """A row of an ordering item: a short way by its arrow, a long one dragged."""
        row, goal = rows[at], rows[to]
        if at - to <= 2:
            for step in range(at - to):
                self.touch(find("push button", "Move up: %1", row.words))
            return
        x, y, width, height = self.screen.box(row.node)
        end = self.screen.box(goal.node)
        self._xdotool("mousemove", x + 200, y + height // 2, "mousedown", 1)
        for step in range(1, 11):
            self._xdotool("mousemove", x + 200, y + height // 2 + (end[1] - y) * step // 10)
        self._xdotool("mouseup", 1)

    # -- moving -------------------------------------------------------------------------------------------------

    def _button(self, source):
        self.press(self.screen.wait(self.words.pattern(source), "push button", 10))

    def next(self):
        self._button("Next")

    def previous(self):
        self._button("Previous")

    def flag(self):
        either = "|".join(self.words.pattern(source) for source in ("Flag", "Flagged"))
        self.press(self.screen.wait(either, "push button", 10))

    def map(self):
        """The map stands beside the question, except beside a case: there a button brings it."""
        name = self.words.pattern("Question list")
        end = time.monotonic() + 10
        while self.screen.look(name, "panel") is None:
            button = self.screen.look(name, "push button")
            if button is not None:
                self.press(button)
                return
            if time.monotonic() > end:
                raise NotOnScreen("neither the map nor the button that brings it")
            time.sleep(0.05)

    def seek(self, name):
        """Turns the wheel over the map until the question is in sight."""
        panel = self.screen.wait(self.words.pattern("Question list"), "panel", 10)
        x, y, width, height = self.screen.box(panel)
        for button in [5] * 30 + [4] * 60:
            if self.screen.look(name, "push button") is not None:
                return
            self._xdotool("mousemove", x + width // 2, y + height // 2, "click", button)
            time.sleep(0.05)

    def open(self, cell):
        """A question of the map, which scrolls by itself."""
        for _ in range(20):
            x, y, width, height = self.screen.box(cell)
            if MAP_TOP <= y and y + height <= self.height - MAP_FOOT:
                break
            self._xdotool("mousemove", x + width // 2, self.height // 2, "click", 4 if y < MAP_TOP else 5)
            time.sleep(0.05)
        self.screen.click(cell)

    def sweep(self):
        """Turns the wheel over both columns of the page: as it is, from the top, and down piece by piece."""
        yield
        self._wheel(4, 50)
        yield
        for _ in range(4):
            self._wheel(5, 8)
            yield

    def _wheel(self, button, times):
        for x in (self.width * 3 // 8, self.width * 7 // 8):
            self._xdotool("mousemove", x, self.height // 2, "click", "--repeat", times, "--delay", 2, button)
        time.sleep(0.1)

    # -- writing ------------------------------------------------------------------------------------------------

    def write(self, node, text):
        for how, what in pieces(text):
            if how == "symbol":
                self._button("Symbols")
                self.screen.click(self.screen.wait(SYMBOLS[what], "push button", 5))
                self._button("Symbols")
                continue
            click_mode(self.screen, self.words, how == "latin")
            if how == "latin":
                self._type_into(node, what, 4)
            else:
                self._compose(node, what)

    def _compose(self, node, keys):
        """Letters and marks are typed; the words they mean are clicked."""
        letters = ""
        for key in keys:
            if key not in " =" and not key.isdigit():
                letters += key
                continue
            if letters:
                self._type_into(node, letters, 12)
                letters = ""
            if key == "=":
                self.screen.click(self.screen.wait(self.words.pattern("More words"), "push button", 5))
            else:
                number = 1 if key == " " else int(key)
                self.screen.click(self.screen.wait(f"{number} .*", "list item", 5))
            time.sleep(0.08)
        if letters:
            self._type_into(node, letters, 12)
