# SPDX-License-Identifier: Apache-2.0
"""Two candidates give the same answers in the same order. One sits in peace; the other's seat and room server are
killed (SIGKILL) at random moments. Nothing that was acknowledged may be gone, the two sheets must hold the same
answers, and no file of the room or of a seat may show a question, an answer, a code or a key. kill_sitting.py --bank B --room R --candidate C [--kills N] [--seed N]"""

import argparse
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "robot"))

from hall import Hall  # noqa: E402
from paper import PAPER, Sitting  # noqa: E402
from readable import Needles, paper_texts  # noqa: E402

PLAN = pathlib.Path(__file__).resolve().parents[2] / "robot" / "plan.yaml"
TURNS = 4  # how often every question is answered anew


def answers():
    """The plan's answers as a long series of changes, section by section."""
    sitting = Sitting(PLAN)
    series = []
    for question in sitting.questions:
        for turn in range(TURNS):
            choose = sorted(question.choose) if turn == TURNS - 1 else [sorted(question.texts)[turn % len(question.texts)]]
            if choose:
                series.append({"question": question.id, "answer": {"choice": choose}})
    for task in sitting.tasks:
        wanted = list(sitting.plan["practice"][task["id"]].items())
        kind = "sheet" if "sheet" in task else "form"
        for count in range(1, len(wanted) + 1):
            series.append({"question": task["id"], "answer": {kind: dict(wanted[:count])}})
    return series


class Seat:
    def __init__(self, hall, program, number, series, pause):
        self.program = program
        candidate = hall.candidates[number - 1]
        folder = hall.work / f"seat-{number}"
        folder.mkdir()
        self.task = folder / "task.json"
        self.acknowledged = folder / "acknowledged"
        self.task.write_text(json.dumps({
            "data": str(folder / "data"), "root": str(hall.root), "enrol_address": hall.enrol_address,
            "enrol_code": hall.enrol(f"{number:02}"), "admission_no": candidate["admission_no"],
            "id_last": candidate["id_last"], "code": hall.code, "log": str(self.acknowledged),
            "pause_ms": pause, "plan": series}), encoding="utf-8")

    def start(self):
        return subprocess.Popen([self.program, str(self.task)], stdout=subprocess.PIPE, text=True)

    def cut_off(self, answers):
        """Sits until that many answers are acknowledged, and is switched off: the folder that it leaves."""
        process = self.start()
        while self.count() < answers:
            if process.poll() is not None:
                raise SystemExit(f"the candidate did not come to {answers} answers")
            time.sleep(0.005)
        process.kill()
        process.wait()
        return self.task.parent / "data"

    def count(self):
        return self.acknowledged.read_text().count("\n") if self.acknowledged.exists() else 0


def disturbed(hall, seat, kills, dice):
    """Runs the seat to its receipt, killing seat or room `kills` times on the way."""
    done = {"seat": 0, "room": 0}
    process = seat.start()
    end = time.monotonic() + 60 + kills * 6
    while True:
        if sum(done.values()) < kills:
            time.sleep(dice.uniform(0.02, 0.9))
            victim = "room" if dice.random() < 0.3 else "seat"
            if victim == "room":
                hall.stop(kill=True)
                time.sleep(dice.uniform(0, 0.3))
                hall.serve()
            elif process.poll() is None:
                process.kill()
                process.wait()
            done[victim] += 1
        if process.poll() == 0:
            return done, process.stdout.read().strip()
        if process.poll() == 3:
            raise SystemExit("an acknowledged answer is gone")
        if process.poll() not in (None, -9):
            raise SystemExit(f"the seat ended with {process.returncode}")
        if process.poll() is not None:
            process = seat.start()
        if time.monotonic() > end:
            process.kill()
            raise SystemExit(f"not finished in time; {seat.count()} answers acknowledged")
        time.sleep(0.02)


def opened_answers(folder, admission_no):
    for path in sorted(folder.rglob("answers.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        if admission_no in str(path) or document.get("candidate") == admission_no:
            return document.get("answers", document)
    raise SystemExit(f"no opened sheet of {admission_no} in {sorted(map(str, folder.rglob('*')))}")


def typed(series):
    for change in series:
        for kind in ("form", "sheet"):
            yield from change["answer"].get(kind, {}).values()


def check_disks(hall, series, opened):
    needles = Needles([*paper_texts(PAPER), *typed(series), hall.code, hall.code.replace("-", "")])
    if not needles.found(opened)[0] or not needles.found(hall.work / "authority")[0]:
        raise SystemExit("the search is blind: it finds nothing in the opened sheets or the exam body's keys")
    read = 0
    for folder in (hall.work / "room", hall.work / "seat-1" / "data", hall.work / "seat-2" / "data"):
        hits, files = needles.found(folder)
        read += files
        if hits:
            raise SystemExit("readable on a disk of the room:\n" + "\n".join(f"{path}: {text}" for path, text in hits))
    print(f"{len(needles.texts)} texts looked for in {read} files of room and seats: none is readable")


def main():
    parser = argparse.ArgumentParser()
    for name in ("bank", "room", "candidate"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--pause", type=int, default=20, help="milliseconds between two answers")
    options = parser.parse_args()
    dice = random.Random(options.seed)
    print(f"seed {options.seed}")
    with tempfile.TemporaryDirectory(prefix="gongyuan-kill-") as work:
        hall = Hall(work, options.bank, options.room)
        hall.prepare()
        hall.serve()
        try:
            series = answers()
            calm = Seat(hall, options.candidate, 1, series, 0)
            process = calm.start()
            receipt = process.communicate(timeout=300)[0].strip()
            if process.returncode != 0:
                raise SystemExit(f"the undisturbed seat ended with {process.returncode}")
            print(f"undisturbed: {calm.count()} answers acknowledged, receipt {receipt}")
            seat = Seat(hall, options.candidate, 2, series, options.pause)
            done, receipt = disturbed(hall, seat, options.kills, dice)
            print(f"disturbed: seat killed {done['seat']} times, room {done['room']} times; "
                  f"{seat.count()} answers acknowledged, receipt {receipt}")
            opened = hall.collect()
        finally:
            hall.stop()
        first = opened_answers(opened, hall.candidates[0]["admission_no"])
        second = opened_answers(opened, hall.candidates[1]["admission_no"])
        if first != second:
            different = [key for key in first | second if first.get(key) != second.get(key)]
            raise SystemExit(f"the sheets differ in {different}")
        check_disks(hall, series, opened)
        print(f"both sheets hold the same {len(first)} answers; nothing that was acknowledged is gone")


if __name__ == "__main__":
    main()
