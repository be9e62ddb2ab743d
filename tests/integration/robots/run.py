# SPDX-License-Identifier: Apache-2.0
"""A candidate with a keyboard alone and one with a mouse alone sit the paper with every type of question, in one room,
each on a display of its own. Both sheets must hold what the plan says and be marked as computed by hand:
run.py --bank B --room R --client C [--screens DIR] [--only keyboard|mouse]"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
from decimal import Decimal

HERE = pathlib.Path(__file__).resolve().parent
ROBOT = HERE.parents[1] / "robot"
sys.path.insert(0, str(ROBOT))

import yaml  # noqa: E402

from hall import Hall  # noqa: E402
from types_paper import Plan  # noqa: E402

SIZE = "1366x768"


def sit(hall, options, hands, number):
    """One whole sitting; its report."""
    candidate = hall.candidates[number - 1]
    report = hall.work / f"{hands}.json"
    seat = [options.client, "--data", hall.work / f"seat-{number}", "--root", hall.root, "--room", hall.enrol_address]
    command = [ROBOT / "display", SIZE, "/usr/bin/python3", ROBOT / "sit_types.py", "--hands", hands, "--size", SIZE,
               "--report", report, "--enrol-code", hall.enrol(f"{number:02}"), "--code", hall.code,
               "--admission", candidate["admission_no"], "--id-last", candidate["id_last"]]
    if options.screens:
        folder = pathlib.Path(options.screens) / hands
        folder.mkdir(parents=True, exist_ok=True)
        command += ["--screens", folder.resolve()]
    done = subprocess.run([*map(str, command), "--", *map(str, seat)], timeout=900)
    result = json.loads(report.read_text(encoding="utf-8")) if report.exists() else {}
    if options.screens and result:
        (pathlib.Path(options.screens) / f"{hands}.json").write_text(report.read_text(encoding="utf-8"))
    if done.returncode != 0:
        raise SystemExit(f"the {hands} robot did not finish")
    return result


def events(report):
    """What the X server saw must fit what the hands may do."""
    keys, clicks = (report["events"].get(kind, 0) for kind in ("key", "pointer"))
    if report["hands"] == "keyboard" and (clicks or report["pointer_moved"]):
        yield f"the keyboard robot sent {clicks} pointer events"
    # Shift, where a letter or sign needs it, and the letters that were typed: nothing else.
    if report["hands"] == "mouse" and keys > 2 * report["keys_meant"]:
        yield f"the mouse robot sent {keys} keys, {report['keys_meant']} characters were typed into inputs"


def answers(opened, admission):
    for path in sorted(opened.rglob("answers.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        if admission in str(path):
            return document.get("answers", document)
    raise SystemExit(f"no opened sheet of {admission}")


def differences(what, got, wanted):
    for key in sorted(got.keys() | wanted.keys()):
        if got.get(key) != wanted.get(key):
            yield f"{what}, {key}: {got.get(key)} where {wanted.get(key)} belongs"


def marked(result, expected):
    items = {item["id"]: item for section in result["sections"] for item in section.get("items", [])}
    for key in sorted(items.keys() | expected["items"].keys()):
        got = items[key]["got"] if key in items else None
        want = expected["items"].get(key)
        if want is None or got != int(Decimal(want) * 1000):
            yield f"marks of {key}: {got}, by hand {want}"
    for name in ("total", "pending"):
        if result.get(name) != int(Decimal(expected[name]) * 1000):
            yield f"{name}: {result.get(name)}, by hand {expected[name]}"


def main():
    parser = argparse.ArgumentParser()
    for name in ("bank", "room", "client"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--screens")
    parser.add_argument("--only", choices=["keyboard", "mouse"])
    options = parser.parse_args()
    robots = [options.only] if options.only else ["keyboard", "mouse"]
    plan = Plan()
    expected = yaml.safe_load((HERE / "expected.yaml").read_text(encoding="utf-8"))
    wrong = []
    with tempfile.TemporaryDirectory(prefix="gongyuan-robots-") as work:
        hall = Hall(work, options.bank, options.room, paper="practice-types", mode="practice")
        hall.prepare()
        hall.serve()
        try:
            reports = [sit(hall, options, hands, number) for number, hands in enumerate(robots, 1)]
            opened = hall.collect()
            marks = hall.mark(opened)
        finally:
            hall.stop()
        sheets = []
        for report, candidate in zip(reports, hall.candidates):
            name = report["hands"]
            wrong += events(report)
            wrong += [f"{name}: {fault}" for fault in report["faults"]]
            sheets.append(answers(opened, candidate["admission_no"]))
            wrong += differences(f"sheet of the {name} robot", sheets[-1], plan.answers)
            result, = marks.glob(f"*.{candidate['admission_no']}.result.json")
            wrong += [f"{name}: {fault}" for fault in marked(json.loads(result.read_text(encoding="utf-8")), expected)]
            print(f"{name}: {report['seconds']} s, {len(report['pages'])} pages, "
                  f"{sum(map(len, report['pages'].values()))} controls looked at, events {report['events']}")
        if sheets[1:] and sheets[0] != sheets[1]:
            wrong += differences("the two sheets", *sheets)
    if wrong:
        raise SystemExit("\n".join(wrong))
    print(f"{len(plan.answers)} answers on each sheet, item by item as planned and marked as computed by hand")


if __name__ == "__main__":
    main()
