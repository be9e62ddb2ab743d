# SPDX-License-Identifier: Apache-2.0
"""One candidate's way through the whole exam with the practice paper, from enrolment to receipt, with the slips that
candidates make: a mistyped code, a changed answer, second thoughts at every confirmation."""

import pathlib
import re
import time

from answering import Answering
from screen import NotOnScreen


class Journey:
    """`ticket`: enrol_code, code, admission, id_last. `audit(screen, page)` looks at every page once."""

    def __init__(self, screen, words, hands, plan, ticket, audit, pictures=None):
        self.screen = screen
        self.words = words
        self.hands = hands
        self.plan = plan
        self.ticket = ticket
        self.audit = audit
        self.pictures = pictures
        self.taken = 0
        self.answering = Answering(screen, words, hands, plan)
        self.numbers = {}  # id of a question: its number on this seat

    # -- eyes and hands -----------------------------------------------------------------------------------------

    def w(self, source, *arguments):
        return self.words.pattern(source, *arguments)

    def sees(self, source, role=None):
        return self.screen.look(self.w(source), role)

    def control(self, role, source, *arguments):
        """A control that is there and can be used; behind a dialog there may be one of the same name."""
        end = time.monotonic() + 20
        pattern = self.w(source, *arguments)
        while time.monotonic() < end:
            for node, shown, name, *_ in self.screen.everything():
                if shown == role and re.fullmatch(pattern, name, re.DOTALL) and self.screen.enabled(node):
                    return node
            time.sleep(0.05)
        raise NotOnScreen(f"no {role} {source!r} that can be used")

    def press(self, source, *arguments, role="push button"):
        self.hands.press(self.control(role, source, *arguments))

    def page(self, name, source, role=None):
        """Waits for a page, looks at it, takes its picture."""
        self.screen.wait(self.w(source), role, 60)
        self.look(name)

    def look(self, name, item=None):
        time.sleep(0.15)  # a page that has just changed gets its places
        self.audit(name, item)
        if self.pictures is not None:
            self.taken += 1
            self.screen.picture(pathlib.Path(self.pictures) / f"{self.taken:02}-{name}.png")

    def gone(self, source, seconds=20):
        self.screen.wait_gone(self.w(source), None, seconds)

    # -- before -------------------------------------------------------------------------------------------------

    def arrive(self):
        self.page("enrolment", "Make this computer a seat")
        self.hands.code(self.control("text", "One-time code"), self.ticket.enrol_code.replace("-", ""))
        self.press("Enrol")
        self.page("login", "Please log in")
        self.hands.fill(self.control("text", "Admission number"), self.ticket.admission)
        self.hands.fill(self.control("text", "Last characters of your ID number"), "000000")
        self.press("Log in")
        time.sleep(0.5)
        self.look("login-refused")
        self.hands.fill(self.control("text", "Last characters of your ID number"), self.ticket.id_last)
        self.press("Log in")
        self.page("identity", "Is this you?")
        self.press("Correct, continue")
        self.page("notices", "Notices and pledge")
        self.hands.read_to_end(self.screen.wait("(?s).*" + re.escape("练习") + ".*", "document frame", 10))
        self.press("I have read this")
        self.page("waiting", "Type the session code", "push button")
        self.press("Text size and colours")
        self.page("display", "Text size", "label")
        self.press("Done")
        self.gone("Done")
        self.press("Equipment check")
        self.page("equipment", "Everything works", "push button")
        self.press("Everything works")
        self.gone("Everything works")
        self.press("Raise hand")
        self.page("hand", "Hand raised", "heading")
        self.press("Continue")
        self.gone("Continue")
        self.press("Type the session code")
        self.page("code", "Open the paper", "push button")
        code = self.ticket.code.replace("-", "")
        self.hands.code(self.control("text", "Session code"), code[:-1] + ("A" if code[-1] != "A" else "B"))
        self.press("Open the paper")
        time.sleep(0.5)
        self.look("code-mistyped")
        self.press("Clear")
        self.hands.code(self.control("text", "Session code"), code)
        self.press("Open the paper")
        self.page("briefing", "Begin", "push button")
        self.press("Begin")

    # -- questions ----------------------------------------------------------------------------------------------

    def item(self):
        """The question on the screen, told by its stem."""
        end = time.monotonic() + 10
        while time.monotonic() < end:
            for node, role, name, *_ in self.screen.everything():
                if role == "panel" and name in self.plan.by_stem:
                    self.answering.panel = node
                    return self.plan.by_stem[name]
            time.sleep(0.05)
        raise NotOnScreen("no question of the paper is on the screen")

    def leave(self, item, move):
        """Goes on; a stem that was not seen to its end holds the candidate back once."""
        for _ in range(2):
            move()
            end = time.monotonic() + 1.5
            while time.monotonic() < end:
                if self.screen.look(re.escape(item.stem), "panel") is None:
                    return
                time.sleep(0.03)
        raise NotOnScreen(f"{item.id} stays on the screen")

    def answer(self, item):
        if item.id in self.plan.first:
            self.answering.give(item, self.plan.first[item.id])
            self.answering.give(item, {**self.plan.answers[item.id], "again": True})
        elif item.id in self.plan.answers:
            self.answering.give(item, self.plan.answers[item.id])

    def flags(self, item):
        for source in ([] if item.id not in self.plan.flag else ["Flagged"]) + (
                [] if item.id not in self.plan.unflag else ["Flag"]):
            self.hands.flag()
            self.screen.wait(self.w(source), "push button", 5)

    def work(self):
        total = len(self.plan.items)
        for number in range(1, total + 1):
            item = self.item()
            self.numbers[item.id] = number
            self.flags(item)
            if item.id not in self.plan.late:
                self.answer(item)
            self.look(f"{number:02}-{item.id}", item)
            if number < total:
                self.leave(item, self.hands.next)
        self.leave(self.item(), self.hands.previous)
        before = self.item()
        assert self.numbers[before.id] == total - 1, f"one back leads to {before.id}"

    def through_the_map(self):
        """To a question of the case set, which has no map beside it, and from there to a flagged one and back."""
        for target in ("px01", "pk-1", "pn01"):
            here = self.item()
            number = self.numbers[target]
            self.hands.map()
            self.hands.seek(self.w("Question %1, %2", number))
            cell = self.screen.wait(self.w("Question %1, %2", number), "push button", 5)
            self.leave(here, lambda: self.hands.open(cell))
            assert self.item().id == target, f"the map leads to {self.item().id}, not {target}"

    # -- the end ------------------------------------------------------------------------------------------------

    def review(self, page="review-complete"):
        self.press("Hand in")
        self.page(page, "Go on to hand in", "push button")

    def missing(self):
        """From the review page to a question that was left out, and back."""
        for name in sorted(self.plan.late):
            number = self.numbers[name]
            self.press("Question %1: %2", number, role="link")
            item = self.item()
            assert item.id == name, f"the review page leads to {item.id}, not {name}"
            self.answer(item)
            self.review()

    def confirm(self):
        self.press("Go on to hand in")
        self.page("confirm", "Hand in now", "push button")

    def hand_in(self):
        source = "Type HAND IN, or the last 4 digits of your admission number"
        self.hands.fill(self.control("text", source), self.ticket.admission[-4:])
        self.press("Hand in now")

    def finish(self):
        self.review("review")
        self.missing()
        self.press("Return to answering")  # the default of the first confirmation
        self.gone("Go on to hand in")
        self.review()
        self.confirm()
        self.press("Return to answering")  # second thoughts at the second one
        self.gone("Hand in now")
        self.confirm()
        self.hand_in()
        self.page("gate", "Stop, return to answering", "push button")
        self.press("Stop, return to answering")  # and at the last moment
        self.gone("Stop, return to answering")
        self.item()
        self.review()
        self.confirm()
        self.hand_in()
        self.screen.wait(self.w("Stop, return to answering"), "push button", 10)
        self.gone("Stop, return to answering", 30)
        self.page("receipt", "Answers sealed", "heading")

    def run(self):
        self.arrive()
        self.work()
        self.through_the_map()
        self.finish()
