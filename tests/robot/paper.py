# SPDX-License-Identifier: Apache-2.0
"""The sample paper's source as the scripted candidate knows it, and what the plan makes of it."""

import pathlib

import yaml

PAPER = (pathlib.Path(__file__).resolve().parents[2]
         / "question-bank" / "programmes" / "cbec-specialist" / "papers" / "sample-a")


def load(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


class Question:
    """One theory item: its options' texts by id, and the ids to choose."""

    def __init__(self, source, kind):
        self.id = source["id"]
        self.stem = source["stem"].strip()
        self.several = source["type"] == "multiple"
        if source["type"] == "trueFalse":
            self.texts = {"true": None, "false": None}
            right = ["true" if source["answer"] is True else "false"]
        else:
            self.texts = {key: (value if isinstance(value, str) else value["text"])
                          for key, value in source["options"].items()}
            right = source["answer"] if self.several else [source["answer"]]
        others = [key for key in self.texts if key not in right]
        self.choose = {
            None: right,
            "wrong": others[:1],
            "blank": [],
            "under": right[:1],
            "over": right + others[:1],
        }[kind]


class Sitting:
    def __init__(self, plan):
        self.plan = load(pathlib.Path(plan))
        paper = load(PAPER / "paper.yaml")
        theory, practice = paper["sections"]
        kinds = self.plan["theory"]
        self.questions = [Question(load(PAPER / "theory" / f"{item}.yaml"), kinds.get(item))
                          for group in theory["groups"] for item in group["items"]]
        self.stems = {question.stem: number for number, question in enumerate(self.questions)}
        unknown = set(kinds) - {question.id for question in self.questions}
        assert not unknown, f"the plan names unknown items: {unknown}"
        self.flags = set(self.plan["flag"])
        self.tasks = [load(PAPER / "practice" / f"{task}.yaml") for task in practice["tasks"]]

        self.titles = {task["title"]: number for number, task in enumerate(self.tasks)}

    def inputs(self, task):
        """(accessible name, text) of every input the plan fills; for a sheet (address, text)."""
        wanted = self.plan["practice"][task["id"]]
        if "sheet" in task:
            return list(wanted.items())
        names = {}
        for block in task["form"]["blocks"]:
            for cell in block.get("grid", {}).get("cells", []):
                names[cell["field"]] = f"{cell['zh']} {cell['en']}"
            lines = block.get("lines")
            for line in range(lines["count"] if lines else 0):
                for column in lines["columns"]:
                    names[f"{lines['id']}.{line}.{column['field']}"] = f"{column['zh']} {column['en']} {line + 1}"
        return [(names[field], text) for field, text in wanted.items()]
