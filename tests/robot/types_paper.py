# SPDX-License-Identifier: Apache-2.0
"""The practice paper with every type of question as a robot knows it: what stands on the screen for every id, and
what the plan answers."""

import pathlib

from paper import load

PAPER = (pathlib.Path(__file__).resolve().parents[2]
         / "question-bank" / "programmes" / "cbec-specialist" / "papers" / "practice-types")
PLAN = pathlib.Path(__file__).resolve().parent / "types-plan.yaml"
TRUTH = {"true": "正确|True", "false": "错误|False"}  # patterns: these words are not the paper's


def text_of(option):
    return option if isinstance(option, str) else option["text"]


class Item:
    """One question: its kind, its stem, and its options, prompts and gaps by id in the paper's order."""

    def __init__(self, source, kind, materials=()):
        self.id = source["id"]
        self.kind = source.get("type", kind)
        self.stem = source["stem"].strip()
        self.options = {key: text_of(option) for key, option in source.get("options", {}).items()}
        self.prompts = dict(source.get("prompts", {}))
        self.units = source.get("units", [])
        self.correction = source.get("correction", False)
        self.pictures = [option["image"]["alt"] for option in source.get("options", {}).values()
                         if isinstance(option, dict) and "image" in option]
        self.pictures += [block["picture"]["alt"] for block in source.get("blocks", []) if "picture" in block]
        self.materials = [material["title"] for material in materials]
        self.material = None
        for material in materials:
            if material["id"] == source["material"]:
                self.material = material["title"]
                self.pictures += [block["picture"]["alt"] for block in material["blocks"] if "picture" in block]
        self.typed = self.kind in ("fillIn", "numeric", "extendedText") or self.correction
        gaps = dict(source.get("gaps", {}))
        if self.kind == "gapMatch":
            gaps = dict(source["answer"])  # its places have ids and no more
        self.gaps = gaps


class Plan:
    """The questions by stem, and for each what is answered, flagged and struck out."""

    def __init__(self, path=PLAN):
        plan = load(pathlib.Path(path))
        self.answers = plan["answers"]
        self.first = plan["first"]
        self.late = set(plan["late"])
        self.flag = set(plan["flag"])
        self.unflag = set(plan["unflag"])
        self.strike = plan["strike"]
        self.calculate = plan["calculate"]
        paper = load(PAPER / "paper.yaml")
        self.section = paper["sections"][0]
        self.items = []
        for group in self.section["groups"]:
            for name in group["items"]:
                source = load(PAPER / "theory" / f"{name}.yaml")
                if source["type"] == "caseSet":
                    self.items += [Item(item, None, source["materials"]) for item in source["items"]]
                else:
                    self.items.append(Item(source, group["type"]))
        # What the review page lists: blank, partly answered, flagged.
        blank = {item.id for item in self.items if item.id not in self.answers} | self.late
        self.linked = len(blank) + len(plan["partly"]) + len(self.flag - self.unflag)
        self.by_stem = {item.stem: item for item in self.items}
        self.title = paper["title"]
        known = {item.id for item in self.items}
        named = {*self.answers, *self.first, *self.late, *self.flag, *self.unflag, *self.strike, *self.calculate}
        assert named <= known, f"the plan names unknown items: {named - known}"
