# SPDX-License-Identifier: Apache-2.0
"""A candidate without a mouse: walks by Tab, answers by letters, arrows, Space and Enter."""

import time

from screen import NotOnScreen
from writing import SYMBOLS_IN_ROW, other_mode, pieces

HEAD, FOOT, LINE = 28, 8, 24  # pixels
FARTHEST = 90  # stops of Tab on the fullest screen, and some more


class Keyboard:
    name = "keyboard"
    scrolls = False

    def __init__(self, screen, words, size):
        self.screen = screen
        self.words = words
        self.height = size[1]

    # -- walking ------------------------------------------------------------------------------------------------

    def go(self, node, key="Tab"):
        """Walks until the thing has the focus; it must be reachable."""
        for _ in range(FARTHEST):
            if self.screen.focused(node):
                self._in_sight(node)
                return
            self.screen.key(key)
            self._settle(node)
        raise NotOnScreen(f"{node.get_role_name()} {node.get_name()!r} is not reached by {key}")

    def _in_sight(self, node):
        """What has the focus must be scrolled into sight: a line of it, when it is large."""
        end = time.monotonic() + 1
        while True:
            _, y, _, height = self.screen.box(node)
            if min(y + height, self.height - FOOT) - max(y, HEAD) >= min(height, LINE):
                return
            if time.monotonic() > end:
                raise NotOnScreen(f"{node.get_name()!r} has the focus out of sight, at {y} to {y + height}")
            time.sleep(0.05)

    def _settle(self, node):
        """The focus follows a key a moment later: waits no longer than it takes."""
        end = time.monotonic() + 0.03
        while not self.screen.focused(node) and time.monotonic() < end:
            time.sleep(0.005)

    # -- controls -----------------------------------------------------------------------------------------------

    def press(self, node):
        self.go(node)
        self.screen.key("Return")

    touch = press

    def fill(self, node, text):
        self.go(node)
        self.screen.key("ctrl+a", "BackSpace")
        self.write(node, text)

    def code(self, node, text):
        self.go(node)
        self.screen.type(text, delay=12)

    def read_to_end(self, node):
        self.go(node)
        self.screen.key("End")

    # -- answers ------------------------------------------------------------------------------------------------

    def choose(self, node, letter):
        self.screen.key(letter.lower())

    def strike(self, node, letter):
        self.screen.key("s", letter.lower(), "s")

    def pick(self, node, letter, word, by_list):
        """A word for a gap with a list of its own: by its letter, or out of the open list."""
        self.go(node)
        if not by_list:
            self.screen.key(letter.lower())
            return
        self.screen.key("Return")
        self.screen.wait(word, "list item", 5)
        self.screen.key("Home", *["Down"] * (ord(letter) - ord("A")), "Return")

    def unit(self, node):
        self.go(node)
        self.screen.key("space")

    def calculate(self, node, keys):
        return False  # types what it worked out

    def place(self, place, letter, option):
        self.go(place)
        self.screen.key(letter.lower())

    def mark(self, node):
        self.go(node)
        self.screen.key("space")

    def move_up(self, rows, at, to, find):
        """A row of an ordering item: a short way with Alt, a long one by taking it and choosing its place."""
        self.go(rows[at].node)
        if at - to <= 2:
            self.screen.key(*["alt+Up"] * (at - to))
        else:
            self.screen.key("space", *["Up"] * (at - to), "Return")

    # -- moving -------------------------------------------------------------------------------------------------

    def next(self):
        self.screen.key("Next")

    def previous(self):
        self.screen.key("Prior")

    def flag(self):
        self.screen.key("m")

    def map(self):
        self.screen.key("ctrl+g")

    def seek(self, name):
        """Down and up the map until the question is in sight."""
        for key in ["Down"] * 12 + ["Up"] * 24:
            if self.screen.look(name, "push button") is not None:
                return
            self.screen.key(key)
            time.sleep(0.1)

    def open(self, cell):
        self.press(cell)

    def sweep(self):
        """What has the focus is in sight: nothing is to be scrolled for it."""
        yield

    # -- writing ------------------------------------------------------------------------------------------------

    def latin(self, wanted):
        """Chinese or Latin letters, as the line of the input method says."""
        other, want = other_mode(self.screen, self.words, wanted)
        if other is not None:
            self.screen.key("shift")
            self.screen.wait(want, "push button", 3)

    def write(self, node, text):
        self.go(node)
        for how, what in pieces(text):
            if how == "symbol":
                self.screen.key("ctrl+slash", *["Down"] * (what // SYMBOLS_IN_ROW),
                                *["Right"] * (what % SYMBOLS_IN_ROW), "Return", "Escape")
                continue
            self.latin(how == "latin")
            self.screen.type(what, delay=12 if how == "pinyin" else 4)
