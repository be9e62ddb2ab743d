# SPDX-License-Identifier: Apache-2.0
"""How a text is typed: whole sentences by Pinyin as a practised typist would, symbols from the panel, the rest in
Latin letters."""

import pathlib

KEYS = pathlib.Path(__file__).resolve().parents[1] / "ime" / "pinyin.keys"
SYMBOLS = "￥$€£%‰×÷≥≤，。《》“”"  # the panel, in its order
SYMBOLS_IN_ROW = 8


def sentences():
    """Sentences of the trade, and the keys that type them."""
    with open(KEYS, encoding="utf-8") as file:
        return dict(line.rstrip("\n").split("\t") for line in file)


def pieces(text):
    """(how, what) of every piece of the text: ("pinyin", keys), ("symbol", place in the panel), ("latin", letters)."""
    known = sentences()
    found, plain = [], ""
    while text:
        sentence = next((each for each in known if text.startswith(each)), None)
        symbol = not text[0].isascii() and text[0] in SYMBOLS
        if sentence is None and not symbol:
            plain += text[0]
            text = text[1:]
            continue
        if plain:
            found.append(("latin", plain))
            plain = ""
        if sentence is not None:
            found.append(("pinyin", known[sentence]))
            text = text[len(sentence):]
        else:
            found.append(("symbol", SYMBOLS.index(text[0])))
            text = text[1:]
    return found + ([("latin", plain)] if plain else [])
