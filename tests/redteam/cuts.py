#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""cuts.py IMAGE OUT [--cuts N] [--seed N] [--minutes N]: the power goes N times while an exam is sat on the boot image, fewer
times when the minutes are over: then the exam is handed in.

The stick is not cached by QEMU and QEMU gets SIGKILL, at a random moment after an answer was begun. What was answered counts
as acknowledged when the page stood still for two seconds and its badge said "saved". Each start has to come back to the
question by itself. In the end the sheet is handed in, verified and opened; its history has to hold every acknowledged
answer, in order, and nothing that was never given."""

import argparse
import json
import pathlib
import random
import re
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from boots import stick  # noqa: E402
from candidate import Candidate, make_room, put_authority  # noqa: E402
from machine import Machine  # noqa: E402
from sight import is_saved, is_sitting, wait_client  # noqa: E402
from wire import Network  # noqa: E402

CHOICE, TEXT = "ps01", "pa01"


class Answers:
    """What was typed, in order: each choice or digit, and whether the seat said that it is stored: not yet (None), yes, or
    never, because the power went before it did."""

    def __init__(self, dice):
        self.dice = dice
        self.given = {CHOICE: [], TEXT: []}

    def next(self, item):
        """An answer that changes something whatever became of those before it."""
        keys = "abcd" if item == CHOICE else "0123456789"
        unsure = set()
        for key, sure in reversed(self.given[item]):
            unsure.add(key)
            if sure:
                break
        key = self.dice.choice([key for key in keys if key not in unsure])
        self.given[item].append([key, None])
        return key

    def settle(self, item, stored):
        """What was typed since the last time is stored, or the power went."""
        for answer in self.given[item]:
            if answer[1] is None:
                answer[1] = stored

    def pattern(self, item):
        return "".join(key if sure else f"{key}?" for key, sure in self.given[item])

    def count(self):
        return sum(sure is True for answers in self.given.values() for _, sure in answers)


def saved(candidate, seconds=40):
    """Waits until the page stands still and its badge says that everything is stored."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pixels = candidate.still(20, 2)
        if is_sitting(pixels) and is_saved(pixels):
            return
    candidate.picture("not-saved")
    raise TimeoutError("the badge never said that the answer is stored")


def life(candidate, answers, item, dice):
    """Answers from the last start to the next cut: some that are waited for, one that is not."""
    if item == TEXT:
        candidate.m.click(470, 400)
        time.sleep(0.5)
    for _ in range(dice.randint(1, 2)):
        for _ in range(1 if item == CHOICE else 3):
            candidate.m.key(answers.next(item))
        saved(candidate)
        answers.settle(item, True)
    candidate.m.key(answers.next(item))
    time.sleep(dice.uniform(0, 1.5))
    answers.settle(item, False)


def problems(opened, answers, admission):
    """What the opened sheet lacks or has too much."""
    folder, = (path for path in opened.iterdir() if admission in path.name)
    events = [json.loads(line) for line in (folder / "events.jsonl").read_text(encoding="utf-8").splitlines()]
    rows = [event["answer"] for event in events if "answer" in event]
    choices = "".join(row["value"]["choice"][0] for row in rows if row["item"] == CHOICE)
    texts = [row["value"]["texts"]["text"] for row in rows if row["item"] == TEXT]
    wrong = []
    for item, found in ((CHOICE, choices), (TEXT, texts[-1] if texts else "")):
        if not re.fullmatch(answers.pattern(item), found):
            wrong.append(f"{item}: given {answers.pattern(item)}, in the sheet {found}")
    last = json.loads((folder / "answers.json").read_text(encoding="utf-8"))
    if last[CHOICE]["choice"] != [choices[-1:]]:
        wrong.append(f"the last choice is {last[CHOICE]}")
    return wrong, sum(event.get("event", {}).get("e") == "return" for event in events)


def run(options, folder, network, dice):
    room = make_room(folder, network, away=3600)
    answers, seconds = Answers(dice), []
    until = time.monotonic() + 60 * options.minutes
    disk = stick(options.image, folder)
    put_authority(disk, room)

    def power():
        return Machine(image=options.image, disk=disk, witness=True, cache="none", namespace=network.name,
                       network="tap,ifname=seat0,script=no,downscript=no")
    try:
        for cut in range(options.cuts + 1):
            item = CHOICE if cut < options.cuts // 2 else TEXT
            if time.monotonic() > until:
                options.cuts = cut
            with power() as machine:
                candidate = Candidate(machine, room, options.out, f"cut-{cut:02}")
                if cut == 0:
                    candidate.enrol()
                    candidate.log_in()
                    candidate.open_paper()
                else:
                    seconds.append(wait_client(machine, shows=is_sitting))  # by itself
                    candidate.still(20, 2)
                    candidate.picture("back")
                if (item == TEXT or cut == options.cuts) and not answers.given[TEXT]:
                    for _ in range(4):
                        candidate.next()
                if cut == options.cuts:
                    saved(candidate)
                    candidate.finish()
                    break
                life(candidate, answers, item, dice)
            print(f"cut {cut + 1}: {answers.count()} answers acknowledged"
                  + (f", the start before took {seconds[-1]:.0f} s" if seconds else ""), flush=True)
        wrong, returns = problems(room.collect(), answers, candidate.admission)
    finally:
        room.stop()
    if returns < 1:
        wrong.append("the sheet knows of no return")
    result = {"cuts": options.cuts, "acknowledged": answers.count(), "returns in the sheet": returns, "wrong": wrong,
              "longest start": round(max(seconds)), "given": {item: answers.pattern(item) for item in answers.given}}
    (options.out / "cuts.json").write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n")
    print(json.dumps(result, ensure_ascii=False), flush=True)
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("image", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--cuts", type=int, default=30)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--minutes", type=float, default=600)
    options = parser.parse_args()
    options.image, options.out = options.image.resolve(), options.out.resolve()
    options.out.mkdir(parents=True, exist_ok=True)
    print(f"seed {options.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="gongyuan-cuts-") as folder, Network() as network:
        return run(options, folder, network, random.Random(options.seed))


if __name__ == "__main__":
    sys.exit(main())
