# SPDX-License-Identifier: Apache-2.0
"""A seat dies in the middle of a sheet task and the candidate goes on at another one, on real screens: nothing of the task
is missing, undo reaches over the move, the lost time is given back, and the seat that was left says why it is locked."""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import time

TESTS = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TESTS / "robot"))
sys.path.insert(0, str(TESTS / "integration" / "desk"))

from hall import Hall  # noqa: E402
from kill_sitting import PLAN, Seat, answers, opened_answers  # noqa: E402

BEFORE = 12  # cells that stand in the sheet before its screen is looked at
AWAY = 20  # seconds between the death of the seat and the login at the other one
SHEET = "t3"


def series():
    """Three answers of the theory, the first entries of a form, half a sheet; the last change again and again, so that there
    is time to switch the seat off."""
    plan = answers()
    theory = plan[3:12:4]
    form = [change for change in plan if "form" in change["answer"]][:3]
    sheet = [change for change in plan if change["question"] == SHEET][:BEFORE]
    return [*theory, *form, *sheet, *[sheet[-1]] * 20], len(theory) + len(form) + len(sheet)


def begin(hall, options):
    """The folder of a seat that was switched off in the middle of the sheet task."""
    plan, wanted = series()
    return Seat(hall, options.candidate, 1, plan, 200).cut_off(wanted)


def on_screen(hall, options, part, data, enrol_code="", **more):
    candidate = hall.candidates[0]
    seat = [options.client, "--data", data, "--root", hall.root, "--lang", "zh_CN", "--room", hall.enrol_address]
    command = [TESTS / "robot" / "display", "1366x768", sys.executable, TESTS / "robot" / "move.py", "--part", part,
               "--plan", PLAN, "--report", hall.work / "shown.json", "--known", BEFORE, "--enrol-code", enrol_code,
               "--code", hall.code, "--admission", candidate["admission_no"], "--id-last", candidate["id_last"]]
    for name, value in more.items():
        command += [f"--{name}", value]
    if options.screens:
        folder = pathlib.Path(options.screens).resolve() / part
        folder.mkdir(parents=True, exist_ok=True)
        command += ["--screens", folder]
    if subprocess.run([*map(str, command), "--", *map(str, seat)], timeout=600).returncode != 0:
        raise SystemExit(f"the screens of `{part}` are not as they should be")


def check(hall, opened):
    """The sheet holds what both seats were told, and its ledger accounts for the time between them."""
    admission = hall.candidates[0]["admission_no"]
    plan = answers()
    wanted = {change["question"]: change["answer"] for change in series()[0]}
    for task in {change["question"] for change in plan if "sheet" in change["answer"]}:
        wanted[task] = [change for change in plan if change["question"] == task][-1]["answer"]
    got = opened_answers(opened, admission)
    wrong = [key for key in wanted.keys() | got.keys() if got.get(key) != wanted.get(key)]
    if wrong:
        raise SystemExit("\n".join(f"{key}: {got.get(key)} where {wanted.get(key)} belongs" for key in wrong))
    ledger = [line for path in opened.rglob("*ledger*.json") for line in json.loads(path.read_text(encoding="utf-8"))]
    move, = [line for line in ledger if line["kind"] == "move"]
    away = move["amount"] / 1000
    if not AWAY <= away <= AWAY + 60 or move.get("actor") != "Li Wei":
        raise SystemExit(f"the ledger does not account for the move: {move}")
    print(f"{len(got)} answers on the sheet as typed at two seats; {away:.0f} s given back by {move['actor']}")


def main():
    parser = argparse.ArgumentParser()
    for name in ("bank", "room", "candidate", "client"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--screens")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gongyuan-move-") as work:
        hall = Hall(work, options.bank, options.room)
        hall.prepare()
        hall.serve()
        try:
            spare = hall.work / "seat-2"
            on_screen(hall, options, "spare", spare, hall.enrol("02"))
            left = begin(hall, options)
            on_screen(hall, options, "leave", left)
            hall.room("ticket", "move", "--candidate", hall.candidates[0]["admission_no"], "--to", "02", "--reason",
                      "screen dead", "--by", "Li Wei")
            time.sleep(AWAY)
            on_screen(hall, options, "take_over", spare)
            on_screen(hall, options, "wake", left, other="02")
            check(hall, hall.collect())
        finally:
            hall.stop()


if __name__ == "__main__":
    main()
