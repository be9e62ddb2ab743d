# SPDX-License-Identifier: Apache-2.0
"""The screens of a candidate who is moved in the middle of a sheet task: what one seat showed last, what the other
one shows first, and what the one that was left says when it wakes up. move.py --part PART ... -- SEAT'S COMMAND."""

import json
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from arguments import arguments  # noqa: E402
from screen import NotOnScreen  # noqa: E402
from sit import Candidate  # noqa: E402

LAST = 3  # cells typed at the seat that is left, by its own keys
LABEL = "单位海运费"  # stands before the last of them


class Moved(Candidate):
    """Stops at the sheet task, until told to go on."""

    stopping = True

    def login(self):
        if self.options.part == "spare":
            self.options.finished = True
        else:
            super().login()

    def spare(self):
        """Makes a seat that waits for whoever needs it."""
        self.run()

    def practice(self):
        number = self.task()
        if number is None:
            return False
        if not self.stopping:
            return super().practice()
        if "sheet" in self.sitting.tasks[number]:
            self.options.finished = True
            return True
        raise NotOnScreen("the seat does not show the task that was worked on")

    def sheet_task(self):
        """Waits for the sheet task: the task and everything that it shows."""
        self.run()
        return self.sitting.tasks[self.task()]

    def place(self):
        """The address of the sheet's cursor."""
        return self.screen.wait("[A-Z][0-9]+", "table", 5).get_name()

    def contents(self, addresses):
        """What the formula bar shows of each cell."""
        found = {}
        for address in addresses:
            self.go_to(address)
            bar = self.screen.wait(self.words.pattern("Content of %1", address), "text", 5)
            found[address] = self.screen.text(bar)
        return found

    def leave(self):
        task = self.sheet_task()
        typed = self.sitting.inputs(task)[:self.options.known + LAST]
        self.type_cells(typed[-LAST:])
        self.screen.wait(self.w("Copied to the room server"), None, 30)
        self.picture("left")
        self.options.report.write_text(json.dumps(typed, ensure_ascii=False), encoding="utf-8")

    def take_over(self):
        task = self.sheet_task()
        typed = json.loads(self.options.report.read_text(encoding="utf-8"))
        self.picture("taken-over")
        last = typed[-1][0]
        if self.place() != last:
            raise NotOnScreen(f"the cursor stands at {self.place()}, typed last was {last}")
        self.screen.wait(LABEL, "table cell", 5)  # scrolled to
        self.same(dict(typed), "the sheet is another one after the move")
        # What was typed last at the other seat can be taken back here, and brought again.
        self.press("Undo", "push button")
        self.picture("undone")
        self.same({**dict(typed), last: ""}, "undo does not reach what was typed at the other seat")
        self.press("Redo", "push button")
        self.same(dict(typed), "redo does not bring back what undo took")
        self.stopping = False
        self.run()

    def same(self, wanted, fault):
        here = self.contents(wanted)
        wrong = [f"{cell}: {here[cell]!r} where {text!r} belongs" for cell, text in wanted.items() if here[cell] != text]
        if wrong:
            raise NotOnScreen("\n".join([fault, *wrong]))

    def wake(self):
        self.screen.wait(self.w("This seat was replaced"), None, 60)
        self.screen.wait(self.words.pattern("The proctor moved this exam to seat %1.", self.options.other), None, 5)
        if self.sees("The computer restarted; your answers up to %1 are here again. Please keep working. The lost "
                     "time is recorded; raise your hand if anything is missing.") is not None:
            raise NotOnScreen("a seat that was replaced asks to keep working")
        self.picture("replaced")


def own(parser):
    parser.add_argument("--part", choices=["spare", "leave", "take_over", "wake"], required=True)
    parser.add_argument("--plan", required=True)
    parser.add_argument("--report", required=True, type=pathlib.Path)
    parser.add_argument("--known", type=int, default=0, help="cells that were filled before")
    parser.add_argument("--other", default="", help="the seat that took over")


def main():
    options = arguments(own)
    seat = subprocess.Popen(options.seat)
    candidate = Moved(options, seat)
    try:
        getattr(candidate, options.part)()
    except NotOnScreen:
        candidate.picture("failed")
        raise
    finally:
        seat.kill()
        seat.wait()


if __name__ == "__main__":
    main()
