# SPDX-License-Identifier: Apache-2.0
"""Holds a demo's result.json against the marks computed by hand: check.py RESULT EXPECTED."""

import json
import sys
from decimal import Decimal

import yaml


def milli(points):
    return int(Decimal(points) * 1000)


def main():
    result = json.load(open(sys.argv[1], encoding="utf-8"))
    expected = yaml.safe_load(open(sys.argv[2], encoding="utf-8"))
    wrong = []

    def same(what, got, want):
        if got != want:
            wrong.append(f"{what}: {got}, by hand {want}")

    sections = {section["id"]: section for section in result["sections"]}
    items = {item["id"]: item for item in sections["theory"]["items"]}
    tasks = {task["id"]: task for task in sections["practice"]["tasks"]}
    for item_id, item in items.items():
        want = expected["theory"]["items"].get(item_id)
        same(item_id, item["got"], item["max"] if want is None else milli(want))
        if not item["why"]:
            wrong.append(f"{item_id}: no reason given")
    same("theory", sections["theory"]["points"], milli(expected["theory"]["points"]))
    for task_id, points in expected["practice"]["tasks"].items():
        same(task_id, tasks[task_id]["got"], milli(points))
        checks = {check["id"]: check for check in tasks[task_id]["checks"]}
        for check_id, want in expected["practice"]["checks"][task_id].items():
            same(f"{task_id}.{check_id}", checks[check_id]["got"], milli(want))
        for check in checks.values():
            if not check["why"]:
                wrong.append(f"{task_id}.{check['id']}: no reason given")
    same("practice", sections["practice"]["points"], milli(expected["practice"]["points"]))
    same("sum", sum(section["points"] for section in sections.values()), milli(expected["total"]))
    same("total", result["total"], milli(expected["total"]))
    same("passed", result["passed"], expected["passed"])
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        sys.exit(1)
    print(f"{len(items)} items and {len(tasks)} tasks are marked as computed by hand: {expected['total']} points")


if __name__ == "__main__":
    main()
