#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Types sentences by xdotool, as a keyboard would, on an X display: display_test.py PAD KEYS COUNT [PICTURE].
To be started by tests/robot/display."""

import subprocess
import sys
import time

NAMES = {" ": "space", ",": "comma", ".": "period", "?": "question", "!": "exclam", ":": "colon", ";": "semicolon",
         "(": "parenleft", ")": "parenright", "<": "less", ">": "greater", "\\": "backslash", "$": "dollar",
         "%": "percent", "=": "equal", "-": "minus", "'": "apostrophe", '"': "quotedbl"}


def key(*names):
    subprocess.run(["xdotool", "key", "--delay", "6", *names], check=True)


def main():
    program, file, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    with open(file, encoding="utf-8") as lines:
        typed = [line.rstrip("\n").split("\t") for line in lines][:count]
    pad = subprocess.Popen([program], stdout=subprocess.PIPE, text=True, encoding="utf-8")
    try:
        while not pad.stdout.readline().startswith("ready"):
            pass
        maps = open(f"/proc/{pad.pid}/maps", encoding="utf-8").read()
        assert "platforminputcontexts" not in maps, "an input method of the system was loaded"
        time.sleep(0.5)
        for _, keys in typed:
            key(*[NAMES.get(character, character) for character in keys])
        if len(sys.argv) > 4:
            key(*"jiaqiangbaozhuang")
            time.sleep(0.3)
            subprocess.run(["import", "-window", "root", "-silent", sys.argv[4]], check=True)
        wanted = "text " + "".join(sentence for sentence, _ in typed)
        end = time.monotonic() + 20
        line = ""
        while line != wanted:
            assert time.monotonic() < end, f"the input shows {line!r}, not {wanted!r}"
            line = pad.stdout.readline().rstrip("\n")
    finally:
        pad.terminate()
        pad.wait(10)


if __name__ == "__main__":
    main()
