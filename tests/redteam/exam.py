#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""exam.py IMAGE OUT: a whole exam inside the machine against a room outside it. The machine is started from the shipped image, without any witness:
it is driven by its keyboard and mouse alone and judged by what the exam body finds in the sheet."""

import json
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from boots import stick  # noqa: E402
from candidate import FIELDS, SENTENCES, Candidate, make_room, put_authority  # noqa: E402
from machine import Machine  # noqa: E402
from sight import wait_client  # noqa: E402
from wire import Network  # noqa: E402

CHOSEN = {"ps01": ["a"], "ps02": ["c"], "pm01": ["a", "b"], "pj01": ["true"]}


def answer(candidate):
    """The four questions of a choice by key, the fifth in words."""
    for number, keys in enumerate(("a", "c", "ab", "a"), 1):
        for key in keys:
            candidate.m.key(key)
        candidate.still(10)
        candidate.picture(f"question-{number}")
        candidate.next()
    candidate.m.click(470, 370)
    candidate.write()
    candidate.picture("question-5-pinyin")


def problems(opened, marks, candidate):
    """What the exam body misses in the opened and marked sheet."""
    folder, = (path for path in opened.iterdir() if candidate.admission in path.name)
    answers = json.loads((folder / "answers.json").read_text(encoding="utf-8"))
    wrong = [f"{item}: {answers.get(item)}" for item, chosen in CHOSEN.items() if answers.get(item) != {"choice": chosen}]
    if answers.get("pa01") != {"texts": {"text": "".join(SENTENCES)}}:
        wrong.append(f"pa01: {answers.get('pa01')}")
    form = list(answers.get("t1", {}).get("form", {}).values())
    wrong += [f"the task lacks {text}: {form}" for text in FIELDS.values() if text not in form]
    if not list(marks.glob(f"*{candidate.admission}.result.json")):
        wrong.append("no marks")
    return wrong


def main():
    image, out = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="gongyuan-exam-") as folder, Network() as network:
        room = make_room(folder, network)
        try:
            disk = stick(image, folder)
            put_authority(disk, room)
            with Machine(disk=disk, namespace=network.name, network="tap,ifname=seat0,script=no,downscript=no") as machine:
                print(f"locked screen after {wait_client(machine):.0f} s", flush=True)
                candidate = Candidate(machine, room, out)
                candidate.enrol()
                candidate.log_in()
                candidate.open_paper()
                answer(candidate)
                candidate.finish()
            opened = room.collect()
            wrong = problems(opened, room.mark(opened), candidate)
        finally:
            room.stop()
    print("FAILED: " + "; ".join(wrong) if wrong else "sheet verified, opened, marked; it holds what was typed", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
