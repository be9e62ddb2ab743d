# SPDX-License-Identifier: Apache-2.0
"""What the killed seats answer, and the counts that outlive a slice. For kill.py, which says where modules are found."""

import json

from kill_sitting import PLAN
from paper import Sitting

THEORY_TURNS = 12
PRACTICE_TURNS = 4


def changes():
    """Every question changed again and again, section by section; the last turn is the plan's answer."""
    sitting = Sitting(PLAN)
    series = []
    for turn in range(THEORY_TURNS):
        for question in sitting.questions:
            last = turn == THEORY_TURNS - 1
            choose = sorted(question.choose) if last else [sorted(question.texts)[turn % len(question.texts)]]
            if choose:
                series.append({"question": question.id, "answer": {"choice": choose}})
    for turn in range(PRACTICE_TURNS):
        for task in sitting.tasks:
            wanted = list(sitting.plan["practice"][task["id"]].items())
            kind = "sheet" if "sheet" in task else "form"
            for count in range(1, len(wanted) + 1):
                text = dict(wanted[:count])
                if turn < PRACTICE_TURNS - 1:
                    text[wanted[count - 1][0]] = f"{turn}{count}"
                series.append({"question": task["id"], "answer": {kind: text}})
    return series


class State:
    """The counts, kept on the disk. `sure` counts kills of exams whose sheet was compared afterwards."""

    def __init__(self, path):
        self.path = path
        self.counts = {"kills": 0, "sure": 0, "room_kills": 0, "exams": 0, "acknowledged": 0, "seconds": 0, "slices": 0, "findings": []}
        if path.exists():
            self.counts |= json.loads(path.read_text())

    def save(self):
        aside = self.path.with_suffix(".new")
        aside.write_text(json.dumps(self.counts, indent=1))
        aside.replace(self.path)

    def find(self, what):
        print(f"FINDING: {what}", flush=True)
        self.counts["findings"].append(what)
        self.save()


def kind(change):
    return "choice" in change["answer"]
