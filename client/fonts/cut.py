#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Cuts a face of a Debian font down to the characters that a seat shows every day: cut.py OUT COLLECTION FACE NAME TEXTS...

FACE is the family to look for in the collection, NAME the family that the cut one gets: the whole one stays beside it
under its own. TEXTS are files whose characters are kept too. The same inputs give the same bytes."""

import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

# GB/T 2312-1980 by rows: signs, digits, Greek, Cyrillic, kana (1 to 9), and the 3,755 common characters (16 to 55).
ROWS = [*range(1, 10), *range(16, 56)]
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180)]
# Punctuation, currencies, letterlike signs, arrows, operators, numbers in circles, boxes, forms of East Asian width.
SIGNS = [*range(0x2000, 0x2070), *range(0x20A0, 0x20C1), *range(0x2100, 0x2300), *range(0x2460, 0x2670),
         *range(0x3000, 0x3040), *range(0xFE30, 0xFE50), *range(0xFF00, 0xFFF0)]

# What text layout turns on by itself. Other forms of a character (upright, traditional, Japanese) are not kept.
FEATURES = ["calt", "ccmp", "clig", "kern", "liga", "locl", "mark", "mkmk", "rlig"]
CHINESE = "ZHS "

FAMILY, STYLE, UNIQUE, FULL, POSTSCRIPT = 1, 2, 3, 4, 6  # of the table of names


def characters(texts):
    kept = {*LATIN, *SIGNS}
    for row in ROWS:
        for cell in range(1, 95):
            kept.update(ord(one) for one in bytes([0xA0 + row, 0xA0 + cell]).decode("gb2312", errors="ignore"))
    for text in texts:
        kept.update(map(ord, pathlib.Path(text).read_text(encoding="utf-8")))
    return kept


def number_of(collection, face):
    for number, font in enumerate(TTCollection(collection, lazy=True).fonts):
        if font["name"].getDebugName(FAMILY) == face:
            return number
    raise SystemExit(f"cut: {collection} has no face {face}")


def forget_languages(font):
    """Leaves the features of text without a language and of simplified Chinese."""
    for table in (font["GSUB"].table, font["GPOS"].table):
        used = set()
        for record in table.ScriptList.ScriptRecord:
            script = record.Script
            script.LangSysRecord = [one for one in script.LangSysRecord if one.LangSysTag == CHINESE]
            for system in (script.DefaultLangSys, *(one.LangSys for one in script.LangSysRecord)):
                if system is not None:
                    used.update(system.FeatureIndex)
        for number, record in enumerate(table.FeatureList.FeatureRecord):
            if number not in used:
                record.FeatureTag = "none"  # which is not kept


def rename(font, name):
    style = font["name"].getDebugName(STYLE)
    words = {FAMILY: name, UNIQUE: f"{name} {style}", FULL: f"{name} {style}",
             POSTSCRIPT: f"{name.replace(' ', '')}-{style}"}
    for record in font["name"].names:
        if record.nameID in words:
            record.string = words[record.nameID]


def main():
    if len(sys.argv) < 5:
        raise SystemExit(__doc__)
    out, collection, face, name, *texts = sys.argv[1:]
    font = TTFont(collection, fontNumber=number_of(collection, face), lazy=True, recalcTimestamp=False)
    forget_languages(font)
    options = subset.Options(layout_features=FEATURES, name_IDs=["*"], notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters(texts))
    cutter.subset(font)
    rename(font, name)
    font.save(out)


if __name__ == "__main__":
    main()
