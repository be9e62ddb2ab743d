# SPDX-License-Identifier: Apache-2.0
"""A drill of one room: N seats enrol from one stick, get a sealed mock paper, sit it and hand in, while the server is
killed, the line falls silent and a seat loses its power. The server and every seat's core are the real programs; what is
missing are the screens. Prints what was measured, and passed or failed with the reasons."""

import argparse
import json
import os
import pathlib
import signal
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "robot")]

from hall import Hall  # noqa: E402
from kill_sitting import answers, opened_answers  # noqa: E402

KDF_MIB = 300  # what one seat takes beside a processor while it opens the paper; on one machine they take turns
CROWD = 10  # seats that do not keep a server on the same machine from its work
LOOK = 0.25  # seconds between two looks at the seats; they write down themselves what happened when


class Seat:
    def __init__(self, hall, program, candidate, series, pause, nice):
        self.program = program
        self.nice = nice
        self.name = candidate["seat"]
        self.candidate = candidate
        self.folder = hall.work / f"seat-{self.name}"
        self.folder.mkdir()
        self.go = self.folder / "go"
        self.acknowledged = self.folder / "acknowledged"
        self.process = None
        self.task = self.folder / "task.json"
        self.task.write_text(json.dumps({
            "data": str(self.folder / "data"), "root": str(hall.root), "enrol_address": hall.enrol_address,
            "enrol_code": "", "stick": str(hall.work / "stick"), "seat": self.name, "go": str(self.go),
            "begin": str(hall.work / "begin"), "events": str(self.folder / "events"), "patience_s": 600,
            "admission_no": candidate["admission_no"], "id_last": candidate["id_last"], "code": hall.code,
            "log": str(self.acknowledged), "pause_ms": pause, "plan": series}), encoding="utf-8")

    def start(self):
        log = open(self.folder / "log", "ab")
        self.process = subprocess.Popen(["nice", "-n", str(self.nice), self.program, str(self.task)], stdout=log, stderr=log)

    def events(self, name):
        """(seconds since 1970, number) of every event of this name, in order."""
        path = self.folder / "events"
        lines = path.read_text().splitlines() if path.exists() else []
        return [(int(line.split()[1]) / 1000, int(line.split()[2])) for line in lines if line.split()[0] == name]

    def first(self, name):
        found = self.events(name)
        return found[0][0] if found else None

    def last_words(self):
        lines = (self.folder / "log").read_text(encoding="utf-8", errors="replace").splitlines()
        return f"seat {self.name} last said: {lines[-1] if lines else 'nothing'}"

    def count(self):
        return self.acknowledged.read_text().count("\n") if self.acknowledged.exists() else 0


class Drill:
    def __init__(self, hall, seats, options):
        self.hall = hall
        self.seats = seats
        self.options = options
        self.faults = []
        self.troubles = []  # (from, to): when the room was not to be reached

    def figure(self, what, value, most=None, unit="s"):
        good = most is None or value <= most
        limit = "" if most is None else f"  (limit {most:g} {unit})"
        print(f"  {what:<58} {value:9.2f} {unit}{limit}{'' if good else '  TOO MUCH'}", flush=True)
        if not good:
            self.faults.append(f"{what}: {value:.2f} {unit}, limit {most:g}")

    def spread(self, what, values, most=None, unit="s"):
        values = sorted(values)
        self.figure(f"{what}, median", statistics.median(values), None, unit)
        self.figure(f"{what}, 99 of 100", values[(len(values) - 1) * 99 // 100], most, unit)

    def wait(self, what, done, patience, progress=lambda seat: 0, seats=None):
        """Until all, or those `seats`, are `done`; at most `patience` seconds, from the last seat's `progress` on where that is told."""
        came, end = None, 0
        seats = self.seats if seats is None else seats
        while True:
            waiting = [seat for seat in seats if not done(seat)]
            if not waiting:
                return
            dead = [seat for seat in seats if seat.process.poll() not in (None, 0)]
            if dead:
                raise Failed(f"{what}: seats {[seat.name for seat in dead]} ended by themselves; {dead[0].last_words()}")
            if (now := sum(map(progress, seats))) != came:
                came, end = now, time.monotonic() + patience
            if time.monotonic() > end:
                raise Failed(f"{what}: not within {patience} s at seats {[seat.name for seat in waiting]}; "
                             f"{waiting[0].last_words()}")
            time.sleep(LOOK)

    def enrol(self):
        """As one person with one stick: a machine after the other."""
        names = [seat.name for seat in self.seats]
        stick = self.hall.work / "stick"
        stick.mkdir()
        begun = time.time()
        self.hall.room("enrol", "--seats", ",".join(names), "--valid", "2h", "--stick", stick)
        for seat in self.seats:
            seat.start()
            end = time.monotonic() + 60
            while seat.first("enrolled") is None:
                if time.monotonic() > end or seat.process.poll() is not None:
                    raise Failed(f"seat {seat.name} was not enrolled")
                time.sleep(0.02)
        total = time.time() - begun
        self.figure(f"{len(names)} seats enrolled one after another", total, 600 * len(names) / 40)
        self.spread("one seat, from power to enrolled", [
            seat.first("enrolled") - (self.seats[at - 1].first("enrolled") if at else begun)
            for at, seat in enumerate(self.seats)])
        end = time.monotonic() + 5
        while any(stick.iterdir()) and time.monotonic() < end:
            time.sleep(0.05)
        if any(stick.iterdir()):
            self.faults.append("codes are left on the stick")

    def replace(self):
        """The last seat's machine is dead: shut out, and another takes its place."""
        old = self.seats[-1]
        begun = time.time()
        old.process.kill()
        old.process.wait()
        said = self.hall.room("replace", "--seat", old.name, "--reason", "drill: machine dead", "--by", "Drill")
        new = Seat.__new__(Seat)
        new.__dict__.update(old.__dict__)
        new.folder = self.hall.work / f"seat-{old.name}-spare"
        new.folder.mkdir()
        new.go, new.acknowledged, new.task = new.folder / "go", new.folder / "acknowledged", new.folder / "task.json"
        task = json.loads(old.task.read_text(encoding="utf-8"))
        del task["stick"]
        task.update(data=str(new.folder / "data"), go=str(new.go), log=str(new.acknowledged),
                    events=str(new.folder / "events"), enrol_code=[line.split()[1] for line in said.splitlines()
                                                                   if line.startswith("code ")][0])
        new.task.write_text(json.dumps(task), encoding="utf-8")
        new.start()
        self.seats[-1] = new
        self.wait("the spare machine", lambda seat: seat.first("enrolled") is not None, 60)
        self.figure("a dead seat replaced", new.first("enrolled") - begun, 120)

    def serve_paper(self):
        begun = time.time()
        self.hall.take_paper()
        self.wait("the paper", lambda seat: seat.first("paper") is not None, 600)
        size = next(self.hall.work.glob("sealed/*.paper.age")).stat().st_size
        print(f"  the sealed paper has {size / 1024:.0f} KiB")
        self.figure("paper at every seat, verified", max(seat.first("paper") for seat in self.seats) - begun, 300)

    def open_paper(self):
        memory = int(next(line.split()[1] for line in open("/proc/meminfo") if line.startswith("MemAvailable"))) // 1024
        at_once = max(1, min(len(self.seats), len(os.sched_getaffinity(0)), memory // 2 // KDF_MIB))
        for first in range(0, len(self.seats), at_once):
            wave = self.seats[first:first + at_once]
            for seat in wave:
                seat.go.touch()
            self.wait("opening the paper", lambda seat: seat.first("open") is not None, 300, seats=wave)
        (self.hall.work / "begin").touch()  # a room begins together
        self.figure("code typed to paper open, slowest (seats share processors)",
                    max(seat.first("open") - seat.first("code") for seat in self.seats))

    def trouble(self, what, begin, end, seconds):
        before = [seat.count() for seat in self.seats]
        began = time.time()
        begin()
        time.sleep(seconds)
        end()
        self.troubles.append((began, time.time()))
        went_on = sum(seat.count() > old for seat, old in zip(self.seats, before))
        print(f"  {what}: {seconds:g} s, {went_on} of {len(self.seats)} seats went on saving", flush=True)
        return went_on

    def sit(self):
        self.wait("the first answers", lambda seat: seat.count() > 3, 300)
        long = self.options.trouble
        if self.trouble("the server is killed", lambda: self.hall.stop(kill=True), self.hall.serve, long) == 0:
            self.faults.append("no seat went on without the server")
        time.sleep(long)
        server = self.hall.server
        self.trouble("the line is silent", lambda: server.send_signal(signal.SIGSTOP),
                     lambda: server.send_signal(signal.SIGCONT), long)
        victim = self.seats[0]
        at = victim.count()
        victim.process.kill()
        victim.process.wait()
        began = time.time()
        victim.start()
        while victim.count() <= at and victim.first("handed") is None:
            if victim.process.poll() not in (None, 0) or time.time() - began > 120:
                raise Failed(f"seat {victim.name} did not come back after a power cut: {victim.process.poll()}")
            time.sleep(0.02)
        self.figure("seat killed, back and saving at the same question", time.time() - began, 120)

    def hand_in(self):
        self.wait("handing in", lambda seat: seat.process.poll() == 0, 600, lambda seat: seat.acknowledged.stat().st_size)
        handed = [seat.first("handed") for seat in self.seats]
        receipts = [seat.first("receipt") for seat in self.seats]
        self.spread("hand-in to the room's receipt", [last - first for first, last in zip(handed, receipts)], 60)
        self.figure("first hand-in to last receipt", max(receipts) - min(handed))

    def lags(self):
        copies = [(at - lag / 1000, at) for seat in self.seats for at, lag in seat.events("copied")]
        calm = [at - given for given, at in copies
                if not any(given < end and at > begin for begin, end in self.troubles)]
        stored = [each / 1000 for seat in self.seats for _, each in seat.events("stored")]
        print(f"  {len(stored)} answers saved, {len(calm)} copies of answers timed that were given outside the troubles")
        self.spread("answer to saved on the seat", stored, 1)
        if calm:
            self.spread("answer to its copy in the room", calm, 3)
        else:
            self.faults.append("no copy of an answer reached the room in calm")
        late = [at - end for given, at in copies for begin, end in self.troubles if given < end < at]
        if late:
            self.figure("after a trouble, until the last seat's copies were there", max(late), 60)

    def check(self):
        opened = self.hall.collect()
        sheets = [opened_answers(opened, seat.candidate["admission_no"]) for seat in self.seats]
        planned = {}
        for change in answers():
            planned[change["question"]] = change["answer"]
        for seat, sheet in zip(self.seats, sheets):
            wrong = [question for question, answer in planned.items() if sheet.get(question) != answer]
            if wrong:
                self.faults.append(f"seat {seat.name}: the sheet differs from what was answered at {wrong[:5]}")
        print(f"  {len(sheets)} sheets collected, verified by the exam body, opened and compared with what was answered")


class Failed(Exception):
    pass


def run(options, work):
    hall = Hall(work, options.bank, options.room, seats=options.seats)
    print(f"drill: a room of {options.seats} seats on this machine", flush=True)
    hall.found()
    series = answers()
    pause = max(20, int(options.minutes * 60_000 / len(series)))
    # In a room the server has a machine of its own; a crowd of seats on it comes second.
    nice = 10 if options.seats > CROWD else 0
    seats = [Seat(hall, options.candidate, candidate, series, pause, nice) for candidate in hall.candidates]
    drill = Drill(hall, seats, options)
    hall.serve()
    try:
        for step in (drill.enrol, drill.replace, drill.serve_paper, drill.open_paper, drill.sit, drill.hand_in, drill.lags,
                     drill.check):
            print(f"{step.__name__.replace('_', ' ')}:", flush=True)
            step()
    except Failed as failed:
        drill.faults.append(str(failed))
    finally:
        for seat in drill.seats:
            if seat.process is not None and seat.process.poll() is None:
                seat.process.kill()
                seat.process.wait()
        hall.stop()
    for fault in drill.faults:
        print(f"  fault: {fault}")
    print("drill: " + ("FAILED" if drill.faults else "passed"))
    return 1 if drill.faults else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("bank", "room", "candidate"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--seats", type=int, default=40, choices=range(2, 100), metavar="N")
    parser.add_argument("--minutes", type=float, default=2, help="how long a candidate answers")
    parser.add_argument("--trouble", type=float, default=8, help="seconds without the server")
    parser.add_argument("--keep", type=pathlib.Path, help="an empty folder for everything that the drill made")
    options = parser.parse_args()
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
        if any(options.keep.iterdir()):
            raise SystemExit(f"drill: {options.keep} is not empty; nothing was changed")
        return run(options, options.keep)
    with tempfile.TemporaryDirectory(prefix="gongyuan-drill-") as work:
        return run(options, work)


if __name__ == "__main__":
    sys.exit(main())
