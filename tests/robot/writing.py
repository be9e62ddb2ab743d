# SPDX-License-Identifier: Apache-2.0
"""How a text is typed: whole sentences by Pinyin as a practised typist would, symbols from the panel, the rest in
Latin letters."""

import pathlib
import re
import time

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


def click_mode(screen, words, latin):
    """Chinese or Latin letters, by the mouse, as the line of the input method says."""
    other, want = other_mode(screen, words, latin)
    if other is not None:
        screen.click(other)
        screen.wait(want, "push button", 3)


def other_mode(screen, words, wanted):
    """The button of the input method's mode when it shows the other one and can be used; and the pattern of the mode that is
    wanted. A page that is just being built shows none yet, and a field that has just been entered one that cannot be used."""
    have, want = (words.pattern(name) for name in (("Chinese", "Latin letters") if wanted else ("Latin letters", "Chinese")))
    end = time.monotonic() + 3
    while True:
        shown = screen.look(f"(?:{have})|(?:{want})", "push button")
        usable = shown is not None and screen.enabled(shown)
        # Where only Latin letters are taken the button stays as it is.
        if usable or (wanted and shown is not None) or time.monotonic() > end:
            break
        time.sleep(0.05)
    return (shown if usable and re.fullmatch(have, shown.get_name() or "") else None), want
