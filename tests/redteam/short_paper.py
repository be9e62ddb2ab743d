# SPDX-License-Identifier: Apache-2.0
"""A practice paper that a machine without KVM sits in minutes: five questions of the practice paper, the last one
answered in words, and one task of sample paper A."""

import pathlib
import shutil

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "question-bank" / "programmes" / "cbec-specialist"
QUESTIONS = "ps01", "ps02", "pm01", "pj01", "pa01"
PAPER = """id: short
programme: cbec-specialist
kind: practice
title: 虚拟机试考卷
level: 跨境电子商务师
notice: |-
  1. 这是一份试考卷，成绩不计入考试。
  2. 理论部分交卷后进入操作部分。
pledge: |-
  我将独立完成练习。
sections:
  - id: theory
    title: 理论知识
    kind: theory
    minutes: 180
    points: "12"
    instructions: |-
      本部分共 5 题，满分 12 分。
    groups:
      - {id: single, title: 单项选择题, type: single, points: "2", policy: {kind: all_or_nothing}, items: [ps01, ps02]}
      - {id: multiple, title: 多项选择题, type: multiple, points: "3", policy: {kind: under_select_fixed, each: "0.5"}, items: [pm01]}
      - {id: judge, title: 判断题, type: trueFalse, points: "1", policy: {kind: all_or_nothing}, items: [pj01]}
      - {id: short, title: 简答题, type: extendedText, points: "4", items: [pa01]}
  - id: practice
    title: 操作技能
    kind: practice
    minutes: 120
    points: "25"
    instructions: |-
      本部分共 1 项任务，满分 25 分。
    tasks: [t1]
"""


def write(folder):
    """The paper's folder, in a programme of its own below `folder`."""
    programme = pathlib.Path(folder) / "cbec-specialist"
    paper = programme / "papers" / "short"
    (paper / "theory").mkdir(parents=True)
    (paper / "practice").mkdir()
    shutil.copy(SAMPLE / "programme.yaml", programme)
    for name in QUESTIONS:
        shutil.copy(SAMPLE / "papers/practice-types/theory" / f"{name}.yaml", paper / "theory")
    shutil.copytree(SAMPLE / "papers/practice-types/images", paper / "images")
    shutil.copy(SAMPLE / "papers/sample-a/practice/t1.yaml", paper / "practice")
    (paper / "paper.yaml").write_text(PAPER, encoding="utf-8")
    return paper
