# SPDX-License-Identifier: Apache-2.0
"""Sits the sample exam on a real seat, as planned, by real key and mouse events.

What to do next is decided only by what the screen shows, so the candidate carries on wherever a seat that was killed
and started again takes up. Everything seen as saved is remembered and looked at again after every restart."""

import pathlib
import re
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from gi.repository import GLib  # noqa: E402

from arguments import arguments  # noqa: E402
from paper import Sitting  # noqa: E402
from screen import NotOnScreen, Screen  # noqa: E402
from words import Words  # noqa: E402
from writing import click_mode  # noqa: E402


class Candidate:
    def __init__(self, options, seat):
        self.options = options
        self.seat = seat
        self.words = Words(options.lang)
        self.screen = Screen(unusable=self.words.pattern("Cannot be used now"))
        self.sitting = Sitting(options.plan)
        self.section = 0
        self.pictures = set()
        self.done = set()

    # -- words and pictures -------------------------------------------------------------------------------------

    def w(self, source, *arguments):
        return self.words.pattern(source, *arguments)

    def sees(self, source, role=None):
        return self.screen.look(self.w(source), role)

    def press(self, source, role=None):
        return self.screen.press(self.w(source), role, seconds=15)

    def picture(self, name):
        if self.options.screens and name not in self.pictures:
            self.pictures.add(name)
            time.sleep(0.25)  # lets a page that has just changed be drawn
            self.screen.picture(pathlib.Path(self.options.screens) / f"{len(self.pictures):02}-{name}.png")

    # -- the pages ----------------------------------------------------------------------------------------------

    def page(self):
        """The one act that fits what is shown, or None while the seat is busy. One look serves all."""
        seen = self.screen.names()
        for source, role, act in (
            ("Answers sealed", None, self.receipt),
            ("Stop, return to answering", "push button", self.gate),
            ("Hand in now", "push button", self.hand_in),
            ("Make this computer a seat", None, self.enrol),
            ("Is this you?", None, self.identity),
            ("Please log in", None, self.login),
            ("Notices and pledge", None, self.notices),
            ("Open the paper", "push button", self.code),
            ("Type the session code", "push button", self.waiting),
            ("Begin", "push button", self.briefing),
            ("Go on to hand in", "push button", self.review),
            ("Next", "push button", self.theory),
            ("Review", "push button", self.last),
            ("Next task", "push button", self.practice),
        ):
            pattern = re.compile(self.w(source), re.DOTALL)
            if any(pattern.fullmatch(name or "") and role in (None, shown) for shown, name in seen):
                return act
        return None

    def enrol(self):
        self.picture("enrolment")
        self.screen.press(self.w("One-time code"), "text", seconds=15)
        self.screen.key(*["BackSpace"] * 14)
        self.screen.type(self.options.enrol_code.replace("-", ""), delay=12)
        self.picture("enrolment-filled")
        self.press("Enrol")
        self.gone("Make this computer a seat")

    def login(self):
        self.picture("login")
        self.screen.fill(self.w("Admission number"), self.options.admission)
        self.screen.fill(self.w("Last characters of your ID number"), self.options.id_last)
        self.screen.key("Return")
        self.screen.wait(self.w("Is this you?"), seconds=20)

    def identity(self):
        self.picture("identity")
        self.press("Correct, continue")
        self.gone("Is this you?")

    def notices(self):
        self.picture("notices")
        for _ in range(20):
            if self.sees("By continuing you give the pledge above.") is not None:
                break
            self.screen.key("Next")
            time.sleep(0.1)
        self.picture("notices-read")
        self.press("I have read this")
        self.gone("Notices and pledge")

    def waiting(self):
        self.picture("waiting")
        self.press("Type the session code", "push button")
        self.screen.wait(self.w("Open the paper"), "push button", 15)

    def code(self):
        self.picture("code")
        if "wrong-code" not in self.done:
            # A slip of the finger first: the check character catches it and it costs no try.
            self.done.add("wrong-code")
            code = self.options.code
            self.enter(code[:-1] + ("A" if code[-1] != "A" else "B"))
            time.sleep(1)
            self.picture("code-mistyped")
        self.enter(self.options.code)
        self.gone("Open the paper", seconds=60)

    def enter(self, code):
        clear = self.sees("Clear", "push button")
        if clear is not None and self.screen.enabled(clear):
            self.screen.click(clear)
        self.screen.press(self.w("Session code"), "text", seconds=15)
        self.screen.type(code.replace("-", ""), delay=12)
        self.picture("code-typed")
        self.press("Open the paper")

    def briefing(self):
        practice = self.screen.look("操作技能", "heading") is not None
        self.picture(f"briefing-{2 if practice else 1}")
        self.press("Begin")
        self.gone("Begin")

    # -- answering ----------------------------------------------------------------------------------------------

    def question(self):
        """Which item is shown: told by its stem, as a reader would."""
        for role, name in self.screen.names():
            if role == "panel" and name in self.sitting.stems:
                return self.sitting.stems[name]
        return None

    def task(self):
        """Which task is shown: told by its title."""
        for node in self.screen.walk():
            number = self.sitting.titles.get(node.get_name())
            if number is not None:
                return number
        return None

    def theory(self):
        """Answers the question that is shown; False when there is none."""
        number = self.question()
        if number is None:
            return False
        self.section = 0
        question = self.sitting.questions[number]
        self.answer(question, number)
        self.picture({0: "single", 4: "single-marked", 41: "multiple", 70: "true-false"}.get(number, "single"))
        self.turn_page(self.question, number)
        return True

    def turn_page(self, shown, number):
        """To the next question; the last one of a section has "Review" where the others have "Next"."""
        self.screen.key("Next")
        end = time.monotonic() + 3
        while shown() == number and time.monotonic() < end:
            time.sleep(0.02)

    def last(self):
        """The last question of a section has "Review" where the others have "Next". A page that is still being made shows
        neither a question nor a task: it is looked at again, and not left behind."""
        self.screen.until(lambda: self.theory() or self.practice(), "a page with neither a question nor a task", 20)
        self.press("Review", "push button")

    def rows(self, question):
        """Option rows on the screen by option id; the stem may be there a moment before its options."""
        end = time.monotonic() + 5
        while time.monotonic() < end:
            found = self.rows_seen(question)
            if len(found) == len(question.texts):
                return found
            time.sleep(0.05)
        raise NotOnScreen(f"{question.id}: the options on the screen are not the paper's")

    def rows_seen(self, question):
        found = {}
        for node in self.screen.walk():
            name = node.get_name() or ""
            match = re.fullmatch(r"([A-H]) (.*)", name, re.DOTALL)
            if not match:
                continue
            for key, text in question.texts.items():
                shown = {"true": ("正确", "True"), "false": ("错误", "False")}.get(key, (text,))
                if match.group(2) in shown:
                    found[key] = (match.group(1), node)
            if len(found) == len(question.texts):
                break
        return found

    def answer(self, question, number):
        rows = self.rows(question)
        if question.id in self.sitting.flags and question.id not in self.done:
            self.done.add(question.id)
            self.screen.key("m")
        for position, (key, (letter, node)) in enumerate(sorted(rows.items())):
            if self.screen.checked(node) != (key in question.choose):
                # Keys and mouse in turn, so that both are real.
                if (number + position) % 2:
                    self.screen.click(node)
                else:
                    self.screen.key(letter.lower())
        self.screen.until(
            lambda: all(self.screen.checked(node) == (key in question.choose) for key, (_, node) in rows.items()),
            f"{question.id}: the chosen options are not shown as chosen")

    def practice(self):
        """Does the task that is shown; False when there is none."""
        number = self.task()
        if number is None:
            return False
        self.section = 1
        task = self.sitting.tasks[number]
        click_mode(self.screen, self.words, latin=True)  # the documents of this paper are written in English
        fill = self.fill_sheet if "sheet" in task else self.fill_form
        fill(task)
        self.picture(f"task-{task['id']}")
        self.turn_page(self.task, number)
        return True

    def fill_form(self, task):
        for name, text in self.sitting.inputs(task):
            node = self.field(name)
            if self.screen.text(node) == text:
                continue
            self.screen.click(node)
            self.screen.key("ctrl+a")
            self.screen.type(text, delay=2)
            self.screen.until(lambda: self.screen.text(self.field(name)) == text,
                              f"{task['id']}: {name} does not show what was typed", 3)

    def field(self, name):
        """An input of the form, scrolled to by the keyboard when it is not on the screen."""
        for _ in range(80):
            node = self.screen.look(re.escape(name), "text")
            if node is not None and self.on_screen(node):
                return node
            self.screen.key("Tab")
        raise NotOnScreen(f"no input {name!r}")

    def on_screen(self, node):
        from gi.repository import Atspi
        width, height = (int(part) for part in self.options.size.split("x"))
        box = node.get_extents(Atspi.CoordType.SCREEN)
        return box.width > 0 and box.y > 110 and box.y + box.height < height - 66 and box.x + box.width <= width

    def fill_sheet(self, task):
        self.type_cells(self.sitting.inputs(task))

    def type_cells(self, cells):
        for address, text in cells:
            self.go_to(address)
            bar = self.screen.wait(self.w("Content of %1", address), "text", 15)
            self.screen.type(text, delay=2)
            self.screen.until(lambda: self.screen.text(bar) == text, f"{address} does not show what was typed")
            self.screen.key("Return")
            # The last row keeps the cursor.
            end = time.monotonic() + 0.5
            while self.screen.look(address, "table") is not None and time.monotonic() < end:
                time.sleep(0.02)

    def go_to(self, address):
        """Moves the sheet's cursor by keys, from wherever it is."""
        table = self.screen.wait("[A-Z][0-9]+", "table", 15)
        if not self.screen.focused(table):
            self.screen.click(table)
        place = self.screen.wait("[A-Z][0-9]+", "table", 15).get_name()
        columns, rows = ord(address[0]) - ord(place[0]), int(address[1:]) - int(place[1:])
        keys = ["Down"] * rows + ["Up"] * -rows + ["Right"] * columns + ["Left"] * -columns
        if keys:
            self.screen.key(*keys)
            self.screen.wait(address, "table", 15)

    # -- handing in ---------------------------------------------------------------------------------------------

    def review(self):
        self.picture(f"review-{self.section + 1}")
        self.press("Go on to hand in", "push button")
        self.hand_in()

    def hand_in(self):
        """The second confirmation: type the digits, confirm, and let the gate's countdown run."""
        self.screen.press(self.w("Type HAND IN, or the last 4 digits of your admission number"), "text", seconds=15)
        self.screen.type(self.options.admission[-4:])
        self.picture(f"confirm-{self.section + 1}")
        self.press("Hand in now", "push button")
        self.screen.wait(self.w("Stop, return to answering"), "push button", 15)
        self.picture(f"gate-{self.section + 1}")
        self.gone("Stop, return to answering", seconds=30)

    def gate(self):
        self.gone("Stop, return to answering", seconds=30)

    def receipt(self):
        self.picture("receipt")
        self.options.finished = True

    def gone(self, source, seconds=10):
        """Whether the page went away in time; a page that stays is simply worked on again."""
        try:
            self.screen.wait_gone(self.w(source), None, seconds)
        except NotOnScreen:
            return False
        return True

    def run(self):
        self.options.finished = False
        idle = time.monotonic()
        again = {}
        while not self.options.finished:
            if self.seat.poll() is not None:
                raise NotOnScreen(f"the seat's program ended with {self.seat.returncode}")
            try:
                act = self.page()
                if act is not None:
                    again[act.__name__] = again.get(act.__name__, 0) + 1
                    if act not in (self.theory, self.practice) and again[act.__name__] > 8:
                        raise NotOnScreen(f"{act.__name__} leads nowhere")
                    act()
                    idle = time.monotonic()
            except GLib.Error as error:
                # The page changed under our eyes; look again.
                print(f"sit: {error.message}", file=sys.stderr)
            if time.monotonic() - idle > 180:
                shown = "\n".join(f"  {role}: {name}" for role, name in self.screen.names() if name)
                raise NotOnScreen(f"nothing to do for three minutes; the screen shows:\n{shown}")
            time.sleep(0.05)


def main():
    options = arguments(lambda parser: parser.add_argument("--plan", required=True))
    seat = subprocess.Popen(options.seat)
    candidate = Candidate(options, seat)
    try:
        candidate.run()
    except NotOnScreen:
        candidate.picture("failed")
        raise
    finally:
        seat.terminate()
        seat.wait(10)


if __name__ == "__main__":
    main()
