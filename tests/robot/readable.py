# SPDX-License-Identifier: Apache-2.0
"""What must not stand readable on any disk of a room: the paper's texts, what a candidate typed, codes and keys.
Looks at the raw bytes of every file, in UTF-8 and in the two-byte form that Qt keeps texts in."""

import pathlib

from paper import load

SHORTEST = 8  # characters; shorter texts ("0.5", "USD") stand in any file by chance
MARKS = ["AGE-SECRET-KEY-1", "PRIVATE KEY-----"]


def texts_of(node):
    """Every text in a YAML document, piece by piece as it is written."""
    if isinstance(node, str):
        yield from (line.strip() for line in node.splitlines())
    elif isinstance(node, dict):
        for value in node.values():
            yield from texts_of(value)
    elif isinstance(node, list):
        for value in node:
            yield from texts_of(value)


def paper_texts(paper):
    """Stems, options, briefs, documents, forms and reasons of a paper folder; its notice and titles are public."""
    for part in ("theory", "practice"):
        for file in sorted((paper / part).glob("*.yaml")):
            yield from texts_of(load(file))


class Needles:
    def __init__(self, texts):
        self.texts = {}
        for text in [*texts, *MARKS]:
            if len(text) >= SHORTEST:
                for encoding in ("utf-8", "utf-16-le"):
                    self.texts[text.encode(encoding)] = text

    def found(self, folder):
        """(file, text) of everything readable below the folder, and how many files were read."""
        files = [path for path in pathlib.Path(folder).rglob("*") if path.is_file()]
        hits = []
        for path in files:
            content = path.read_bytes()
            hits += [(path, text) for needle, text in self.texts.items() if needle in content]
        return hits, len(files)
