#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What a screen reader is told of a question: roles.py GALLERY, on a display of its own (tests/robot/display). Options
are radio buttons or check boxes and say whether they are chosen; the number, the type and the stem are in the tree."""

import re
import subprocess
import sys
import tempfile

from screen import Screen


def expect(holds, what, screen):
    if not holds:
        shown = "\n".join(f"  {role}: {name}" for role, name in screen.names())
        sys.exit(f"{what}; the tree is\n{shown}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        gallery = subprocess.Popen([sys.argv[1], folder, "--hold"])
        try:
            screen = Screen(program="gongyuan_gallery")
            first = screen.wait(r"A .*", role="radio button")
            second = screen.wait(r"B .*", role="radio button")
            expect(not screen.checked(first) and screen.checked(second), "option B is not the one that is checked", screen)
            expect(screen.look(r"1", role="label") is not None, "the question's number is missing", screen)
            expect(screen.look(r".*分.*", role="label") is not None, "type and points are missing", screen)
            names = screen.names()
            expect(not any(role == "push button" and re.match(r"[A-D] ", name) for role, name in names),
                   "an option is a push button", screen)
            screen.key("a")
            expect(screen.checked(screen.wait(r"A .*", role="radio button")), "the key A does not check option A", screen)
            screen.key("Next", "Next")
            box = screen.wait(r"A .*", role="check box")
            expect(not screen.checked(box), "a fresh option of a multiple choice item is checked", screen)
            screen.key("a", "b")
            expect(screen.checked(screen.wait(r"A .*", role="check box")), "the key A does not check box A", screen)
            expect(screen.checked(screen.wait(r"B .*", role="check box")), "the key B does not check box B", screen)
            screen.press(r"字号与配色", role="push button")
            expect(screen.checked(screen.wait(r"100%", role="radio button")), "the text size in use is not checked", screen)
            screen.key("Escape")
        finally:
            gallery.kill()
            gallery.wait()
    print("roles: as they should be")


if __name__ == "__main__":
    main()
