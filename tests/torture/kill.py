# SPDX-License-Identifier: Apache-2.0
"""Kills seats (SIGKILL) at random moments during scripted exams, thousands of times, in slices. Each life of a seat
first compares what it restored with every answer that was acknowledged; at the end of each exam the signed sheet must hold the
answers of an undisturbed run, and its time ledger must account for every second. Counts survive in the state file.
kill.py --bank B --room R --candidate C --work W [--slice MINUTES] [--goal N] [--seed N] [--fresh] [--roll-back]"""

import argparse
import json
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import time

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS / "robot"))
sys.path.insert(0, str(TESTS / "integration" / "desk"))

import ledger  # noqa: E402
from hall import Hall  # noqa: E402
from kill_plan import State, changes, kind  # noqa: E402
from kill_sitting import Seat, opened_answers  # noqa: E402

ROOM_KILLS = 1 / 150  # of the room server, per life of a seat
LAST_KILLS = 5  # while a sheet is sealed and sent
PATIENCE = 60  # seconds without an acknowledged answer


class Absence:
    """From a kill until an answer is acknowledged again, over however many lives that takes."""

    def __init__(self, last):
        self.last = last
        self.dead = 0


class Disturbed:
    """One exam of one seat, killed until it is handed in."""

    def __init__(self, hall, seat, series, dice, state, until):
        self.hall, self.seat, self.dice, self.state, self.until = hall, seat, dice, state, until
        self.length = len(series)
        # Between the sections, and after the last, no clock runs.
        self.ends = {number for number in range(1, self.length + 1)
                     if number == self.length or kind(series[number]) != kind(series[number - 1])}
        self.watch = ledger.Watch(time.monotonic())
        self.absence = None
        self.last_kills = 0
        self.size = 0
        self.rolls_back = False
        self.older_count = 0

    def look(self):
        """True when another answer has been acknowledged."""
        try:
            size = self.seat.acknowledged.stat().st_size
        except FileNotFoundError:
            return False
        if size == self.size:
            return False
        self.size = size
        now = time.monotonic()
        self.watch.first = self.watch.first or now
        self.watch.last = now
        if self.absence is not None:
            self.watch.away.append((self.absence.last, self.absence.dead, now))
            self.absence = None
        return True

    def choose(self):
        """(answers to be acknowledged, seconds after the last of them) until the kill; None for never."""
        if self.seat.count() == self.length:
            self.last_kills += 1
            return (0, self.dice.uniform(0, 0.3)) if self.last_kills <= LAST_KILLS else None
        if self.watch.first is None and self.dice.random() < 0.5:
            return 0, self.dice.uniform(0, 1.5)
        if self.dice.random() < 0.25:
            return 0, self.dice.uniform(0, 0.1)
        return self.dice.randrange(1, 12), self.dice.uniform(0, 0.012)

    def enrolled(self, process):
        """Waits until the seat has its papers: an enrolment code serves once, so a seat that is killed while it
        enrols needs another, which is no matter of an exam."""
        while process.poll() is None and not any((self.seat.task.parent / "data" / "papers").glob("*.age")):
            time.sleep(0.002)

    def live(self, process):
        """Until the chosen moment or the end of the process. True when it is to be killed."""
        self.enrolled(process)
        chosen = self.choose()
        answers, after = chosen or (0, 0)
        since = quiet = time.monotonic()
        while process.poll() is None:
            now = time.monotonic()
            if self.look():
                answers -= 1
                quiet = now
                if answers == 0:
                    since = now
                if self.seat.count() == self.length and chosen is not None:
                    chosen, answers, since = self.choose(), 0, now
                    after = chosen[1] if chosen else 0
            if now - quiet > PATIENCE:
                self.state.find(f"no answer acknowledged for {PATIENCE} s")
                return True
            if chosen is not None and answers <= 0 and now - since > after and now < self.until:
                return True
            time.sleep(0.0008)
        return False

    def kill(self, process):
        process.kill()
        process.wait()
        killed = time.monotonic()
        self.look()
        if self.rolls_back and self.watch.first is not None:
            self.roll_back()
        self.watch.kills += 1
        self.state.counts["kills"] += 1
        if self.watch.kills % 50 == 0:
            self.state.save()
        if self.absence is None:
            self.absence = Absence(self.watch.last or self.watch.entered)
        if self.dice.random() < ROOM_KILLS:
            self.hall.stop(kill=True)
            self.hall.serve()
            self.state.counts["room_kills"] += 1
        if self.watch.first is not None and self.seat.count() not in self.ends:
            self.absence.dead += time.monotonic() - killed

    def roll_back(self):
        """Puts an older copy of the seat's files in their place: what a seat that forgets looks like."""
        data = self.seat.task.parent / "data"
        older = self.seat.task.parent / "older"
        if older.exists() and self.seat.count() > self.older_count + 20:
            shutil.rmtree(data)
            older.rename(data)
        elif not older.exists():
            shutil.copytree(data, older)
            self.older_count = self.seat.count()

    def run(self):
        """The receipt, or None when something was found."""
        while True:
            process = self.seat.start()
            try:
                again = self.live(process)
            except BaseException:
                process.kill()
                raise
            if again:
                self.kill(process)
                continue
            receipt = process.communicate()[0].strip()
            if process.returncode != 0:
                gone = "an acknowledged answer is gone" if process.returncode == 3 else "it did not go on"
                self.state.find(f"{gone}: exit {process.returncode} after {self.watch.kills} kills")
                return None
            self.watch.end = time.monotonic()
            if self.absence is not None:
                self.watch.away.append((self.absence.last, 0, self.watch.end))
            return receipt


def undisturbed(seat):
    process = seat.start()
    try:
        process.communicate()
    except BaseException:
        process.kill()
        raise
    if process.returncode != 0:
        raise SystemExit(f"the undisturbed seat ended with {process.returncode}")


def collect(hall):
    """Everything handed in so far."""
    for folder in ("collected", "opened"):
        shutil.rmtree(hall.work / folder, ignore_errors=True)
    return hall.collect()


def hall_of_exams(options, series, dice, state, until):
    """A hall whose seats are killed, one after the other, while there is time. In the first hall one sits in peace."""
    shutil.rmtree(options.work / "hall", ignore_errors=True)
    (options.work / "hall").mkdir(parents=True)
    hall = Hall(options.work / "hall", options.bank, options.room)
    hall.prepare()
    hall.serve()
    calm = options.work / "undisturbed.json"
    try:
        for number, candidate in enumerate(hall.candidates, 1):
            seat = Seat(hall, options.candidate, number, series, 0)
            if not options.roll_back and not calm.exists():
                undisturbed(seat)
                calm.write_text(json.dumps(opened_answers(collect(hall), candidate["admission_no"])), encoding="utf-8")
                continue
            if time.monotonic() > until or state.counts["kills"] >= options.goal:
                return
            exam = Disturbed(hall, seat, series, dice, state, until)
            exam.rolls_back = options.roll_back
            receipt = exam.run()
            if receipt is None and options.roll_back:
                return
            if receipt is not None:
                print(f"{exam.watch.kills} kills, {exam.watch.end - exam.watch.entered:.0f} s, receipt {receipt}", flush=True)
                compare(collect(hall), candidate["admission_no"], json.loads(calm.read_text(encoding="utf-8")), exam, state)
            state.save()
    finally:
        hall.stop()


def compare(opened, admission_no, wanted, exam, state):
    found = opened_answers(opened, admission_no)
    if found != wanted:
        state.find(f"the sheet differs in {[key for key in found | wanted if found.get(key) != wanted.get(key)]}")
        return
    path = next(path for path in opened.rglob("ledger.json") if admission_no in str(path))
    wrong = ledger.problems(json.loads(path.read_text(encoding="utf-8")), exam.watch)
    for problem in wrong:
        state.find(f"the ledger of {admission_no}: {problem}")
    if not wrong:
        state.counts["exams"] += 1
        state.counts["sure"] += exam.watch.kills
        state.counts["acknowledged"] += exam.length


def main():
    parser = argparse.ArgumentParser()
    for name in ("bank", "room", "candidate", "work"):
        parser.add_argument(f"--{name}", required=True, type=pathlib.Path)
    parser.add_argument("--slice", type=float, default=30, help="minutes; the exam under way is finished in peace")
    parser.add_argument("--goal", type=int, default=10000, help="kills over all slices")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--fresh", action="store_true", help="forget earlier slices")
    parser.add_argument("--roll-back", action="store_true", help="an older copy is put back; fails unless that is noticed")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped; the counts are kept"))
    options.work.mkdir(parents=True, exist_ok=True)
    if options.fresh or options.roll_back:
        shutil.rmtree(options.work)
        options.work.mkdir()
    state = State(options.work / "state.json")
    state.counts["slices"] += 1
    dice = random.Random(options.seed)
    started = time.monotonic()
    before = state.counts["seconds"]
    print(f"seed {options.seed}; {state.counts['kills']} kills in earlier slices", flush=True)
    while (time.monotonic() < started + options.slice * 60 and state.counts["kills"] < options.goal
           and not (options.roll_back and state.counts["findings"])):
        hall_of_exams(options, changes(), dice, state, started + options.slice * 60)
        state.counts["seconds"] = round(before + time.monotonic() - started)
        state.save()
    shutil.rmtree(options.work / "hall", ignore_errors=True)
    counts = state.counts
    print(f"{counts['kills']} kills of seats and {counts['room_kills']} of the room in {counts['seconds'] / 60:.0f} minutes; "
          f"{counts['sure']} of them in {counts['exams']} exams whose sheet and time ledger were compared; "
          f"{counts['acknowledged']} answers acknowledged, findings: {len(counts['findings'])}")
    if options.roll_back:
        raise SystemExit(0 if any("is gone" in finding for finding in counts["findings"]) else "that was not noticed")
    if counts["findings"]:
        raise SystemExit("\n".join(counts["findings"]))


if __name__ == "__main__":
    main()
