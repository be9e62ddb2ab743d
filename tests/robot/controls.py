# SPDX-License-Identifier: Apache-2.0
"""Every control of a page by its role and its name, as a screen reader tells of it, held against what belongs there."""

import collections
import re
import time

from expected_controls import Expected

CONTROLS = {"push button", "radio button", "check box", "combo box", "text", "slider", "page tab", "link", "list item",
            "toggle button", "document frame", "table", "menu item", "spin button"}


def moments(seconds=5):
    """A page that has just come is told of piece by piece: it is looked at again until it is whole, for so long."""
    end = time.monotonic() + seconds
    yield
    while time.monotonic() < end:
        time.sleep(0.25)
        yield


class Audit:
    """Looks at page after page and remembers what is wrong: a control without a name, two that cannot be told apart,
    something that can be used behind a dialog, a control that nobody expects. Hands that can scroll see the whole of a
    question; then nothing may be missing either."""

    def __init__(self, screen, words, hands, plan):
        self.screen = screen
        self.hands = hands
        self.expected = Expected(words, plan)
        self.faults = []
        self.pages = {}

    def __call__(self, page, item=None):
        wanted = self.expected.page(page) if item is None else self.expected.question(item)
        whole = {}
        for _ in self.hands.sweep() if item is not None else moments():
            seen = self.in_front(page, [each for each in self.screen.everything() if each.role in CONTROLS])
            self.names(page, seen)
            whole.update({(each.role, each.name): each for each in seen})
            missing, more = self.compare(list(whole), wanted)
            if not missing:
                break
        self.pages[page] = list(whole)
        for role, name in more:
            self.fault(f"{page}: a {role} named {name!r} that nobody expects")
        if item is None or self.hands.scrolls:
            # A cell that the map has scrolled out of the window is told of when the focus comes to it.
            cells = self.expected.map_cells()
            for role, pattern in missing:
                if (role, pattern) not in cells:
                    self.fault(f"{page}: no {role} named {pattern!r}")

    def fault(self, text):
        if text not in self.faults:
            self.faults.append(text)

    def names(self, page, seen):
        for each in seen:
            if not each.name.strip():
                self.fault(f"{page}: a {each.role} has no name, inside {each.inside}")
        for (role, name), times in collections.Counter((each.role, each.name) for each in seen).items():
            if times > 1 and name.strip():
                self.fault(f"{page}: {times} times a {role} named {name!r}")

    def in_front(self, page, seen):
        """The controls of the dialog that is open, or all; what lies behind a dialog must be out of reach."""
        if not any(each.dialog for each in seen):
            return seen
        for each in seen:
            if not each.dialog and self.screen.enabled(each.node):
                self.fault(f"{page}: {each.role} {each.name!r} can be used behind the dialog")
        return [each for each in seen if each.dialog]

    def compare(self, seen, wanted):
        """What is wanted and not seen, and what is seen and not wanted."""
        left, missing = list(seen), []
        for role, pattern in wanted:
            match = next((each for each in left if each[0] == role and re.fullmatch(pattern, each[1], re.DOTALL)), None)
            if match is not None:
                left.remove(match)
            else:
                missing.append((role, pattern))
        optional = self.expected.optional()
        return missing, [(role, name) for role, name in left
                         if not any(role == each and re.fullmatch(pattern, name) for each, pattern in optional)]
