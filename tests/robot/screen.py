# SPDX-License-Identifier: Apache-2.0
"""A person's hands and eyes on a seat: finds what is on the screen through the accessibility bus, and acts on it only
by real key and mouse events. It knows nothing of the program but names and roles that a screen reader would read."""

import re
import subprocess
import time
import typing

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402


class NotOnScreen(Exception):
    """What was looked for did not appear in time."""


class Seen(typing.NamedTuple):
    """One thing on the screen, as it was when somebody looked."""

    node: object
    role: str
    name: str
    inside: tuple  # names of the dialogs and panes around it, the outermost first
    dialog: bool  # whether one of them is a dialog


class Screen:
    """One X display with one program on it. `unusable` matches what the program says of a control that is disabled:
    Qt 6.4 has no such state for Qt Quick."""

    def __init__(self, program="gongyuan-client", pause=0.02, unusable=None):
        self.program = program
        self.unusable = unusable
        self.pause = pause
        Atspi.set_timeout(2000, 10000)

    # -- eyes ---------------------------------------------------------------------------------------------------

    def root(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_name() == self.program:
                return child
        return None

    @staticmethod
    def showing(node):
        states = node.get_state_set()
        return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)

    def walk(self):
        """Everything that is showing, in tree order."""
        top = self.root()
        queue = [] if top is None else [top]
        while queue:
            node = queue.pop(0)
            try:
                children = [node.get_child_at_index(i) for i in range(node.get_child_count())]
                queue[:0] = [c for c in children
                             if c is not None and (self.showing(c) or c.get_role() == Atspi.Role.FRAME)]
                yield node
            except GLib.Error:
                continue  # it went away while we looked

    def names(self):
        return [(seen.role, seen.name) for seen in self.everything()]

    def everything(self, top=None, hidden=False):
        """What is showing, in tree order, with what stands around it; below `top` alone if that is given. Hidden is
        also what has to be scrolled into sight: the accessibility bus does not tell one from the other."""
        top = self.root() if top is None else top
        queue = [] if top is None else [(top, (), False)]
        while queue:
            node, inside, dialog = queue.pop(0)
            try:
                seen = Seen(node, node.get_role_name(), node.get_name() or "", inside, dialog)
                if seen.role in ("dialog", "panel") and seen.name:
                    inside = (*inside, seen.name)
                dialog = dialog or seen.role == "dialog"
                children = [node.get_child_at_index(i) for i in range(node.get_child_count())]
                queue[:0] = [(c, inside, dialog) for c in children if c is not None and (
                    hidden or self.showing(c) or c.get_role() == Atspi.Role.FRAME)]
                yield seen
            except GLib.Error:
                continue  # it went away while we looked

    def look(self, name, role=None):
        """The first showing thing whose name matches the pattern whole, or None."""
        pattern = re.compile(name, re.DOTALL)
        for node in self.walk():
            try:
                if pattern.fullmatch(node.get_name() or "") and (role is None or node.get_role_name() == role):
                    return node
            except GLib.Error:
                continue
        return None

    def wait(self, name, role=None, seconds=30):
        end = time.monotonic() + seconds
        while True:
            try:
                node = self.look(name, role)
            except GLib.Error:
                node = None
            if node is not None:
                return node
            if time.monotonic() > end:
                shown = "\n".join(f"  {r}: {n}" for r, n in self.names())
                raise NotOnScreen(f"no {role or 'thing'} named {name!r} within {seconds} s; the screen shows:\n{shown}")
            time.sleep(0.05)

    @staticmethod
    def until(holds, fault, seconds=5):
        """Waits until it holds; NotOnScreen with the fault when it does not."""
        end = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > end:
                raise NotOnScreen(fault)
            time.sleep(0.03)

    def wait_gone(self, name, role=None, seconds=30):
        end = time.monotonic() + seconds
        while self.look(name, role) is not None:
            if time.monotonic() > end:
                raise NotOnScreen(f"{name!r} is still on the screen after {seconds} s")
            time.sleep(0.05)

    def enabled(self, node):
        said = self.unusable is not None and re.fullmatch(self.unusable, node.get_description() or "")
        return node.get_state_set().contains(Atspi.StateType.ENABLED) and not said

    @staticmethod
    def checked(node):
        return node.get_state_set().contains(Atspi.StateType.CHECKED)

    @staticmethod
    def focused(node):
        return node.get_state_set().contains(Atspi.StateType.FOCUSED)

    @staticmethod
    def box(node):
        """Where it lies on the screen: x, y, width, height."""
        box = node.get_extents(Atspi.CoordType.SCREEN)
        return box.x, box.y, box.width, box.height

    @staticmethod
    def text(node):
        return Atspi.Text.get_text(node, 0, -1).replace("\u2029", "\n")  # how an editor says a new line

    def picture(self, path):
        subprocess.run(["import", "-window", "root", "-silent", str(path)], check=True)

    # -- hands --------------------------------------------------------------------------------------------------

    def _xdotool(self, *arguments):
        subprocess.run(["xdotool", *arguments], check=True)
        time.sleep(self.pause)

    def key(self, *keys):
        self._xdotool("key", "--clearmodifiers", *keys)

    def type(self, text, delay=4):
        for number, line in enumerate(text.split("\n")):
            if number > 0:
                self.key("Return")
            if line:
                self._xdotool("type", "--delay", str(delay), "--", line)

    def click(self, node):
        box = node.get_extents(Atspi.CoordType.SCREEN)
        if box.width <= 0 or box.height <= 0:
            raise NotOnScreen(f"{node.get_name()!r} has no place on the screen")
        self._xdotool("mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2), "click", "1")

    def press(self, name, role=None, seconds=30):
        """Waits for something that can be used and clicks it."""
        end = time.monotonic() + seconds
        while True:
            node = self.wait(name, role, seconds)
            if self.enabled(node):
                self.click(node)
                return node
            if time.monotonic() > end:
                raise NotOnScreen(f"{name!r} is on the screen but cannot be used")
            time.sleep(0.05)

    def fill(self, name, text):
        """Clicks a field, replaces what is in it, and types."""
        node = self.press(name, "text")
        self.key("ctrl+a")
        self.type(text)
        return node
